import type { ReactNode } from 'react';
import { glossaryHash } from '../../../lib/core/glossary/glossary-route.ts';
import { useText } from '../../ui/use-text.ts';

/** The way back to the list. */
export function BackLink(): ReactNode {
  const text = useText();
  return (
    <a className="entry-back" href={glossaryHash({ view: 'list' })}>
      {text('entries.back')}
    </a>
  );
}
