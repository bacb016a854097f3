import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from './harness/axe.ts';
import { bringToFront } from './harness/bring-to-front.ts';
import { waitForCard } from './harness/card.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { runInFirefox } from './harness/firefox-privileged.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { waitForWords } from './harness/range-health.ts';
import { changeSettings, openRoutes, writeStorage } from './harness/scenario.ts';
import type { FixtureRoute } from './harness/serve-fixture.ts';
import { addressOf, confluenceBody, confluencePage, SITE } from './harness/spec-pages.ts';
import { clickIn } from './harness/spec-panel.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

/** Terms of every kind that the list tells apart, on a page that is a spec as far as its one section. */
const SPEC = confluenceBody(
  [
    '<h2>Business Objective</h2><p>The latency and the churn of each feature. NRR grew, and latency fell.</p>',
    '<p>Mean time to repair (MTTR) is new. The QXZ is not, says the QXZ team.</p>',
    '<p>Our service level objective (SLO) holds.</p>',
    '<p>Nothing here.</p>'.repeat(40),
    '<p>Churn again.</p>',
  ].join(''),
);
const NOTES = confluenceBody('<h2>Lunch</h2><p>Only churn.</p>');
const ROUTES: readonly [FixtureRoute, FixtureRoute] = [confluencePage(1, SPEC), confluencePage(2, NOTES)];

/** In Firefox the panel stands in a tab behind the page, where timers run once a second. */
const SHOWN_WITHIN_MS = 15_000;

/** What `read` says, as soon as it is what it should be. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: SHOWN_WITHIN_MS });

interface TabGlobals {
  chrome: {
    tabs: { query(query: object): Promise<{ id: number }[]> };
    action: {
      getBadgeText(details: { tabId: number }): Promise<string>;
      getTitle(details: { tabId: number }): Promise<string>;
    };
  };
}

describe.each(TESTED_BROWSERS)('the panel in %s', (kind) => {
  let extension: ExtensionBrowser;
  let panel: Page;
  const opened: Page[] = [];

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    await changeSettings(extension);
    panel = await extension.openPanel(await open());
    await closeOpened();
  });

  afterEach(async () => {
    await closeOpened();
    await changeSettings(extension);
    await clickIn(panel, '[data-view="terms"]');
  });

  async function open(routes = ROUTES): Promise<Page> {
    const { page } = await openRoutes(extension, routes);
    opened.push(page);
    return page;
  }

  async function closeOpened(): Promise<void> {
    for (const page of opened.splice(0)) await page.close();
  }

  /** Terms of the list, as their hooks say. */
  const terms = (): Promise<readonly string[]> =>
    panel.$$eval('[data-term-id]', (rows) =>
      rows.map((row) =>
        ['data-term-id', 'data-count', 'data-hidden'].map((name) => row.getAttribute(name) ?? '').join(' '),
      ),
    );
  const notice = (): Promise<string | undefined> =>
    panel.evaluate(() => document.querySelector<HTMLElement>('[data-notice]')?.dataset['notice']);
  const textOf = (selector: string): Promise<string | null> =>
    panel.evaluate((where) => document.querySelector(where)?.textContent ?? null, selector);

  const badge = (page: Page): Promise<readonly string[]> =>
    extension.evaluateInBackground(async (url: string) => {
      const { chrome } = globalThis as unknown as TabGlobals;
      const [tab] = await chrome.tabs.query({ url: `${url}*` });
      const tabId = tab?.id ?? -1;
      return [await chrome.action.getBadgeText({ tabId }), await chrome.action.getTitle({ tabId })];
    }, page.url());

  it('lists what is on the page, marked or not, and what nobody explains', async () => {
    await changeSettings(extension, { role: 'cx', hideOwnDomain: true, known: ['nrr'] });
    await open();
    await eventually(terms).toEqual([
      'latency 2 ',
      'churn 2 own-domain',
      'feature 1 ',
      'nrr 1 known',
      'slo 2 ',
    ]);
    expect(await textOf('[data-unknown="QXZ"] .unknown-sentence')).toBe('The QXZ is not, says the QXZ team.');
    expect(await textOf('[data-defined]')).toBe('MTTRMean time to repair');
    expect(await textOf('h1')).toBe('Page');
    for (const view of ['terms', 'spec', 'restate']) {
      await clickIn(panel, `[data-view="${view}"]`);
      await panel.waitForSelector(`[data-view="${view}"][aria-selected="true"]`);
      expect(await findAccessibilityProblems(panel.mainFrame())).toEqual([]);
    }
  });

  it('goes to a term on the page and says where that is', async () => {
    const page = await open();
    await panel.waitForSelector('[data-term-id="churn"]');
    const current = (): Promise<string[]> =>
      page.evaluate(() => [...(CSS.highlights.get('parlance-current') ?? [])].map(String));
    for (const position of ['1 of 2', '2 of 2', '1 of 2']) {
      await clickIn(panel, '[data-term-id="churn"] .term-go');
      await eventually(() => textOf('[data-term-id="churn"] .step-position')).toBe(position);
    }
    await eventually(() => textOf('[role="status"]')).toBe('“churn”, 1 of 2');
    expect(await current()).toHaveLength(1);
    await clickIn(panel, '[data-unknown="QXZ"] .term-go');
    await eventually(() => textOf('[data-unknown="QXZ"] .step-position')).toBe('1 of 2');
  });

  it('takes a term that the reader knows off the page, and puts it back', async () => {
    const page = await open();
    await panel.waitForSelector('[data-term-id="latency"]');
    await clickIn(panel, '[data-term-id="latency"] .term-open');
    await clickIn(panel, '.term-actions button');
    await eventually(async () => (await terms())[0]).toBe('latency 2 known');
    await waitForWords(page, [
      'churn',
      'feature',
      'NRR',
      'QXZ',
      'QXZ',
      'SLO',
      'service level objective',
      'Churn',
    ]);
    await clickIn(panel, '.term-actions button');
    await eventually(async () => (await terms())[0]).toBe('latency 2 ');
  });

  it('follows the tabs, their navigation and the pages within an app', async () => {
    const page = await open();
    await eventually(terms).toHaveLength(5);
    await page.goto(addressOf(2));
    await eventually(terms).toEqual(['churn 1 ']);
    await page.goto(addressOf(1));
    await eventually(terms).toHaveLength(5);
    await page.evaluate(
      (address, main) => {
        history.pushState({}, '', address);
        document.querySelector('#frame')?.replaceChildren();
        document.querySelector('#frame')?.insertAdjacentHTML('beforeend', main);
      },
      addressOf(3),
      NOTES,
    );
    await eventually(terms).toEqual(['churn 1 ']);
    const other = await open();
    await eventually(terms).toHaveLength(5);
    await other.close();
    opened.pop();
    await bringToFront(page);
    await eventually(terms).toHaveLength(1);
    expect(await terms()).toEqual(['churn 1 ']);
  });

  it('says why there is nothing to show, and ends a pause', async () => {
    await changeSettings(extension, { pausedSites: [SITE] });
    const page = await open();
    await eventually(notice).toBe('paused');
    expect(await findAccessibilityProblems(panel.mainFrame())).toEqual([]);
    await clickIn(panel, '[data-notice] button');
    await eventually(terms).toHaveLength(5);
    // And begins one.
    await clickIn(panel, '.side-foot button');
    await eventually(notice).toBe('paused');
    expect(await panel.$('.side-foot')).toBeNull();
    await clickIn(panel, '[data-notice] button');
    await eventually(terms).toHaveLength(5);
    await page.evaluate(() => document.querySelector('#frame')?.replaceChildren());
    await eventually(notice).toBe('no-document');
    const other = await extension.newPage();
    opened.push(other);
    await other.goto('data:text/html,<title>Elsewhere</title>');
    await bringToFront(other);
    await eventually(notice).toBe('other-site');
    await clickIn(panel, '[data-view="restate"]');
    await eventually(notice).toBeUndefined();
  });

  it('keeps view and scroll position of each tab', async () => {
    await panel.setViewport({ width: 360, height: 300 });
    const page = await open();
    await eventually(terms).toHaveLength(5);
    await panel.evaluate(() => {
      scrollTo(0, 200);
    });
    const scroll = (): Promise<number> => panel.evaluate(() => scrollY);
    const kept = (): Promise<unknown> =>
      extension.evaluateInBackground(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            storage: { session: { get(key: string): Promise<Record<string, { scroll: number }[]>> } };
          };
        };
        return (await chrome.storage.session.get('panelPlaces'))['panelPlaces']?.at(-1)?.scroll ?? 0;
      });
    await eventually(kept).toBe(200);
    const other = await open();
    await clickIn(panel, '[data-view="spec"]');
    await panel.waitForSelector('[data-section]');
    expect(await scroll()).toBe(0);
    await bringToFront(page);
    await eventually(terms).toHaveLength(5);
    await eventually(scroll).toBe(200);
    await bringToFront(other);
    await panel.waitForSelector('[data-view="spec"][aria-selected="true"]');
    await panel.setViewport(null);
  });

  it('counts missing sections on the toolbar, of specs alone', async () => {
    const page = await open();
    // With one section alone it could be any page.
    await page.evaluate(() => {
      const questions = '<h2>Open Questions</h2><p>Who pays?</p>';
      document.querySelector('.ak-renderer-document')?.insertAdjacentHTML('beforeend', questions);
    });
    await eventually(() => badge(page)).toEqual(['1', 'Parlance: 1 required section is missing']);
    // Another template for all pages of the space, with another page in front.
    const other = await extension.newPage();
    opened.push(other);
    await bringToFront(other);
    const choices = [{ origin: SITE, space: 'ENG', template: 'prd' }];
    await writeStorage(extension, 'templateChoices', { v: 1, data: { choices } });
    await eventually(async () => (await badge(page))[0]).toBe('5');
    await writeStorage(extension, 'templateChoices', { v: 1, data: { choices: [] } });
    await eventually(async () => (await badge(page))[0]).toBe('1');
    await bringToFront(page);
    await changeSettings(extension, { pausedSites: [SITE] });
    await eventually(async () => (await badge(page))[1]).toBe('Parlance');
    expect(await badge(page)).toEqual(['', 'Parlance']);
    await changeSettings(extension);
    await eventually(async () => (await badge(page))[0]).toBe('1');
    // Another document in the same page: what was counted holds no longer.
    await page.evaluate((main) => {
      document.querySelector('#frame')?.replaceChildren();
      document.querySelector('#frame')?.insertAdjacentHTML('beforeend', main);
    }, NOTES);
    await eventually(() => badge(page)).toEqual(['', 'Parlance']);
  });

  describe.runIf(kind === 'chromium')('in Chromium', () => {
    it('shows the term of the card that it is opened from', async () => {
      const page = await open();
      await waitForWords(page, [
        'latency',
        'churn',
        'feature',
        'NRR',
        'latency',
        'QXZ',
        'QXZ',
        'SLO',
        'service level objective',
        'Churn',
      ]);
      await clickIn(panel, '[data-view="spec"]');
      await extension.runCommand(page, 'next-term');
      const card = await waitForCard(page, 'latency');
      const way = await waitFor(async () => (await card.$('button[data-card-panel]')) ?? undefined, {
        what: 'the way to the panel',
      });
      await way.click();
      await panel.waitForSelector('[data-term-id="latency"] .term-details');
      expect(await panel.evaluate(() => document.activeElement?.textContent)).toBe('latency');
    });
  });

  describe.runIf(kind === 'firefox')('in Firefox', () => {
    it('opens as a sidebar for its keys, and opens and closes with the toolbar', async () => {
      const page = await open();
      const isOpen = (): Promise<unknown> =>
        runInFirefox(extension.browser, '() => SidebarController.isOpen');
      const clickToolbar = (): Promise<unknown> =>
        runInFirefox(
          extension.browser,
          `(geckoId) => {
            const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
            const found = ExtensionParent.GlobalManager.getExtension(geckoId);
            ExtensionParent.apiManager.global.browserActionFor(found).triggerAction(window);
          }`,
          extension.extensionId,
        );
      expect(await isOpen()).toBe(false);
      await extension.runCommand(page, 'open-panel');
      await eventually(isOpen).toBe(true);
      await clickToolbar();
      await eventually(isOpen).toBe(false);
      await clickToolbar();
      await eventually(isOpen).toBe(true);
      await clickToolbar();
      await eventually(isOpen).toBe(false);
    });
  });
});
