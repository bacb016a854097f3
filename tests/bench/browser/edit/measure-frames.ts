import type { Page } from 'puppeteer-core';
import { waitForMarks } from '../../../extension/harness/marks.ts';
import { countRegistered } from '../../../extension/harness/range-health.ts';
import type { BenchPage } from '../bench-page.ts';
import type { BenchStage } from '../bench-stage.ts';
import { median } from './median.ts';
import { processorClock, waitForQuiet } from './processor-time.ts';
import { outermost, ownCalls, processorMs, traceMainThread } from './read-trace.ts';

/** What a frame costs in which something of the page changes that is none of our business. In Chromium only. */
export interface FrameTax {
  readonly page: string;
  readonly terms: number;
  /** Registered on the page. */
  readonly ranges: number;
  /** Of the browser's own step in which it renews highlights, milliseconds a frame, in the middle. */
  readonly prePaintMs: number;
  readonly barePrePaintMs: number;
  readonly paintMs: number;
  readonly barePaintMs: number;
  /** Our calls, milliseconds a frame, and the longest of them. */
  readonly ownMs: number;
  readonly longestOwnMs: number;
}

const FRAMES = 90;
const MARKS_MS = 60_000;

/**
 * What registered highlights cost on frames of this page, as it is and with its parts in sections: in Chromium a
 * single range has the browser go through all siblings of each element around it, which a flat document has tens of
 * thousands of. Nothing in Firefox, which does not tell.
 */
export async function measureFrames(stage: BenchStage, page: BenchPage): Promise<readonly FrameTax[]> {
  if (stage.kind !== 'chromium') return [];
  return [await measurePage(stage, page), await measurePage(stage, inSections(page))];
}

async function measurePage(stage: BenchStage, page: BenchPage): Promise<FrameTax> {
  const bare = await traceFrames(stage, await stage.openBare(page));
  const tab = await stage.open(page);
  await waitForMarks(tab, undefined, MARKS_MS);
  return {
    page: page.name,
    terms: stage.terms,
    ...(await traceFrames(stage, tab)),
    barePrePaintMs: bare.prePaintMs,
    barePaintMs: bare.paintMs,
  };
}

/** The same contents, from heading to heading, so many headings in an element of their own. */
export function inSections(page: BenchPage): BenchPage {
  const start = page.html.indexOf(BODY_START) + BODY_START.length;
  const end = page.html.lastIndexOf(BODY_END);
  if (start < BODY_START.length || end < start) throw new Error('Not a page of the bench');
  const parts = page.html.slice(start, end).split(BEFORE_HEADING);
  const sections: string[] = [];
  for (let at = 0; at < parts.length; at += HEADINGS_A_SECTION) {
    sections.push(`<section>${parts.slice(at, at + HEADINGS_A_SECTION).join('')}</section>`);
  }
  const html = page.html.slice(0, start) + sections.join('') + page.html.slice(end);
  return { ...page, name: `${page.name} in sections`, html };
}

const BODY_START = '<div class="ak-renderer-document">';
const BODY_END = '</div></div></main>';

/** Not in an item or a quotation, save for a few. */
const BEFORE_HEADING = /(?<=<\/(?:p|ul|ol|pre|table|h[1-6])>\n)(?=<h[1-6])/;

const HEADINGS_A_SECTION = 25;

async function traceFrames(
  stage: BenchStage,
  tab: Page,
): Promise<Omit<FrameTax, 'page' | 'terms' | 'barePrePaintMs' | 'barePaintMs'>> {
  await waitForQuiet(await processorClock(stage.extension, tab));
  const events = await traceMainThread(tab, () => changeBox(tab));
  // Several a frame, of the same name within each other: one for each part of the page.
  const inMiddleFrame = (wanted: string): number => {
    const steps = outermost(events, ({ name }) => name === wanted);
    const frames = outermost(events, ({ name }) => name === 'PrePaint');
    const sums = frames.map(({ ts }, index) => {
      const end = frames[index + 1]?.ts ?? Number.POSITIVE_INFINITY;
      const within = steps.filter((step) => step.ts >= ts && step.ts < end);
      return within.reduce((sum, step) => sum + processorMs(step), 0);
    });
    return median(sums);
  };
  const own = ownCalls(events).map(({ ms }) => ms);
  const ranges = await countRegistered(tab);
  await tab.close();
  return {
    ranges,
    prePaintMs: inMiddleFrame('PrePaint'),
    paintMs: inMiddleFrame('Paint'),
    ownMs: own.reduce((sum, ms) => sum + ms, 0) / FRAMES,
    longestOwnMs: Math.max(0, ...own),
  };
}

/** A small box beside everything says something else in each frame, as a clock or a counter does. */
function changeBox(tab: Page): Promise<void> {
  return tab.evaluate(async (frames) => {
    const box = document.createElement('div');
    box.style.cssText = 'position: fixed; right: 0; bottom: 0; width: 50px; height: 20px; overflow: hidden';
    document.body.append(box);
    for (let index = 0; index < frames; index += 1) {
      box.textContent = String(index);
      await new Promise(requestAnimationFrame);
    }
    box.remove();
  }, FRAMES);
}
