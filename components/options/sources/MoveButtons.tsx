import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from '../../ui/Icon.tsx';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';

interface MoveButtonsProps {
  readonly name: string;
  /** From 0. */
  readonly position: number;
  readonly count: number;
  readonly onMove: (by: -1 | 1) => Promise<boolean>;
}

/** Moves a source up and down in the order of precedence. */
export function MoveButtons({ name, position, count, onMove }: MoveButtonsProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const pressed = useRef<HTMLButtonElement>(undefined);

  // Browsers take the focus from an element that changes its place in the document: it is given back.
  useLayoutEffect(() => {
    if (pressed.current === undefined) return;
    pressed.current.focus();
    pressed.current = undefined;
    announce(text('sources.action.moved', { name, position: position + 1, total: count }));
  }, [announce, count, name, position, text]);

  function move(button: HTMLButtonElement, by: -1 | 1): void {
    // Not `disabled`, as that too would take the focus from the button.
    if (position + by < 0 || position + by >= count) return;
    pressed.current = button;
    void onMove(by).then((moved) => {
      if (!moved) pressed.current = undefined;
    });
  }

  return (
    <span className="move-buttons">
      <button
        type="button"
        className="icon-button"
        aria-disabled={position === 0}
        aria-label={text('sources.action.upOf', { name })}
        title={text('sources.action.up')}
        onClick={(event) => {
          move(event.currentTarget, -1);
        }}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-disabled={position === count - 1}
        aria-label={text('sources.action.downOf', { name })}
        title={text('sources.action.down')}
        onClick={(event) => {
          move(event.currentTarget, 1);
        }}
      >
        <Icon name="down" />
      </button>
    </span>
  );
}
