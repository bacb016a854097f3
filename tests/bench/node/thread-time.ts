import process from 'node:process';

/** Windows counts the time of threads in steps of 16 ms. */
const COUNTS_THREADS = process.platform !== 'win32';

/**
 * Linux adds up the time of a thread when it is interrupted, which may be every 4 ms only, longer than many passes over
 * the text. A thread that pauses has been added up.
 */
const PAUSE_MS = 0.1;
const pause = new Int32Array(new SharedArrayBuffer(4));

/**
 * Milliseconds that this thread has spent on a processor: on a busy machine, a clock on the wall counts what others do
 * meanwhile. What engines do on other threads, cleaning up memory for instance, is not in it. Pauses for a moment.
 */
export function threadTime(): number {
  if (!COUNTS_THREADS) return performance.now();
  Atomics.wait(pause, 0, 0, PAUSE_MS);
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
