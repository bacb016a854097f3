import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bringToFront } from './harness/bring-to-front.ts';
import { openCard } from './harness/card.ts';
import { readCard } from './harness/card-reading.ts';
import { chooseMenuItem } from './harness/choose-menu-item.ts';
import { expectMarks } from './harness/expect-marks.ts';
import { realAddress, type ExtensionBrowser } from './harness/extension-browser.ts';
import { openPage, ownDocument } from './harness/open-page.ts';
import { pressByName } from './harness/press-by-name.ts';
import { changeSettings, launchReady } from './harness/scenario.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

const WORD = 'blorbword';
/** More than the editor has controls. */
const MAX_STEPS = 60;

describe.each(TESTED_BROWSERS)('entries of one’s own, %s', (kind) => {
  const downloads = mkdtempSync(path.join(tmpdir(), 'parlance-downloads-'));
  let extension: ExtensionBrowser;
  let page: Page;
  let data: Page;

  beforeAll(async () => {
    const folder = {
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      // It would take the keyboard away from the page.
      'browser.download.alwaysOpenPanel': false,
    };
    extension = await launchReady(kind, { preferences: folder });
    if (kind === 'chromium') {
      const session = await extension.browser.target().createCDPSession();
      await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
    }
    await changeSettings(extension);
    page = await openPage(extension, ownDocument({ body: `<p>The ${WORD} and the latency.</p>` }));
    await expectMarks(page, { term: ['latency'] });
  });

  afterAll(async () => {
    const errors = await extension.readErrors();
    await extension.close();
    rmSync(downloads, { recursive: true, force: true });
    expect(errors).toStrictEqual([]);
  });

  const findEditor = async (): Promise<Page | undefined> => {
    for (const candidate of await extension.browser.pages()) {
      const address = await realAddress(candidate).catch(() => '');
      if (address.includes('options.html#glossary')) return candidate;
    }
    return undefined;
  };

  /** Goes with Tab alone to the field that has this label. */
  async function tabToField(editor: Page, label: string): Promise<void> {
    for (let step = 0; step < MAX_STEPS; step += 1) {
      const name = await editor.evaluate(() => {
        const { activeElement } = document;
        const isField =
          activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement;
        return isField ? (activeElement.labels?.[0]?.textContent ?? '') : '';
      });
      if (name.trim() === label) return;
      await editor.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to “${label}”`);
  }

  const readMain = (options: Page): Promise<string> =>
    options.evaluate(() => document.querySelector('main')?.innerText ?? '');

  test('a selected word is added by the menu and the keyboard, and marked at once', async () => {
    await chooseMenuItem(extension, page, 'add-entry', ` ${WORD}\n`);
    const editor = await waitFor(findEditor, { what: 'the editor' });
    await bringToFront(editor);
    await waitFor(
      () =>
        editor.evaluate(
          (word) => [...document.querySelectorAll('input')].some(({ value }) => value === word),
          WORD,
        ),
      { what: 'the word in the editor' },
    );
    await tabToField(editor, 'In general');
    await editor.keyboard.type('Mine alone.');
    await pressByName(editor, 'Save');
    await waitFor(async () => (await readMain(editor)).includes('Mine alone.'), { what: 'the entry' });
    await editor.close();

    await bringToFront(page);
    await expectMarks(page, { term: [WORD, 'latency'] });
    const { text } = await readCard(await openCard(page, { word: WORD }));
    expect(text).toContain('Mine alone.');
    expect(text).toContain('Your own entry');
    await page.keyboard.press('Escape');
  });

  test('a copy is saved, everything is removed, and the copy brings it back', async () => {
    data = await extension.openExtensionPage('options.html#data');
    await bringToFront(data);
    await pressByName(data, 'Save my entries');
    const file = await waitFor(() => readdirSync(downloads).find((name) => /\.(?:json|ya?ml)$/.test(name)), {
      what: 'the file',
    });
    const saved = path.join(downloads, file);
    await waitFor(() => existsSync(saved) && readFileSync(saved, 'utf8').includes(WORD), {
      what: 'its text',
    });

    await pressByName(data, 'Remove everything …');
    await pressByName(data, 'Remove everything');
    await bringToFront(page);
    await expectMarks(page, { term: ['latency'] });

    // The page that was left starts again, with its question for the role.
    await data.close();
    data = await extension.openExtensionPage('options.html#data');
    await bringToFront(data);
    const field = (await data.waitForSelector('input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(saved);
    await pressByName(data, 'Import');
    await bringToFront(page);
    await expectMarks(page, { term: [WORD, 'latency'] });
    await data.close();
  });
});
