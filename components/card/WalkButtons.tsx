import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon.tsx';
import { useText } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';

/** Where the walk through the page's terms stands, with the way on and back; nothing outside of a walk. */
export function WalkButtons({ positionId }: { readonly positionId: string }): ReactNode {
  const text = useText();
  const { position, actions } = useCard();
  if (position === null) return null;
  return (
    <>
      <button
        type="button"
        className="icon-button"
        data-walk="previous"
        aria-label={text('card.previous')}
        onClick={() => {
          actions.walk(-1);
        }}
      >
        <Icon name="previous" />
      </button>
      <span className="card-position" id={positionId}>
        {text('card.position', position)}
      </span>
      <button
        type="button"
        className="icon-button"
        data-walk="next"
        aria-label={text('card.next')}
        onClick={() => {
          actions.walk(1);
        }}
      >
        <Icon name="next" />
      </button>
    </>
  );
}
