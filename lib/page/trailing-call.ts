/**
 * Wraps `action` so that a burst of calls ends in one, `delay` milliseconds after the first of them. Timers end
 * with `signal`.
 */
export function trailingCall(action: () => void, delay: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => {
    clearTimeout(timer);
  });
  return () => {
    if (timer !== undefined || signal.aborted) return;
    timer = setTimeout(() => {
      timer = undefined;
      action();
    }, delay);
  };
}

/** The same for the next frame: a burst of events ends in one call before the page is painted. */
export function oncePerFrame(action: () => void, signal: AbortSignal): () => void {
  let frame: number | undefined;
  signal.addEventListener('abort', () => {
    if (frame !== undefined) cancelAnimationFrame(frame);
  });
  return () => {
    if (frame !== undefined || signal.aborted) return;
    frame = requestAnimationFrame(() => {
      frame = undefined;
      action();
    });
  };
}

/** Wraps `action` so that it is called `delay` milliseconds after the last of a burst of calls. */
export function restartable(action: () => void, delay: number, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(action, delay);
  };
}
