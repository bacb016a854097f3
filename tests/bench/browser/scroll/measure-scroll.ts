import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../../extension/harness/find-browser.ts';
import { waitForMarks } from '../../../extension/harness/marks.ts';
import type { BenchPage } from '../bench-page.ts';
import type { BenchStage } from '../bench-stage.ts';
import { percentile } from '../edit/median.ts';
import { processorClock, waitForQuiet } from '../edit/processor-time.ts';
import { ownCalls, traceMainThread } from '../edit/read-trace.ts';

/** Milliseconds from one frame to the next; a screen shows one every 16.7. */
export interface FrameTimes {
  readonly middle: number;
  readonly p95: number;
  readonly worst: number;
  /** What all frames together kept the processor busy. */
  readonly busyMs: number;
}

export interface ScrollRow {
  readonly page: string;
  /** Pixels a frame. */
  readonly step: number;
  readonly withUs: FrameTimes;
  readonly withoutUs: FrameTimes;
  /** Of all our calls, and the longest of them, milliseconds on the processor; only Chromium tells. */
  readonly ownMs?: number;
  readonly longestMs?: number;
}

export interface ScrollFigures {
  readonly kind: BrowserKind;
  readonly terms: number;
  readonly frames: number;
  readonly rows: readonly ScrollRow[];
}

export interface ScrollOptions {
  readonly pages: readonly BenchPage[];
  readonly log: (line: string) => void;
}

const STEPS = [300, 3_000];
const FRAMES = 90;
const MARKS_MS = 60_000;

/** What scrolling is like with us and without us: a slow wheel, and a fast one. */
export async function measureScroll(
  stage: BenchStage,
  { pages, log }: ScrollOptions,
): Promise<ScrollFigures> {
  const rows: ScrollRow[] = [];
  for (const page of pages) {
    log(`${stage.kind}: scrolling, ${page.name}`);
    const bare = await scrollTab(stage, await stage.openBare(page));
    const tab = await stage.open(page);
    await waitForMarks(tab, undefined, MARKS_MS);
    for (const [index, withUs] of (await scrollTab(stage, tab)).entries()) {
      const withoutUs = bare[index];
      if (withoutUs === undefined) throw new Error('Not measured');
      const { times, ...own } = withUs;
      rows.push({
        page: page.name,
        step: STEPS[index] ?? 0,
        withUs: times,
        withoutUs: withoutUs.times,
        ...own,
      });
    }
  }
  return { kind: stage.kind, terms: stage.terms, frames: FRAMES, rows };
}

type Scrolled = Pick<ScrollRow, 'ownMs' | 'longestMs'> & { readonly times: FrameTimes };

/** For each step, from the top. Closes the tab. */
async function scrollTab(stage: BenchStage, tab: Page): Promise<readonly Scrolled[]> {
  const clock = await processorClock(stage.extension, tab);
  const results: Scrolled[] = [];
  for (const step of STEPS) {
    await scrollThrough(tab, step, 1);
    await waitForQuiet(clock);
    const before = await clock();
    const frames = await scrollThrough(tab, step, FRAMES);
    const busyMs = (await clock()) - before;
    results.push({
      times: {
        middle: percentile(frames, 0.5),
        p95: percentile(frames, 0.95),
        worst: Math.max(...frames),
        busyMs,
      },
      ...(stage.kind === 'chromium' && (await traceScrolling(tab, step))),
    });
  }
  await tab.close();
  return results;
}

/** Once more, since a trace slows everything down. */
async function traceScrolling(
  tab: Page,
  step: number,
): Promise<Required<Pick<ScrollRow, 'ownMs' | 'longestMs'>>> {
  const calls = ownCalls(await traceMainThread(tab, () => scrollThrough(tab, step, FRAMES)));
  const times = calls.map(({ ms }) => ms);
  return { ownMs: times.reduce((sum, ms) => sum + ms, 0), longestMs: Math.max(0, ...times) };
}

/** Milliseconds between the frames. A page that is too short is begun again. */
function scrollThrough(tab: Page, step: number, count: number): Promise<number[]> {
  return tab.evaluate(
    async (pixels, frames) => {
      const nextFrame = (): Promise<number> => new Promise(requestAnimationFrame);
      scrollTo({ top: 0, behavior: 'instant' });
      await nextFrame();
      let last = await nextFrame();
      const times: number[] = [];
      for (let index = 0; index < frames; index += 1) {
        const before = scrollY;
        scrollBy({ top: pixels, behavior: 'instant' });
        if (scrollY - before < pixels) scrollTo({ top: 0, behavior: 'instant' });
        const now = await nextFrame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    step,
    count,
  );
}
