import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEMO_PAGES } from '../fixtures/pages.ts';
import { bringToFront } from './harness/bring-to-front.ts';
import { settle } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { GlossaryServer } from './harness/glossary-server.ts';
import { InstalledProfile } from './harness/installed-profile.ts';
import { markedWords, readMarks, waitForMarks } from './harness/marks.ts';
import { pressByName, tabTo } from './harness/press-by-name.ts';
import { changeSettings } from './harness/scenario.ts';
import { serveSite } from './harness/site-server.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';
import { giveAccessBack, withdrawAccess } from './harness/withdraw-site.ts';

const PATH = '/display/CX/Churn+alerts';
const ADDRESS_FIELD = 'Any address of your Jira or Confluence';

const CONFLUENCE = DEMO_PAGES.find(({ id }) => id === 'confluence-server');

describe.each(TESTED_BROWSERS)('self-hosted sites, %s', (kind) => {
  let server: GlossaryServer;
  let profile: InstalledProfile;
  let extension: ExtensionBrowser;
  /** Under a name that is in no manifest; headless Chromium cannot be asked, and has the permission already. */
  let address: string;
  let host: string;

  beforeAll(async () => {
    if (CONFLUENCE === undefined) throw new Error('There is no fixture of a self-hosted Confluence');
    server = await GlossaryServer.start();
    serveSite(server, PATH, CONFLUENCE);
    address = kind === 'firefox' ? server.foreignUrl(PATH) : server.url(PATH);
    ({ host } = new URL(address));
    profile = await InstalledProfile.make(kind, changeSettings);
    extension = await profile.start();
  });

  afterAll(async () => {
    expect(await extension.readErrors()).toStrictEqual([]);
    await extension.close();
    profile.remove();
    await server.close();
  });

  async function openSite(): Promise<Page> {
    const page = await extension.newPage();
    await page.goto(address);
    await bringToFront(page);
    return page;
  }

  const expectMarked = async (page: Page): Promise<void> => {
    await bringToFront(page);
    await waitForMarks(page, (marks) => markedWords(marks).includes('churn'));
  };

  const expectUnmarked = async (page: Page): Promise<void> => {
    await bringToFront(page);
    await waitForMarks(page, (marks) => Object.keys(marks).length === 0);
    await settle(page);
    expect(await readMarks(page)).toStrictEqual({});
  };

  const openSites = async (): Promise<Page> => {
    const options = await extension.openExtensionPage('options.html#sites');
    await bringToFront(options);
    return options;
  };

  const readSite = (options: Page): Promise<string> =>
    options.evaluate(
      (name) => document.querySelector<HTMLElement>(`li.site[aria-label="${name}"]`)?.innerText ?? '',
      host,
    );

  async function expectSays(options: Page, words: string): Promise<void> {
    let last = '';
    await waitFor(async () => (last = await readSite(options)).includes(words), {
      what: () => `“${words}” at ${host}, which says: ${last}`,
    });
  }

  async function press(options: Page, name: string): Promise<void> {
    await bringToFront(options);
    await pressByName(options, name);
  }

  test('is added by any of its addresses, and works at once in the page that is open', async () => {
    const page = await openSite();
    await expectUnmarked(page);
    const options = await openSites();
    await tabTo(options, ADDRESS_FIELD);
    await options.keyboard.type(address);
    await options.keyboard.press('Enter');
    await expectSays(options, 'Parlance works here');
    await expectMarked(page);

    await press(options, `Pause on ${host}`);
    await expectUnmarked(page);
    await expectSays(options, 'Paused');
    await press(options, `Resume on ${host}`);
    await expectMarked(page);

    await press(options, `Remove ${host}`);
    await expectUnmarked(page);
    await press(options, 'Undo');
    await expectSays(options, 'Parlance works here');
    await expectMarked(page);
  });

  test('works after the browser was started again', async () => {
    await extension.close();
    extension = await profile.start();
    const page = await openSite();
    await expectMarked(page);
    await page.close();
  });

  test('a permission that was withdrawn is noticed, on the page and in the options', async () => {
    const page = await openSite();
    await expectMarked(page);
    const options = await openSites();
    await expectSays(options, 'Parlance works here');
    await withdrawAccess(extension, `https://${new URL(address).hostname}/*`);
    await expectSays(options, 'Access was withdrawn');
    await expectUnmarked(page);
    await giveAccessBack(extension);
    if (kind === 'firefox') await press(options, `Allow Parlance on ${host}`);
    await expectSays(options, 'Parlance works here');
    await expectMarked(page);

    await press(options, `Remove ${host}`);
    await expectUnmarked(page);
    await page.reload();
    await expectUnmarked(page);
  });
});
