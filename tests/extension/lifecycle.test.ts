import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bringToFront } from './harness/bring-to-front.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { findCardFrame, isCardShown, openCard, waitForCard, waitForCardGone } from './harness/card.ts';
import { realAddress, type ExtensionBrowser } from './harness/extension-browser.ts';
import { hoverMark } from './harness/marks.ts';
import { waitForWords } from './harness/range-health.ts';
import {
  changeSettings,
  openRoutes,
  readStorage,
  waitForGlossary,
  writeStorage,
} from './harness/scenario.ts';
import { confluenceBody, confluencePage } from './harness/spec-pages.ts';
import { outputDirOf, TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

const DOCUMENT = confluencePage(1, confluenceBody('<h2>One</h2><p>The latency and the churn.</p>'));
const WORDS = ['latency', 'churn'];

const countHosts = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('parlance-card').length);

/** Highlights, sheets and elements that are not the page's. */
const readTraces = (page: Page): Promise<{ highlights: number; sheets: number; hosts: number }> =>
  page.evaluate(() => ({
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
    hosts: document.querySelectorAll('parlance-card').length,
  }));

const NO_TRACES = JSON.stringify({ highlights: 0, sheets: 0, hosts: 0 });

async function appendSentence(page: Page, sentence: string): Promise<void> {
  await page.evaluate((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('.ak-renderer-document')?.append(paragraph);
  }, sentence);
}

describe.each(TESTED_BROWSERS)('life of the extension in %s', (kind) => {
  let extension: ExtensionBrowser;

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    await changeSettings(extension);
  });

  const open = async (): Promise<Page> => (await openRoutes(extension, [DOCUMENT])).page;

  async function findPage(suffix: string): Promise<Page | undefined> {
    for (const page of await extension.browser.pages()) {
      const address = await realAddress(page).catch(() => '');
      if (address.endsWith(suffix)) return page;
    }
    return undefined;
  }

  async function install(): Promise<void> {
    await extension.browser.installExtension(path.resolve(outputDirOf(kind)));
    await waitForGlossary(extension);
    await changeSettings(extension);
  }

  /** Reloads the extension and waits until it has published its glossary again. */
  async function reload(): Promise<void> {
    const generation = await waitForGlossary(extension);
    await extension.reloadExtension();
    await waitForGlossary(extension, generation);
  }

  /** Deletes the database of definitions, and puts an empty one of that version in its place. */
  async function replaceDatabase(version: number | undefined): Promise<void> {
    await extension.evaluateInBackground(
      (wanted: number | null) =>
        new Promise<null>((resolve, reject) => {
          const deletion = indexedDB.deleteDatabase('parlance');
          deletion.addEventListener('error', () => reject(new Error('The database stays')));
          deletion.addEventListener('success', () => {
            if (wanted === null) return resolve(null);
            const creation = indexedDB.open('parlance', wanted);
            creation.addEventListener('error', () => reject(new Error('There is no new database')));
            creation.addEventListener('success', () => {
              creation.result.close();
              resolve(null);
            });
          });
        }),
      version ?? null,
    );
  }

  it('opens the welcome page at the first run, and only then', async () => {
    const welcome = await waitFor(() => findPage('/options.html#welcome'), { what: 'the welcome page' });
    await welcome.close();
    await reload();
    const page = await open();
    await waitForWords(page, WORDS);
    expect(await findPage('/options.html#welcome')).toBeUndefined();
    await page.close();
  });

  it('does nothing when it is injected twice', async () => {
    const page = await open();
    await waitForWords(page, WORDS);
    await extension.evaluateInBackground(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: {
          tabs: { query(filter: object): Promise<{ id: number }[]> };
          scripting: { executeScript(injection: object): Promise<unknown> };
        };
      };
      const [tab] = await chrome.tabs.query({ url: 'https://*.atlassian.net/*' });
      for (let time = 0; time < 2; time += 1) {
        await chrome.scripting.executeScript({ target: { tabId: tab?.id }, files: ['/content-script.js'] });
      }
    });
    await appendSentence(page, 'One shard.');
    await waitForWords(page, [...WORDS, 'shard']);
    await openCard(page, { word: 'shard' });
    expect(await countHosts(page)).toBe(1);
    await page.close();
  });

  it('is reloaded under open tabs and leaves nothing of the old one behind', async () => {
    const page = await open();
    const other = await open();
    await waitForWords(other, WORDS);
    await openCard(other, { word: 'latency' });
    await bringToFront(page);
    await waitForWords(page, WORDS);

    await reload();
    for (const tab of [page, other]) {
      await bringToFront(tab);
      await waitForWords(tab, WORDS);
      // The change is seen by whoever still listens; only one may answer.
      await appendSentence(tab, 'One shard.');
      await waitForWords(tab, [...WORDS, 'shard']);
      await openCard(tab, { word: 'churn' });
      await waitFor(async () => (await countHosts(tab)) === 1, { what: 'one host' });
      await tab.keyboard.press('Escape');
      await waitForCardGone(tab);
      await waitForWords(tab, [...WORDS, 'shard']);
      expect(await tab.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
      await tab.close();
    }
  });

  it('works on while the background sleeps, and wakes it for commands', async () => {
    const page = await open();
    await waitForWords(page, WORDS);
    await extension.endBackground();
    await appendSentence(page, 'One shard.');
    await waitForWords(page, [...WORDS, 'shard']);
    await openCard(page, { word: 'shard' });
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    await extension.endBackground();
    await extension.runCommand(page, 'next-term');
    await waitForCard(page, 'latency');
    await page.close();

    await extension.endBackground();
    const fresh = await open();
    await waitForWords(fresh, WORDS);
    await fresh.close();
  });

  describe('faults of the storage', () => {
    it.each([
      ['missing', undefined],
      ['no index at all', 'nonsense'],
      ['cut short', { generation: 7, data: 'UEFSTA==' }],
      ['of another shape', { generation: '7', data: [] }],
    ])('heals an index that is %s', async (_what, index) => {
      const page = await open();
      await waitForWords(page, WORDS);
      const before = await waitForGlossary(extension);
      await writeStorage(extension, 'index', index);
      // The open page asks for it, and never loses the marks it has.
      await waitForGlossary(extension, before);
      await waitForWords(page, WORDS);
      await openCard(page, { word: 'latency' });
      await page.close();
    });

    it('heals an index that vanished while no page was open', async () => {
      const before = await waitForGlossary(extension);
      await extension.endBackground();
      await writeStorage(extension, 'index', undefined);
      const page = await open();
      await waitForWords(page, WORDS);
      expect(await waitForGlossary(extension, before)).toBeGreaterThan(before);
      await page.close();
    });

    it('heals definitions that vanished, and says something sensible until then', async () => {
      const page = await open();
      await waitForWords(page, WORDS);
      const before = await waitForGlossary(extension);
      await replaceDatabase(undefined);
      await hoverMark(page, { word: 'latency' });
      await waitFor(() => isCardShown(page), { what: 'the card' });
      const text = await waitFor(
        async () => {
          const frame = await findCardFrame(page);
          return frame?.evaluate(() => document.querySelector('.definition')?.textContent ?? undefined);
        },
        { what: 'a text in the card' },
      );
      expect(text).toMatch(/glossary/i);
      await waitForGlossary(extension, before);
      await page.keyboard.press('Escape');
      await waitForCardGone(page);
      await openCard(page, { word: 'churn' });
      await page.close();
    });

    it.each([
      ['damaged', 'nonsense'],
      ['of a later version', { v: 99, data: { role: 'astronaut' } }],
    ])(
      'marks with the defaults where settings are %s, and the options page says why',
      async (_what, settings: unknown) => {
        await writeStorage(extension, 'settings', settings);
        const page = await open();
        await waitForWords(page, WORDS);
        await openCard(page, { word: 'latency' });
        const options = await extension.openExtensionPage('options.html');
        const problem = await options.waitForSelector('[role="alert"]');
        expect(await problem?.evaluate((element) => element.textContent)).toMatch(/settings/i);
        expect(await readStorage(extension, 'settings')).toEqual(settings);
        await options.close();
        await changeSettings(extension);
        await page.close();
      },
    );

    it('says why there are no marks where the glossary cannot be stored, and comes back', async () => {
      // Of our version and without anything in it: it opens, and nothing can be stored there.
      await replaceDatabase(2);
      await writeStorage(extension, 'index', undefined);
      const page = await open();
      await waitFor(
        async () => JSON.stringify(await readStorage(extension, 'glossaryStatus')).includes('"database"'),
        { what: 'the status to tell of the database' },
      );
      expect(await readTraces(page)).toEqual({ highlights: 0, sheets: 0, hosts: 0 });

      const options = await extension.openExtensionPage('options.html');
      const problem = await options.waitForSelector('[role="alert"]');
      expect(await problem?.evaluate((element) => element.textContent)).toMatch(/database/i);
      await replaceDatabase(undefined);
      await options.click('[role="alert"] button');
      // With both stores lost, generations count from 1 again.
      await waitForGlossary(extension);
      await options.waitForFunction(() => document.querySelector('[role="alert"]') === null);
      await options.close();
      await bringToFront(page);
      await waitForWords(page, WORDS);
      await openCard(page, { word: 'latency' });
      await page.close();
    });
  });

  it('takes its marks off the page when it is removed, and marks open tabs when it is installed', async () => {
    const page = await open();
    await waitForWords(page, WORDS);
    await openCard(page, { word: 'latency' });
    await extension.browser.uninstallExtension(extension.extensionId);
    await bringToFront(page);
    // Firefox ends the script together with the extension: what it left stays until the page is loaded again.
    if (kind === 'chromium') {
      await waitFor(async () => JSON.stringify(await readTraces(page)) === NO_TRACES, {
        what: 'nothing of ours to be left',
      });
    }
    const openBefore = await open();
    expect(await readTraces(openBefore)).toEqual({ highlights: 0, sheets: 0, hosts: 0 });
    await install();
    await waitFor(() => findPage('/options.html#welcome'), { what: 'the welcome page' });
    await bringToFront(page);
    await waitForWords(page, WORDS);
    await openCard(page, { word: 'latency' });
    expect(await countHosts(page)).toBe(1);
    await page.close();
    await bringToFront(openBefore);
    await waitForWords(openBefore, WORDS);
    await openBefore.close();
  });
});
