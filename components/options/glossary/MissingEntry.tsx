import type { ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import { BackLink } from './BackLink.tsx';

/** The address names an entry that is not in the glossary, or not any more. */
export function MissingEntry(): ReactNode {
  const text = useText();
  return (
    <div className="section">
      <BackLink />
      <p>{text('entries.gone')}</p>
    </div>
  );
}
