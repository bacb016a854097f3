import { oncePerFrame, restartable } from './trailing-call.ts';

export interface ViewportListeners {
  /**
   * The body moved by more than a screen, or the window has another size. `isPassing`: farther than marks reach, by a
   * reader who may well be scrolling on; called again when they have come to rest.
   */
  readonly onMoved: (isPassing: boolean) => void;
  /** The body has another size: something was folded, unfolded, loaded or typed. */
  readonly onResized: () => void;
}

/**
 * Marks reach two screens beyond the viewport, so following every screen leaves room to spare. Measured in Firefox on
 * a page of 1 MB, 90 frames of 300 and 3,000 pixels, together with `PASSING_SCREENS`: 320–360 and 560–650 ms of work
 * instead of 410–490 and 710–810 with every half screen, all around each time; 170–270 without us.
 */
const STEP_SCREENS = 1;

/** Who is this far from where they were sees none of the marks there. */
const PASSING_SCREENS = 2;

/** A reader who has not scrolled for so long, milliseconds, has come to rest. */
const REST_MS = 120;

/**
 * Watches where `body` stands in the viewport, whatever scrolls: the window, or one of the page's own scrollers
 * around or inside the body. At most one look at the layout a frame.
 */
export function watchViewport(body: Element, listeners: ViewportListeners, signal: AbortSignal): void {
  let lastTop = body.getBoundingClientRect().top;
  const settled = restartable(() => listeners.onMoved(false), REST_MS, signal);
  const moved = (): void => {
    const top = body.getBoundingClientRect().top;
    const isPassing = Math.abs(top - lastTop) > innerHeight * PASSING_SCREENS;
    lastTop = top;
    listeners.onMoved(isPassing);
    if (isPassing) settled();
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
