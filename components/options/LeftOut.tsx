import type { ReactNode } from 'react';
import type { DroppedPart } from '../../lib/core/glossary/merged-glossary.ts';
import { useText } from '../ui/use-text.ts';
import { Words } from '../ui/Words.tsx';

/** How much of a glossary is not used since all of them together are too many, and which terms. */
export function LeftOut({ part }: { readonly part: DroppedPart }): ReactNode {
  const text = useText();
  const { entries, aliases, names } = part;
  return (
    <>
      {entries > 0 && <p>{text('source.leftOut.terms', { count: entries })}</p>}
      {names.length > 0 && (
        <details className="more">
          <summary>{text('source.leftOut.which')}</summary>
          <p>
            <Words words={names} />
            {entries > names.length && (
              <> {text('sources.changes.more', { count: entries - names.length })}</>
            )}
          </p>
        </details>
      )}
      {aliases > 0 && <p>{text('source.leftOut.aliases', { count: aliases })}</p>}
    </>
  );
}
