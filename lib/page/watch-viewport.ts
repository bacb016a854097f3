import { oncePerFrame } from './trailing-call.ts';

export interface ViewportListeners {
  /** The body moved by more than half a screen, or the window has another size. */
  readonly onMoved: () => void;
  /** The body has another size: something was folded, unfolded, loaded or typed. */
  readonly onResized: () => void;
}

/** Marks reach two screens beyond the viewport, so following every half screen leaves room to spare. */
const STEP_SCREENS = 0.5;

/**
 * Watches where `body` stands in the viewport, whatever scrolls: the window, or one of the page's own scrollers
 * around or inside the body. At most one look at the layout a frame.
 */
export function watchViewport(body: Element, listeners: ViewportListeners, signal: AbortSignal): void {
  let lastTop = body.getBoundingClientRect().top;
  const moved = (): void => {
    lastTop = body.getBoundingClientRect().top;
    listeners.onMoved();
  };
  const onScroll = oncePerFrame(() => {
    if (Math.abs(body.getBoundingClientRect().top - lastTop) > innerHeight * STEP_SCREENS) moved();
  }, signal);
  const onScrollEvent = ({ target }: Event): void => {
    // A scroller inside the body moves only part of it.
    if (target instanceof Element && target !== body && body.contains(target)) onInnerScroll();
    else onScroll();
  };
  const onInnerScroll = oncePerFrame(moved, signal);
  addEventListener('scroll', onScrollEvent, { capture: true, passive: true, signal });
  addEventListener('resize', oncePerFrame(moved, signal), { passive: true, signal });

  let isFirst = true;
  const onResized = oncePerFrame(listeners.onResized, signal);
  const observer = new ResizeObserver(() => {
    // The first call only tells the size the body has.
    if (!isFirst) onResized();
    isFirst = false;
  });
  observer.observe(body);
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}
