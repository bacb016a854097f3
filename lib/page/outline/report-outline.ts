import type { Outline } from '../../core/spec/outline.ts';
import type { LiveOutline } from './live-outline.ts';

/** The badge may lag: nobody looks at it while typing, and each report wakes the background up. Milliseconds. */
const REPORT_SETTLE_MS = 2_000;

/**
 * Calls `send` with the outline once it is there, and after each burst of changes when the page has been quiet for
 * two seconds, until `signal` aborts. `watchCounting` calls its listener when the same outline counts otherwise: the
 * background that was told of it sleeps, and remembers nothing, so that it is told again.
 */
export function reportOutline(
  live: Pick<LiveOutline, 'outline' | 'watch'>,
  send: (outline: Outline) => void,
  signal: AbortSignal,
  watchCounting: (listener: () => void, signal: AbortSignal) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sendLater = (outline: Outline): void => {
    clearTimeout(timer);
    timer = setTimeout(() => send(outline), REPORT_SETTLE_MS);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  if (live.outline !== undefined) sendLater(live.outline);
  live.watch(sendLater, signal);
  watchCounting(() => {
    if (live.outline !== undefined) sendLater(live.outline);
  }, signal);
}
