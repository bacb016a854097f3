import type { BenchOptions, BenchPart } from '../report/bench-part.ts';

/** The half of the bench in real browsers; `undefined` where there is nothing to report. */
export function runBrowser({ log }: BenchOptions): Promise<BenchPart | undefined> {
  log('There is no browser half yet.');
  return Promise.resolve(undefined);
}
