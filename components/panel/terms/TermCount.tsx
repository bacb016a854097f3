import type { ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';

/** How often something stands on the page, short for the eye and as a sentence for the ear. */
export function TermCount({ count }: { readonly count: number }): ReactNode {
  const text = useText();
  return (
    <span className="term-count">
      <span aria-hidden="true">{text('panel.terms.times', { count })}</span>
      <span className="visually-hidden">{text('panel.terms.timesSaid', { count })}</span>
    </span>
  );
}
