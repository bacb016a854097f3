import type { ReactNode } from 'react';
import type { DroppedPart, SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { nameSource } from '../../ui/source-name.ts';
import { useText } from '../../ui/use-text.ts';
import { LeftOut } from '../LeftOut.tsx';

interface LeftOutPartsProps {
  readonly dropped: readonly DroppedPart[];
  readonly sources: readonly SourceInfo[];
}

/** What of each source is left out since the glossary is full; nothing where all of them fit. */
export function LeftOutParts({ dropped, sources }: LeftOutPartsProps): ReactNode {
  const text = useText();
  if (dropped.length === 0) return null;
  return (
    <div className="note warning">
      <p>{text('source.leftOut.why')}</p>
      <dl className="names">
        {dropped.map((part) => (
          <div key={part.origin}>
            <dt>
              <GlossaryText>
                {nameSource(
                  part.origin,
                  sources.find(({ id }) => id === part.origin),
                  text,
                )}
              </GlossaryText>
            </dt>
            <dd>
              <LeftOut part={part} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
