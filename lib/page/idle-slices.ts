/** Longest a slice of ours may keep the page waiting, milliseconds: well under a frame at 60 Hz. */
export const SLICE_MS = 8;

/**
 * A busy page gets a slice of ours at least this often, milliseconds. In Firefox a page whose timers run is never idle:
 * at 300 ms, reading a page of 1 MB took 20 s there (measured on a loaded machine).
 */
const MAX_WAIT_MS = 100;

/**
 * Runs `steps` in idle slices until it is done or `signal` aborts. A step must be short by itself (one block).
 * `onDone` is called after the last one.
 */
export function runInIdleSlices(steps: Iterator<unknown>, signal: AbortSignal, onDone: () => void): void {
  const slice = (): void => {
    if (signal.aborted) return;
    const end = performance.now() + SLICE_MS;
    do {
      if (steps.next().done) {
        onDone();
        return;
      }
    } while (performance.now() < end);
    requestIdleCallback(slice, { timeout: MAX_WAIT_MS });
  };
  requestIdleCallback(slice, { timeout: MAX_WAIT_MS });
}

/**
 * Runs `steps` at once as far as one slice goes, and what is left in idle slices. `onSlice` is called after the
 * first slice and, where there are more, after the last one.
 */
export function runWithHeadStart(steps: Iterator<unknown>, signal: AbortSignal, onSlice: () => void): void {
  const end = performance.now() + SLICE_MS;
  let isDone = false;
  do {
    isDone = steps.next().done === true;
  } while (!isDone && performance.now() < end);
  onSlice();
  if (!isDone) runInIdleSlices(steps, signal, onSlice);
}

/**
 * Runs `steps` at once as far as one slice goes, and what is left in slices that follow one another as soon as the
 * page has had its turn: for what the reader is looking at, which cannot wait until a loading page is idle. `onSlice`
 * is called after each.
 */
export function runAtOnce(steps: Iterator<unknown>, signal: AbortSignal, onSlice: () => void): void {
  if (signal.aborted) return;
  const end = performance.now() + SLICE_MS;
  let isDone = false;
  do {
    isDone = steps.next().done === true;
  } while (!isDone && performance.now() < end);
  onSlice();
  if (!isDone) setTimeout(() => runAtOnce(steps, signal, onSlice));
}
