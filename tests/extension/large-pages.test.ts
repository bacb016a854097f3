import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchForAll } from './harness/launch-for-all.ts';
import { longestCallOfOurs } from './harness/busy-tasks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { waitForMarks } from './harness/marks.ts';
import { countRegistered } from './harness/range-health.ts';
import { changeSettings, openRoutes } from './harness/scenario.ts';
import { confluenceBody, confluencePage, manyParagraphs } from './harness/spec-pages.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

const TERMS = ['latency', 'churn', 'model drift', 'SLO'];

/** A page of 5 MB. */
const PARAGRAPHS = 11_000;
const LARGE = confluencePage(1, confluenceBody(manyParagraphs(PARAGRAPHS, TERMS)));

/** The limit that keeps a frame cheap (`lib/page/mark-window.ts`). */
const MAX_RANGES = 400;

/** From the end of loading to marks on screen, milliseconds: the machine that tests may be slow and busy. */
const FIRST_MARKS_MS = 5_000;

/** What browsers call a long task. */
const LONG_TASK_MS = 50;

/** Places at which the walk through the page stops. */
const STOPS = 40;

/** The largest number of registered ranges seen while going through the page from top to bottom. */
function scrollThrough(page: Page, stops: number): Promise<number> {
  return page.evaluate(async (count) => {
    let most = 0;
    for (let stop = 0; stop <= count; stop += 1) {
      scrollTo(0, (document.documentElement.scrollHeight * stop) / count);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      let registered = 0;
      for (const highlight of CSS.highlights.values()) registered += highlight.size;
      most = Math.max(most, registered);
    }
    return most;
  }, stops);
}

/** Words of the marks that lie in the viewport, in document order. */
function wordsOnScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ranges: Range[] = [];
    for (const highlight of CSS.highlights.values()) {
      for (const { startContainer, startOffset, endContainer, endOffset } of highlight) {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        const { top, bottom } = range.getBoundingClientRect();
        if (bottom > 0 && top < innerHeight) ranges.push(range);
      }
    }
    return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String);
  });
}

/** The same from the page's text: each paragraph of `manyParagraphs` has its one term at the start. */
function expectedOnScreen(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('p[id]')]
      .filter((paragraph) => {
        const range = document.createRange();
        range.setStart(paragraph.firstChild ?? paragraph, 'Here is '.length);
        range.setEnd(paragraph.firstChild ?? paragraph, 'Here is x'.length);
        const { top, bottom } = range.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      })
      .map((paragraph) => /^Here is (.*?) once/.exec(paragraph.textContent ?? '')?.[1] ?? ''),
  );
}

async function expectScreenMarked(page: Page): Promise<void> {
  const expected = await expectedOnScreen(page);
  expect(expected.length).toBeGreaterThan(5);
  let last: string[] = [];
  await waitFor(
    async () => {
      last = await wordsOnScreen(page);
      return JSON.stringify(last) === JSON.stringify(expected);
    },
    { what: () => `marks ${expected.join(', ')} on screen; there are ${last.join(', ')}` },
  );
}

/** Adds 1,000 paragraphs in the middle, all at once and then in waves, each with two terms. */
async function flood(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const root = document.querySelector('.ak-renderer-document');
    const middle = document.querySelector('#p5000');
    if (root === null || middle === null) throw new Error('Not the large page');
    const paragraph = (name: string): HTMLElement => {
      const element = document.createElement('p');
      element.className = 'new';
      element.textContent = `Here is ${name} with a shard and a WAL. ${'More words. '.repeat(20)}`;
      return element;
    };
    const all = document.createDocumentFragment();
    for (let index = 0; index < 500; index += 1) all.append(paragraph('one'));
    middle.after(all);
    for (let wave = 0; wave < 10; wave += 1) {
      await new Promise(requestAnimationFrame);
      for (let index = 0; index < 50; index += 1) middle.before(paragraph('another'));
    }
    middle.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
}

describe.each(TESTED_BROWSERS)('large pages in %s', (kind) => {
  let extension: ExtensionBrowser;

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    await changeSettings(extension);
  });

  const open = async (route = LARGE): Promise<Page> => (await openRoutes(extension, [route])).page;

  it('marks a page of 5 MB soon, and wherever the reader goes', async () => {
    expect(LARGE.body.length).toBeGreaterThan(5_000_000);
    const page = await open();
    await waitForMarks(page, undefined, FIRST_MARKS_MS);
    await expectScreenMarked(page);
    for (const part of [0.5, 1, 0.25, 0]) {
      await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part);
      await expectScreenMarked(page);
    }
    const most = await scrollThrough(page, STOPS);
    expect(most).toBeGreaterThan(0);
    expect(most).toBeLessThanOrEqual(MAX_RANGES);
    await page.close();
  });

  it('marks 1,000 paragraphs that come at once', async () => {
    const page = await open();
    await waitForMarks(page);
    await flood(page);
    await waitFor(
      async () => {
        const words = await wordsOnScreen(page);
        return words.filter((word) => word === 'shard').length > 3 && words.includes('WAL');
      },
      { what: 'marks in the new paragraphs' },
    );
    await page.evaluate(() => {
      for (const element of document.querySelectorAll('.new')) element.remove();
    });
    await waitForMarks(page, (marks) => marks['parlance-term']?.includes('shard') !== true);
    await expectScreenMarked(page);
    await page.close();
  });

  it('registers the marks that are seen where there are more than the limit', async () => {
    // One block of 3,000 terms: the window moves inside of it.
    const text = Array.from(
      { length: 3_000 },
      (_, index) => `${TERMS[index % TERMS.length]} ${index},<br>`,
    ).join('');
    const page = await open(confluencePage(2, confluenceBody(`<p>${text}</p>`)));
    await waitForMarks(page);
    const lines = (): Promise<number> => page.evaluate(() => Math.floor(innerHeight / 40));
    for (const part of [0, 0.3, 0.6, 0.9]) {
      await page.evaluate((to) => scrollTo(0, document.documentElement.scrollHeight * to), part);
      const least = await lines();
      await waitFor(async () => (await wordsOnScreen(page)).length >= least, {
        what: `marks on the screen at ${part}`,
      });
      expect(await countRegistered(page)).toBeLessThanOrEqual(MAX_RANGES);
    }
    await page.close();
  });

  // Only Chromium tells what a page's thread was busy with.
  it.runIf(kind === 'chromium')('never keeps the page busy for long', async () => {
    const page = await open();
    await expectScreenMarked(page);
    const longest = await longestCallOfOurs(page, async () => {
      await scrollThrough(page, STOPS);
      await flood(page);
      await waitForMarks(page, (marks) => marks['parlance-term']?.includes('shard') === true);
    });
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThan(LONG_TASK_MS);
    await page.close();
  });
});
