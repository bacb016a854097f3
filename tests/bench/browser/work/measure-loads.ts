import type { BenchPage } from '../bench-page.ts';
import type { BenchStage } from '../bench-stage.ts';
import { processorClock, waitForQuiet } from '../edit/processor-time.ts';
import { readLoading, type Loading } from '../visits/visit-page.ts';

/** How a page loads that nobody else looks at. */
export interface Load extends Loading {
  /** What the page’s thread (Firefox: process) did on the processor until all was at rest, milliseconds. */
  readonly busyMs: number;
  /** What browsers call long tasks, and the longest of them, milliseconds; Firefox does not tell. */
  readonly longTasks: number;
  readonly longestTask: number;
}

const PATIENCE_MS = 90_000;

/** Of the same origin, so that its process is the page’s: in Firefox one is used for many pages, one after the other. */
const BEFORE: BenchPage = {
  name: 'before',
  html: '<!doctype html><title>Before</title>',
  bytes: 41,
  blocks: 0,
};

/** Loads the page in a tab whose process has shown an empty page of the site, with us or without. */
export async function measureLoad(stage: BenchStage, page: BenchPage, withUs: boolean): Promise<Load> {
  const addressOf = (wanted: BenchPage): string =>
    withUs ? stage.address(wanted) : stage.bareAddress(wanted);
  const tab = await stage.newTab();
  try {
    await tab.evaluateOnNewDocument(() => {
      const tasks: number[] = [];
      Reflect.set(globalThis, 'longTasks', tasks);
      if (PerformanceObserver.supportedEntryTypes.includes('longtask')) {
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration);
        }).observe({ type: 'longtask', buffered: true });
      }
    });
    await tab.goto(addressOf(BEFORE));
    const clock = await processorClock(stage.extension, tab);
    await waitForQuiet(clock);
    const before = await clock();
    await tab.goto(addressOf(page), { timeout: PATIENCE_MS });
    await waitForQuiet(clock);
    const busyMs = (await clock()) - before;
    const tasks = await tab.evaluate(() => Reflect.get(globalThis, 'longTasks') as number[]);
    return {
      ...(await readLoading(tab)),
      busyMs,
      longTasks: tasks.length,
      longestTask: Math.max(0, ...tasks),
    };
  } finally {
    await tab.close();
  }
}
