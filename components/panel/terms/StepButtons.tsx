import type { ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useText } from '../../ui/use-text.ts';

interface StepButtonsProps {
  /** `null`: not on this way yet. */
  readonly position: { readonly index: number; readonly total: number } | null;
  /** Names of the buttons. */
  readonly previous: string;
  readonly next: string;
  readonly onStep: (step: 1 | -1) => void;
}

/** Back and on through places of the page, and where one stands. */
export function StepButtons({ position, previous, next, onStep }: StepButtonsProps): ReactNode {
  const text = useText();
  return (
    <div className="steps">
      <button
        type="button"
        className="icon-button"
        aria-label={previous}
        title={previous}
        onClick={() => {
          onStep(-1);
        }}
      >
        <Icon name="previous" />
      </button>
      {position !== null && (
        <span className="step-position">
          {text('card.position', { index: position.index, total: position.total })}
        </span>
      )}
      <button
        type="button"
        className="icon-button"
        aria-label={next}
        title={next}
        onClick={() => {
          onStep(1);
        }}
      >
        <Icon name="next" />
      </button>
    </div>
  );
}
