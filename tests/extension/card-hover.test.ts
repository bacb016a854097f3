import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launchForAll } from './harness/launch-for-all.ts';
import { CLOSE_MS, OPEN_MS } from '../../lib/page/hover-delays.ts';
import { isCardShown, openCard, waitForCard, waitForCardFrame, waitForCardGone } from './harness/card.ts';
import {
  cardSides,
  clickInCard,
  letTimePass,
  readCard,
  recordTerms,
  wordLines,
} from './harness/card-reading.ts';
import { settle } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { hoverMark, placeMark, waitForMarks } from './harness/marks.ts';
import { openPage, ownDocument } from './harness/open-page.ts';

import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';
import { writeSettings } from './harness/write-settings.ts';

/** The words stand far apart from `plain`, where nothing is marked and no card reaches. */
const DOCUMENT = ownDocument({
  css: '.ak-renderer-document { height: 5000px } #plain { position: absolute; left: 1000px; top: 20px }',
  before: '<div id="plain" tabindex="0">Nothing</div>',
  body: '<p>Some words, then latency, failover and SPOF.</p>',
});

const NO_TERMS = ownDocument({ body: '<p>Words that mean nothing special.</p>' });

/** Somewhere on the page without a mark and away from every card. */
const ELSEWHERE = { x: 1020, y: 30 };

describe.each(TESTED_BROWSERS)('how the card opens and closes, %s', (kind) => {
  let extension: ExtensionBrowser;
  let page: Page;

  launchForAll(kind, (launched) => (extension = launched));

  beforeEach(async () => {
    await writeSettings(extension);
    page = await openPage(extension, DOCUMENT);
    await page.mouse.move(ELSEWHERE.x, ELSEWHERE.y);
    await waitForMarks(page);
  });

  afterEach(async () => {
    await page.close();
  });

  test('a quick pass over a mark opens nothing', async () => {
    const first = await placeMark(page, { word: 'latency' });
    const second = await placeMark(page, { word: 'SPOF' });
    // A rest, to see that the card would open, and a frame to watch.
    await openCard(page, { word: 'failover' });
    await page.mouse.move(ELSEWHERE.x, ELSEWHERE.y);
    await waitForCardGone(page);
    const readTerms = await recordTerms(await waitForCardFrame(page));
    await page.mouse.move(first.x, first.y, { steps: 3 });
    await page.mouse.move(ELSEWHERE.x, ELSEWHERE.y, { steps: 3 });
    await page.mouse.move(second.x, second.y, { steps: 3 });
    await waitForCard(page, 'spof');
    expect(await readTerms()).toStrictEqual(['spof']);
  });

  test('a neighbouring mark shows its card at once', async () => {
    await openCard(page, { word: 'latency' });
    const neighbour = await placeMark(page, { word: 'failover' });
    const start = performance.now();
    await page.mouse.move(neighbour.x, neighbour.y);
    await waitForCard(page, 'failover');
    expect(performance.now() - start).toBeLessThan(OPEN_MS);
  });

  test('the pointer may go into the card and stay there', async () => {
    const frame = await openCard(page, { word: 'latency' });
    const { left, top } = await cardSides(frame);
    await page.mouse.move(left + 30, top + 30, { steps: 8 });
    await letTimePass(page, 3 * CLOSE_MS);
    expect(await isCardShown(page)).toBe(true);
    await page.mouse.move(ELSEWHERE.x, ELSEWHERE.y, { steps: 4 });
    await waitForCardGone(page);
  });

  test('leaving the word closes the card, coming back in time does not', async () => {
    await openCard(page, { word: 'latency' });
    const mark = await placeMark(page, { word: 'latency' });
    await page.mouse.move(mark.x, mark.y - 60);
    await page.mouse.move(mark.x, mark.y);
    await letTimePass(page, 2 * CLOSE_MS);
    expect(await isCardShown(page)).toBe(true);
    await page.mouse.move(ELSEWHERE.x, ELSEWHERE.y);
    await waitForCardGone(page);
  });

  test('Esc closes the card, and it stays closed while the pointer rests there', async () => {
    const mark = await placeMark(page, { word: 'latency' });
    await openCard(page, { word: 'latency' });
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    await page.mouse.move(mark.x + 2, mark.y);
    await letTimePass(page, OPEN_MS + CLOSE_MS);
    expect(await isCardShown(page)).toBe(false);
    await page.mouse.move(ELSEWHERE.x, ELSEWHERE.y);
    await openCard(page, { word: 'latency' });
  });

  test('a card that was closed under the pointer does not keep the next one open', async () => {
    const frame = await openCard(page, { word: 'latency' });
    const { left, top } = await cardSides(frame);
    await page.mouse.move(left + 30, top + 30, { steps: 4 });
    await letTimePass(page, CLOSE_MS);
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    await openCard(page, { word: 'SPOF' });
    await page.mouse.move(ELSEWHERE.x, ELSEWHERE.y);
    await waitForCardGone(page);
  });

  test('the close button closes it, a press beside it too', async () => {
    const frame = await openCard(page, { word: 'latency' });
    await clickInCard(page, frame, '.card-tools button:last-child');
    await waitForCardGone(page);
    await openCard(page, { word: 'SPOF' });
    await page.mouse.click(ELSEWHERE.x, ELSEWHERE.y);
    await waitForCardGone(page);
  });

  test('with a button held down, the reader selects: no card', async () => {
    const mark = await placeMark(page, { word: 'latency' });
    await page.mouse.move(mark.x - 60, mark.y);
    await page.mouse.down();
    await page.mouse.move(mark.x, mark.y, { steps: 3 });
    await letTimePass(page, OPEN_MS + CLOSE_MS);
    expect(await isCardShown(page)).toBe(false);
    await page.mouse.up();
  });

  test('opened by click when so set, and then not closed by moving on', async () => {
    await writeSettings(extension, { openOn: 'click' });
    const mark = await hoverMark(page, { word: 'latency' });
    await letTimePass(page, OPEN_MS + CLOSE_MS);
    expect(await isCardShown(page)).toBe(false);
    await page.mouse.click(mark.x, mark.y);
    await waitForCard(page, 'latency');
    await page.mouse.move(mark.x + 1, mark.y);
    await page.mouse.move(ELSEWHERE.x, ELSEWHERE.y, { steps: 3 });
    await letTimePass(page, 3 * CLOSE_MS);
    expect(await isCardShown(page)).toBe(true);
    await page.mouse.click(ELSEWHERE.x, ELSEWHERE.y);
    await waitForCardGone(page);
    await page.mouse.click(mark.x, mark.y);
    await waitForCard(page, 'latency');
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
  });

  test('a card that was opened by keyboard is not closed by the pointer', async () => {
    await extension.runCommand(page, 'next-term');
    await waitForCard(page, 'latency');
    await page.mouse.move(ELSEWHERE.x, ELSEWHERE.y + 4, { steps: 3 });
    await letTimePass(page, 3 * CLOSE_MS);
    expect(await isCardShown(page)).toBe(true);
  });

  test('scrolling moves the card with its word, and closes it when the word is gone', async () => {
    const frame = await openCard(page, { word: 'latency' });
    const before = await cardSides(frame);
    const [wordBefore] = await wordLines(page, 'latency');
    await page.evaluate(() => scrollBy({ top: 30, behavior: 'instant' }));
    await waitFor(async () => (await cardSides(frame)).top !== before.top, { what: 'the card to move' });
    await settle(page);
    const [word] = await wordLines(page, 'latency');
    const after = await cardSides(frame);
    expect(after.top - before.top).toBeCloseTo((word?.top ?? 0) - (wordBefore?.top ?? 0), 0);
    await page.evaluate(() => scrollBy({ top: 2000, behavior: 'instant' }));
    await waitForCardGone(page);
  });

  test('the card closes when its word goes away', async () => {
    await openCard(page, { word: 'latency' });
    await page.evaluate(() => {
      for (const paragraph of document.querySelectorAll('p')) paragraph.textContent = 'Something else';
    });
    await waitForCardGone(page);
  });

  test('a page without terms gets no element of ours, whatever the pointer does', async () => {
    await page.close();
    page = await openPage(extension, NO_TERMS);
    await page.mouse.move(50, 50);
    await page.mouse.move(300, 120, { steps: 5 });
    await page.keyboard.press('Escape');
    await writeSettings(extension, { marking: 'all' });
    await page.mouse.move(80, 150, { steps: 5 });
    await settle(page);
    expect(
      await page.evaluate(() => [...document.documentElement.children].map((one) => one.localName)),
    ).toStrictEqual(['head', 'body']);
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('synthetic events of the page open nothing', async () => {
    const mark = await placeMark(page, { word: 'latency' });
    await page.evaluate(({ x, y }) => {
      const init = { clientX: x, clientY: y, bubbles: true, pointerType: 'mouse' };
      document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent('pointermove', init));
    }, mark);
    await letTimePass(page, OPEN_MS + CLOSE_MS);
    expect(await isCardShown(page)).toBe(false);
    const frame = await openCard(page, { word: 'latency' });
    await page.evaluate(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    });
    await settle(page);
    expect((await readCard(frame)).term).toBe('latency');
    expect(await isCardShown(page)).toBe(true);
  });
});
