import type { Page } from 'puppeteer-core';
import { waitFor } from '../../../extension/harness/wait-for.ts';
import type { BenchPage } from '../bench-page.ts';
import type { BenchStage } from '../bench-stage.ts';
import { IDLE_MARK } from '../idle-clock.ts';
import { hasSeenAll, readSeenMarks, watchMarks } from './watch-marks.ts';

/** How a page came, milliseconds since the navigation began. */
export interface Loading {
  readonly contentLoaded: number;
  readonly load: number;
  /** When content scripts run. */
  readonly idle: number;
  readonly firstPaint: number;
}

/** One look at a page that the extension marks. */
export interface Visit extends Loading {
  /** Marks in the viewport: registered, all of them, and the first ones painted. */
  readonly firstMark: number;
  readonly allOnScreen: number;
  readonly painted: number;
  /** All of the document has been read. */
  readonly allMarks: number;
  readonly marksOnScreen: number;
  readonly longestGap: number;
}

/** The same without us. */
export interface BareVisit extends Loading {
  readonly longestGap: number;
}

/** A page of 5 MB takes seconds on an idle machine. */
const PATIENCE_MS = 90_000;

/** So long a page without us is watched when it has loaded, milliseconds. */
const AFTERWARDS_MS = 500;

/** Opens the page in a new tab, as a reader does from a link, and looks on until all is marked. */
export async function visitPage(stage: BenchStage, page: BenchPage): Promise<Visit> {
  return inNewTab(stage, async (tab) => {
    await watchMarks(tab, IDLE_MARK);
    await tab.goto(stage.address(page), { timeout: PATIENCE_MS });
    await waitFor(() => hasSeenAll(tab), { what: `marks all over ${page.name}`, timeoutMs: PATIENCE_MS });
    const { changes, paintedAt, longestGap } = await readSeenMarks(tab);
    const [first] = changes;
    const last = changes.at(-1);
    if (first === undefined || last === undefined || paintedAt === null)
      throw new Error('No marks were seen');
    const marksOnScreen = last.onScreen;
    const whole = changes.find(({ onScreen }) => onScreen === marksOnScreen) ?? last;
    return {
      ...(await readLoading(tab)),
      firstMark: first.at,
      allOnScreen: whole.at,
      painted: paintedAt,
      allMarks: last.at,
      marksOnScreen,
      longestGap,
    };
  });
}

/** The same page in the same browser where the extension is not, with the same onlooker. */
export async function visitBare(stage: BenchStage, page: BenchPage): Promise<BareVisit> {
  return inNewTab(stage, async (tab) => {
    await watchMarks(tab, IDLE_MARK);
    await tab.goto(stage.bareAddress(page), { timeout: PATIENCE_MS });
    await waitFor(
      async () =>
        tab.evaluate((after) => performance.now() > after, (await readLoading(tab)).load + AFTERWARDS_MS),
      {
        what: `${page.name} to be at rest`,
      },
    );
    const { longestGap } = await readSeenMarks(tab);
    return { ...(await readLoading(tab)), longestGap };
  });
}

/** The tab is closed only when another one is in front: Chromium may leave a page without frames otherwise. */
async function inNewTab<T>(stage: BenchStage, look: (tab: Page) => Promise<T>): Promise<T> {
  const tab = await stage.newTab();
  try {
    return await look(tab);
  } finally {
    await tab.close();
  }
}

export function readLoading(tab: Page): Promise<Loading> {
  return tab.evaluate((mark) => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return {
      contentLoaded: navigation?.domContentLoadedEventEnd ?? 0,
      load: navigation?.loadEventEnd ?? 0,
      idle: performance.getEntriesByName(mark)[0]?.startTime ?? 0,
      firstPaint: paint?.startTime ?? 0,
    };
  }, IDLE_MARK);
}
