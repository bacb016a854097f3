import process from 'node:process';

/** Windows counts the time of threads in steps of 16 ms. */
const COUNTS_THREADS = process.platform !== 'win32';

/**
 * Milliseconds that this thread has spent on a processor: on a busy machine, a clock on the wall counts what others do
 * meanwhile. What engines do on other threads, cleaning up memory for instance, is not in it.
 */
export function threadTime(): number {
  if (!COUNTS_THREADS) return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}
