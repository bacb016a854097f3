import type { ReactNode } from 'react';
import { useText } from '../../ui/use-text.ts';
import { StepButtons } from './StepButtons.tsx';
import type { TermsActions, Walked } from './terms-state.ts';

interface WalkBarProps {
  /** How many terms there are. */
  readonly count: string;
  readonly walked: Walked | null;
  /** Whether there is anything to go to. */
  readonly isUseful: boolean;
  readonly onWalk: TermsActions['walk'];
}

/** How much there is, and the way through all that is marked on the page. */
export function WalkBar({ count, walked, isUseful, onWalk }: WalkBarProps): ReactNode {
  const text = useText();
  const isGone = walked !== null && walked.total === 0;
  return (
    <div className="walk-bar">
      <h2>{count}</h2>
      {isUseful && (
        <StepButtons
          position={walked?.entry === null && !isGone ? walked : null}
          previous={text('panel.terms.previousMark')}
          next={text('panel.terms.nextMark')}
          onStep={(step) => {
            onWalk(null, step);
          }}
        />
      )}
      {isGone && (
        <p className="quiet">{text(walked.entry === null ? 'panel.terms.noMarks' : 'panel.terms.gone')}</p>
      )}
    </div>
  );
}
