import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countCalls } from './harness/call-counts.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { waitForMarks, waitForSettledMarks } from './harness/marks.ts';
import { countRegistered } from './harness/range-health.ts';
import { changeSettings, openRoutes } from './harness/scenario.ts';
import { confluenceBody, confluencePage, manyParagraphs } from './harness/spec-pages.ts';
import { outputDirOf, TESTED_BROWSERS } from './harness/test-builds.ts';

/** What reading a page may do, by count and never by time (tests/repository/budget.test.ts says how it is changed). */
const { page: budget } = z
  .object({
    page: z.object({
      registeredRanges: z.number(),
      firstPass: z.object({ blocks: z.number(), domReads: z.number(), ranges: z.number() }),
      edit: z.object({ blocks: z.number(), domReads: z.number(), ranges: z.number() }),
      scroll: z.object({ blocks: z.number(), domReads: z.number(), ranges: z.number() }),
    }),
  })
  .parse(JSON.parse(readFileSync(new URL('../bench/budget.json', import.meta.url), 'utf8')));

const PARAGRAPHS = 1_000;
/** About half a megabyte, with one term a paragraph. */
const ROUTE = confluencePage(1, confluenceBody(manyParagraphs(PARAGRAPHS, ['latency', 'SLO', 'shard'])));

/** Functions of ours through which all of it goes, by what stands in them. */
const COUNTED = {
  /** Looking at a block's text: `plainText`. */
  blocks: /\.notPlain\)/,
  /** Reading a property of a node of the page: `read-dom.ts`. */
  domReads: /Reflect\.get\(\w+,\w+,\w+\)/,
  /** Making a range for a mark: `build-ranges.ts`. */
  ranges: /new StaticRange\(\{startContainer/,
} as const;

type Counts = Readonly<Record<keyof typeof COUNTED, number>>;

function expectWithin(counts: Counts, limits: Counts): void {
  const over = Object.entries(counts).filter(([name, count]) => count > limits[name as keyof Counts]);
  expect(over, `of ${JSON.stringify(counts)}, over the budget`).toEqual([]);
}

describe.each(TESTED_BROWSERS)('what reading a page costs in %s, by count', (kind) => {
  let extension: ExtensionBrowser;
  let page: Page;

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    await changeSettings(extension);
    ({ page } = await openRoutes(extension, [ROUTE]));
    await waitForSettledMarks(page);
  });
  afterAll(() => page.close());

  const count = (action: () => Promise<void>): Promise<Counts> =>
    countCalls(page, outputDirOf(kind), COUNTED, action);

  it('registers ranges near the screen only', async () => {
    const registered = await countRegistered(page);
    expect(registered).toBeGreaterThan(0);
    expect(registered).toBeLessThanOrEqual(budget.registeredRanges);
  });

  // Only Chromium counts calls.
  it.runIf(kind === 'chromium')('a page is read once', async () => {
    const counts = await count(async () => {
      await page.reload();
      await waitForMarks(page);
    });
    expect(counts.blocks, 'all of it was read').toBeGreaterThanOrEqual(PARAGRAPHS);
    expectWithin(counts, budget.firstPass);
  });

  it.runIf(kind === 'chromium')('an edit has its own block read, and no other', async () => {
    const counts = await count(async () => {
      await page.evaluate(() => {
        const paragraph = document.querySelector('#p1');
        if (paragraph !== null) paragraph.textContent = 'Here is a failover, which nobody wrote of before.';
      });
      await waitForMarks(page, (marks) => marks['parlance-term']?.includes('failover') === true);
    });
    expect(counts.blocks, 'the edit was seen').toBeGreaterThan(0);
    expectWithin(counts, budget.edit);
  });

  it.runIf(kind === 'chromium')('scrolling has nothing read again', async () => {
    const before = await page.evaluate(() => scrollY);
    const counts = await count(async () => {
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      await waitForMarks(page);
    });
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(before);
    expect(counts.ranges, 'other marks are on the screen').toBeGreaterThan(0);
    expectWithin(counts, budget.scroll);
  });
});
