import type { ReactNode } from 'react';
import type { LostClaim, SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';
import { useText } from '../../ui/use-text.ts';
import { LostLine } from './LostLine.tsx';

/** Enough to see what is going on; whoever looks for one word finds it on the entry that is used instead. */
const SHOWN = 100;

interface NotUsedProps {
  readonly lost: readonly LostClaim[];
  readonly unlisted: number;
  readonly sources: readonly SourceInfo[];
}

/** What sources say that is not used, since an earlier source has the same word. */
export function NotUsed({ lost, unlisted, sources }: NotUsedProps): ReactNode {
  const text = useText();
  const count = lost.length + unlisted;
  if (count === 0) return null;
  const more = count - Math.min(lost.length, SHOWN);
  return (
    <details className="not-used">
      <summary>{text('entries.notUsed.title', { count })}</summary>
      <p className="hint">{text('entries.notUsed.why')}</p>
      <ul>
        {lost.slice(0, SHOWN).map((claim, index) => (
          <li key={index}>
            <LostLine claim={claim} sources={sources} />
          </li>
        ))}
      </ul>
      {more > 0 && <p className="hint">{text('entries.notUsed.more', { count: more })}</p>}
    </details>
  );
}
