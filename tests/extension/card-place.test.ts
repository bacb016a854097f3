import type { Frame, Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchForAll } from './harness/launch-for-all.ts';
import { cardFrameElement, openCard, waitForCardGone } from './harness/card.ts';
import { cardSides, clickInCard, overlap, readCard, wordLines, type Sides } from './harness/card-reading.ts';
import { settle } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { waitForMarks } from './harness/marks.ts';
import { openPage, ownDocument } from './harness/open-page.ts';

import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';
import { writeSettings } from './harness/write-settings.ts';

/** A word in each corner, in the middle of each edge, and in the middle. */
const PLACES = {
  latency: 'left: 0; top: 0',
  failover: 'left: 50%; top: 0',
  SPOF: 'right: 0; top: 0',
  shard: 'left: 0; top: 50%',
  RTO: 'left: 50%; top: 50%',
  RPO: 'right: 0; top: 50%',
  NPS: 'left: 0; bottom: 0',
  CSAT: 'left: 50%; bottom: 0',
  SLA: 'right: 0; bottom: 0',
} as const;

const WORDS = Object.keys(PLACES);

const EDGES = ownDocument({
  css: 'body { margin: 0; overflow: hidden } h1 { display: none } p { position: fixed; margin: 0; line-height: 20px }',
  body: Object.entries(PLACES)
    .map(([word, place]) => `<p style="${place}">${word}</p>`)
    .join(''),
});

const LONG = ownDocument({
  css: 'body { margin: 8px } h1 { display: none } #narrow { width: 100px }',
  body: `<p>The service blueprint.</p><p id="narrow">An idempotency key as well.</p>`,
});

const SWITCHING = ownDocument({
  css: `[data-color-mode="dark"] body { background: #101214; color: #dee4ea }
    [data-color-mode="modern"] body { background: black; color: oklch(0.95 0 0) }`,
  body: '<p>The latency of the SLO page.</p>',
});

const VIEWPORTS = [
  { title: 'a usual window', width: 1280, height: 900 },
  { title: 'a window of 400 × 300', width: 400, height: 300 },
  { title: 'zoom of 200 %', width: 640, height: 450, deviceScaleFactor: 2 },
  { title: 'zoom of 400 %', width: 320, height: 256, deviceScaleFactor: 4 },
] as const;

async function viewportOf(page: Page): Promise<Sides> {
  return page.evaluate(() => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }));
}

async function expectInViewport(page: Page, frame: Frame): Promise<void> {
  const card = await cardSides(frame);
  const viewport = await viewportOf(page);
  expect(card.left).toBeGreaterThanOrEqual(viewport.left);
  expect(card.top).toBeGreaterThanOrEqual(viewport.top);
  expect(card.right).toBeLessThanOrEqual(viewport.right);
  expect(card.bottom).toBeLessThanOrEqual(viewport.bottom);
}

async function expectWordUncovered(page: Page, frame: Frame, word: string): Promise<void> {
  const lines = await wordLines(page, word);
  expect(lines).not.toHaveLength(0);
  const card = await cardSides(frame);
  expect(lines.filter((line) => overlap(line, card))).toStrictEqual([]);
}

/** The frame is as large as the card in it: nothing is cut off, nothing scrolls but what is meant to. */
async function expectWhole(frame: Frame): Promise<void> {
  const { card, inside } = await frame.evaluate(() => {
    const box = document.querySelector('.card')?.getBoundingClientRect();
    return {
      card: [box?.left, box?.top, Math.ceil(box?.right ?? 0), Math.ceil(box?.bottom ?? 0)],
      inside: [0, 0, innerWidth, innerHeight],
    };
  });
  expect(card).toStrictEqual(inside);
}

function themeOf(frame: Frame): Promise<string | undefined> {
  return frame.evaluate(() => document.documentElement.dataset['theme']);
}

function tintOf(page: Page): Promise<string> {
  return page.evaluate(() => getComputedStyle(document.body, '::highlight(parlance-term)').backgroundColor);
}

describe.each(TESTED_BROWSERS)('where the card stands and how it looks, %s', (kind) => {
  let extension: ExtensionBrowser;
  let page: Page;

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    await writeSettings(extension);
  });

  afterEach(async () => {
    await page.close();
  });

  test.each(VIEWPORTS)('in $title: at every edge, inside, and never over the word', async (viewport) => {
    page = await openPage(extension, EDGES);
    await page.setViewport(viewport);
    await waitForMarks(page);
    for (const word of WORDS) {
      const frame = await openCard(page, { word });
      await waitFor(async () => (await readCard(frame)).title === word, { what: `the card of ${word}` });
      await settle(page);
      await expectInViewport(page, frame);
      await expectWordUncovered(page, frame, word);
      await expectWhole(frame);
      await page.keyboard.press('Escape');
      await waitForCardGone(page);
    }
  });

  test.each(VIEWPORTS)(
    'in $title: a long card scrolls inside, and all of it can be reached',
    async (viewport) => {
      page = await openPage(extension, LONG);
      await page.setViewport(viewport);
      const frame = await openCard(page, { word: 'service blueprint' });
      await expectInViewport(page, frame);
      await expectWordUncovered(page, frame, 'service blueprint');
      await expectWhole(frame);
      const unreachable = await frame.evaluate(
        () =>
          [
            ...document.querySelectorAll('h1, [role="tab"], [data-card-restatement], .ask, .source, button'),
          ].filter((element) => {
            element.scrollIntoView({ block: 'start' });
            const { left, top, right } = element.getBoundingClientRect();
            return left < 0 || right > innerWidth + 1 || top < -1 || top > innerHeight;
          }).length,
      );
      expect(unreachable).toBe(0);
    },
  );

  test('words broken over two lines: no line is covered', async () => {
    page = await openPage(extension, LONG);
    const frame = await openCard(page, { word: 'idempotency key' });
    expect(await wordLines(page, 'idempotency key')).toHaveLength(2);
    await expectWordUncovered(page, frame, 'idempotency key');
  });

  test('an open card follows the size of the window', async () => {
    page = await openPage(extension, LONG);
    const frame = await openCard(page, { word: 'service blueprint' });
    await page.setViewport({ width: 400, height: 300 });
    await waitFor(
      async () => {
        const { right, bottom } = await cardSides(frame);
        return right <= 400 && bottom <= 300;
      },
      { what: 'the card to fit' },
    );
    await settle(page);
    await expectInViewport(page, frame);
    await expectWordUncovered(page, frame, 'service blueprint');
    await expectWhole(frame);
  });

  test('the card is dark on a dark page, and follows the page when it switches, open tab and all', async () => {
    page = await openPage(extension, SWITCHING);
    const frame = await openCard(page, { word: 'latency' });
    expect(await themeOf(frame)).toBe('light');
    const lightTint = await tintOf(page);
    await clickInCard(page, frame, '[data-role="ml"]');
    await waitFor(async () => (await readCard(frame)).role === 'ml', { what: 'the tab' });
    await page.evaluate(() => document.documentElement.setAttribute('data-color-mode', 'dark'));
    await waitFor(async () => (await themeOf(frame)) === 'dark', { what: 'the dark card' });
    expect(await tintOf(page)).not.toBe(lightTint);
    expect((await readCard(frame)).role).toBe('ml');
    const element = await cardFrameElement(frame);
    // Else the browser paints a frame of another scheme on an opaque background of its own.
    expect(await element.evaluate((iframe) => getComputedStyle(iframe).colorScheme)).toBe('dark');
    await page.evaluate(() => document.documentElement.removeAttribute('data-color-mode'));
    await waitFor(async () => (await themeOf(frame)) === 'light', { what: 'the light card' });
    expect(await tintOf(page)).toBe(lightTint);
  });

  test.each(['dark', 'modern'])('a page that is dark from the start: %s colours', async (mode) => {
    page = await openPage(extension, {
      ...SWITCHING,
      body: SWITCHING.body.replace('<html', `<html data-color-mode="${mode}"`),
    });
    const frame = await openCard(page, { word: 'latency' });
    expect(await themeOf(frame)).toBe('dark');
  });

  test('forced colours: marks keep an underline, the card a border and readable text', async () => {
    page = await openPage(extension, SWITCHING);
    await extension.emulateMedia(page, { forcedColours: true });
    const frame = await openCard(page, { word: 'latency' });
    await extension.emulateMedia(page, { forcedColours: true });
    const line = await page.evaluate(
      () => getComputedStyle(document.body, '::highlight(parlance-term)').textDecorationLine,
    );
    expect(line).toBe('underline');
    expect(await frame.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
    const colours = await frame.evaluate(() => {
      const card = document.querySelector('[data-card-restatement]');
      const probe = document.createElement('i');
      probe.style.color = 'CanvasText';
      document.body.append(probe);
      const system = getComputedStyle(probe).color;
      probe.remove();
      return { system, text: card === null ? '' : getComputedStyle(card).color };
    });
    expect(colours.text).toBe(colours.system);
    await extension.emulateMedia(page, {});
  });

  test('reduced motion: nothing in the card moves', async () => {
    page = await openPage(extension, SWITCHING);
    await extension.emulateMedia(page, { reducedMotion: true });
    const frame = await openCard(page, { word: 'latency' });
    await extension.emulateMedia(page, { reducedMotion: true });
    const moving = await frame.evaluate(() => {
      const durations = [...document.querySelectorAll('*')].flatMap((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element);
        return [...transitionDuration.split(', ').filter((time) => time !== '0s'), animationName].filter(
          (value) => value !== 'none',
        );
      });
      return { durations, animations: document.getAnimations().length };
    });
    expect(moving).toStrictEqual({ durations: [], animations: 0 });
    await extension.emulateMedia(page, {});
  });
});
