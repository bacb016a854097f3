import type { MarkedRange } from './block.ts';
import type { Point } from './geometry.ts';
import { CLOSE_MS, OPEN_MS } from './hover-delays.ts';
import { markAtPoint } from './hit-test.ts';
import { oncePerFrame } from './trailing-call.ts';

export interface HoverListeners {
  /** Marks that can be hovered now. */
  readonly marks: () => readonly MarkedRange[];
  /** Whether a card is open that resting the pointer opened: one opened by other means does not follow it. */
  readonly isCardOpen: () => boolean;
  /** The reader means this mark; the pointer rests at `pointer`. */
  readonly onOpen: (mark: MarkedRange, pointer: Point | undefined) => void;
  /** The pointer has left the marks for good. */
  readonly onLeave: () => void;
}

export interface HoverIntent {
  /** The card tells whether the pointer is over it: then nothing is closed. */
  readonly setPointerInCard: (inside: boolean) => void;
}

/**
 * Watches the pointer for intent: a rest opens a card, at once where another card is open already; leaving
 * closes it after a moment. Synthetic events are ignored; nothing is prevented or stopped.
 */
export function watchHover(listeners: HoverListeners, signal: AbortSignal): HoverIntent {
  let pointer: Point | undefined;
  let hovered: MarkedRange | undefined;
  let openTimer: ReturnType<typeof setTimeout> | undefined;
  let closeTimer: ReturnType<typeof setTimeout> | undefined;
  let isInCard = false;
  let isOnMark = false;

  const cancelClose = (): void => {
    clearTimeout(closeTimer);
    closeTimer = undefined;
  };
  const closeSoon = (): void => {
    if (closeTimer !== undefined || isInCard || isOnMark || !listeners.isCardOpen()) return;
    closeTimer = setTimeout(() => {
      closeTimer = undefined;
      if (listeners.isCardOpen()) listeners.onLeave();
    }, CLOSE_MS);
  };
  const enter = (mark: MarkedRange): void => {
    cancelClose();
    isOnMark = true;
    if (isSameMark(mark, hovered)) return;
    hovered = mark;
    clearTimeout(openTimer);
    openTimer = setTimeout(() => listeners.onOpen(mark, pointer), listeners.isCardOpen() ? 0 : OPEN_MS);
  };
  const leave = (): void => {
    isOnMark = false;
    if (hovered === undefined && !listeners.isCardOpen()) return;
    hovered = undefined;
    clearTimeout(openTimer);
    closeSoon();
  };
  const look = oncePerFrame(() => {
    if (pointer === undefined) return;
    const marks = listeners.marks();
    const mark = marks.length === 0 ? undefined : markAtPoint(pointer.x, pointer.y, marks);
    if (mark === undefined) leave();
    else enter(mark);
  }, signal);

  addEventListener(
    'pointermove',
    (event) => {
      if (!event.isTrusted || event.pointerType === 'touch') return;
      // The page gets no moves over the frame, and the frame may have gone without telling that the pointer left.
      isInCard = false;
      // While a button is held the reader selects or drags.
      if (event.buttons !== 0) return leave();
      pointer = { x: event.clientX, y: event.clientY };
      look();
    },
    { capture: true, passive: true, signal },
  );
  document.documentElement.addEventListener('pointerleave', ({ isTrusted }) => isTrusted && leave(), {
    passive: true,
    signal,
  });
  signal.addEventListener('abort', () => {
    clearTimeout(openTimer);
    clearTimeout(closeTimer);
  });
  return {
    setPointerInCard(inside) {
      isInCard = inside;
      if (inside) {
        isOnMark = false;
        cancelClose();
      } else {
        // The word is told by the page's own events; this message may come after them.
        closeSoon();
      }
    },
  };
}

/** The same words in the same place, even if scanned anew in between. */
function isSameMark(mark: MarkedRange, other: MarkedRange | undefined): boolean {
  return (
    other !== undefined &&
    mark.found.entry === other.found.entry &&
    mark.range.startContainer === other.range.startContainer &&
    mark.range.startOffset === other.range.startOffset
  );
}
