import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { waitFor } from './wait-for.ts';

/** A function of the built content script, by a piece of its own text that bundling and minifying leave alone. */
export type FunctionMarks<Name extends string> = Readonly<Record<Name, RegExp>>;

interface CoveredRange {
  readonly startOffset: number;
  readonly endOffset: number;
  readonly count: number;
}

/** Functions that hold a mark are short ones: a longer one that was called instead is the one around it. */
const LONGEST_FUNCTION = 2_000;

/** What is done in slices when the browser is idle is over when nothing was called for so long, milliseconds. */
const QUIET_MS = 600;
/** In a loaded container a large page is read in many slices. */
const LONGEST_WORK_MS = 40_000;

/**
 * How often functions of the content script in `outputDir` were called by `action` and by what follows from it, until
 * all is quiet; by the engine's own count, so that the code counts nothing itself. In Chromium only. Throws for a mark
 * that the script does not have.
 */
export async function countCalls<Name extends string>(
  page: Page,
  outputDir: string,
  marks: FunctionMarks<Name>,
  action: () => Promise<void>,
): Promise<Readonly<Record<Name, number>>> {
  const source = readFileSync(path.join(outputDir, 'content-script.js'), 'utf8');
  const places = Object.entries<RegExp>(marks).map(([name, mark]) => [name, placeOf(source, mark)] as const);
  const session = await page.createCDPSession();
  /** Calls since it was last asked. */
  const takeCounts = async (): Promise<readonly (readonly [string, number])[]> => {
    const { result } = await session.send('Profiler.takePreciseCoverage');
    const ranges = result
      .filter(({ url }) => url.endsWith('/content-script.js'))
      .flatMap(({ functions }) => functions.flatMap((covered) => covered.ranges));
    return places.map(([name, place]) => [name, callsAt(place, ranges)]);
  };
  const countUntilQuiet = async (): Promise<Record<string, number>> => {
    const totals: Record<string, number> = Object.fromEntries(places.map(([name]) => [name, 0]));
    let lastCall = performance.now();
    const isQuiet = async (): Promise<boolean> => {
      const counts = await takeCounts();
      for (const [name, count] of counts) totals[name] = (totals[name] ?? 0) + count;
      if (counts.some(([, count]) => count > 0)) lastCall = performance.now();
      return performance.now() - lastCall > QUIET_MS;
    };
    await waitFor(isQuiet, { what: 'the content script to be done', timeoutMs: LONGEST_WORK_MS });
    return totals;
  };
  try {
    await session.send('Profiler.enable');
    await session.send('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await countUntilQuiet();
    await action();
    return (await countUntilQuiet()) as Record<Name, number>;
  } finally {
    await session.send('Profiler.disable');
    await session.detach();
  }
}

function placeOf(source: string, mark: RegExp): number {
  const at = source.search(mark);
  if (at < 0) throw new Error(`The content script holds nothing like ${String(mark)}`);
  return at;
}

/** Calls of the innermost function around a place; the engine leaves out functions that were not called. */
function callsAt(place: number, ranges: readonly CoveredRange[]): number {
  const around = ranges
    .filter(({ startOffset, endOffset }) => startOffset <= place && place < endOffset)
    .sort((a, b) => a.endOffset - a.startOffset - (b.endOffset - b.startOffset));
  const [innermost] = around;
  const isItself = innermost !== undefined && innermost.endOffset - innermost.startOffset <= LONGEST_FUNCTION;
  return isItself ? innermost.count : 0;
}
