import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LIMITS } from '../../lib/core/glossary/limits.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { bringToFront } from './harness/bring-to-front.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { GlossaryServer } from './harness/glossary-server.ts';
import { largeGlossary, largeTerm } from './harness/large-glossary.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { tabTo } from './harness/press-by-name.ts';
import { timeSearch, waitForSearch } from './harness/search-timing.ts';
import { sourceAt, waitForSync, writeSources } from './harness/sources.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

/** By the names of their links, in order. */
const VIEWS = {
  reading: 'Role and reading',
  sources: 'Glossary sources',
  glossary: 'Glossary',
  templates: 'Spec templates',
  sites: 'Sites',
  data: 'Your data',
  shortcuts: 'Keyboard shortcuts',
} as const;

/** A folder for pictures of every view, for whoever wants to look at them. */
const SHOTS = process.env['PARLANCE_SHOTS'];

/** A narrow window, or one of 1280 px at 400 %. */
const NARROW = { width: 320, height: 900 };
const WIDE = { width: 1280, height: 900 };

/** The promise is 50 ms on a machine that does nothing else (scripts/measure-sync.ts); this one is busy with tests. */
const SEARCH_MS = 200;
const SYNC_MS = 55_000;

describe.each(TESTED_BROWSERS)('the options page, %s', (kind) => {
  let extension: ExtensionBrowser;
  let server: GlossaryServer;
  let page: Page;

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    server = await GlossaryServer.start();
    page = await extension.openExtensionPage('options.html');
    await bringToFront(page);
  });

  afterAll(async () => {
    await server.close();
  });

  const waitForView = (id: string): Promise<unknown> =>
    waitFor(
      () =>
        page.evaluate(
          (view) =>
            location.hash.startsWith(`#${view}`) &&
            // What is still looked up has no controls.
            document.querySelector('main :is(button, input, dl, li)') !== null,
          id,
        ),
      { what: `the view “${id}”` },
    );

  test('every view is reached by the keyboard, and axe finds nothing in it, light and dark', async () => {
    for (const colourScheme of ['light', 'dark'] as const) {
      await extension.emulateMedia(page, { colourScheme });
      for (const [id, name] of Object.entries(VIEWS)) {
        await tabTo(page, name);
        await page.keyboard.press('Enter');
        await waitForView(id);
        expect(await findAccessibilityProblems(page.mainFrame()), `${id}, ${colourScheme}`).toStrictEqual([]);
        if (SHOTS !== undefined) await photograph(`${id}-${colourScheme}`);
      }
    }
    await extension.emulateMedia(page, {});
  });

  async function photograph(name: string): Promise<void> {
    mkdirSync(SHOTS ?? '.', { recursive: true });
    for (const viewport of [WIDE, NARROW]) {
      await page.setViewport(viewport);
      const file = `${kind}-${name}-${viewport.width}.png`;
      await page.screenshot({ path: path.join(SHOTS ?? '.', file), fullPage: true });
    }
    await page.setViewport(WIDE);
  }

  test('no view is wider than a narrow window', async () => {
    await page.setViewport(NARROW);
    for (const id of Object.keys(VIEWS)) {
      await page.evaluate((view) => (location.hash = `#${view}`), id);
      await waitForView(id);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width, id).toBeLessThanOrEqual(NARROW.width);
    }
    await page.setViewport(WIDE);
  });

  test('the largest glossary is searched while one types, and its list scrolls to the end', async () => {
    server.answer('/large.json', { body: Buffer.from(largeGlossary()) });
    await writeSources(extension, [sourceAt('large', server.url('/large.json'))], { starter: false });
    await waitForSync(extension, ['large'], { timeoutMs: SYNC_MS });
    await page.evaluate(() => (location.hash = '#glossary'));
    await bringToFront(page);
    await waitFor(async () => (await waitForSearch(page)) === `${LIMITS.terms} terms`, {
      what: 'all terms',
      timeoutMs: SYNC_MS,
    });
    const times = (await timeSearch(page, '1a2')).toSorted((a, b) => a - b);
    expect(times[1]).toBeLessThan(SEARCH_MS);
    const rows = (): Promise<string[]> =>
      page.$$eval('[role="option"]', (found) => found.map((row) => row.textContent ?? ''));
    expect((await rows()).length).toBeGreaterThan(0);
    expect((await rows()).length).toBeLessThan(60);

    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await waitFor(
      () =>
        page.evaluate(() => {
          const list = document.querySelector('[role="listbox"]');
          const active = document.getElementById(list?.getAttribute('aria-activedescendant') ?? '');
          return active?.getAttribute('aria-posinset') === active?.getAttribute('aria-setsize');
        }),
      { what: 'the last row' },
    );
    await timeSearch(page, (31_000).toString(36));
    expect((await rows())[0]).toContain(largeTerm(31_000));
  }, 120_000);
});
