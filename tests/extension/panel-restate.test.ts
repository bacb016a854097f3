import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findAccessibilityProblems } from './harness/axe.ts';
import { bringToFront } from './harness/bring-to-front.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { openPage, ownDocument } from './harness/open-page.ts';
import { changeSettings } from './harness/scenario.ts';
import { clickIn } from './harness/spec-panel.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';

/** The heading tells which feature is meant; nothing else does. */
const BODY = [
  '<h2>Training</h2>',
  '<p id="first">Each <b>fea</b>ture leads to model drift.</p>',
  '<ul><li>QXZ watches model drift</li></ul>',
  '<p id="last">The customer effort index (CEI) of the feature.</p>',
].join('');
const LINES = [
  'Each feature leads to model drift.',
  'QXZ watches model drift',
  'The customer effort index (CEI) of the feature.',
];
const FEATURE = 'Feature as ML means it, for';

/** What the background is asked in these tests. */
interface MenuGlobals {
  chrome: {
    runtime: { lastError?: { message: string } };
    contextMenus: { update(id: string, changes: object, done: () => void): void };
    storage: { session: { set(items: object): Promise<void> } };
    tabs: { query(info: { url: string }): Promise<{ id: number }[]> };
  };
}

describe.each(TESTED_BROWSERS)('the restate view in %s', (kind) => {
  let extension: ExtensionBrowser;
  let page: Page;
  let panel: Page;

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    await changeSettings(extension, { role: 'cx' });
    page = await openPage(extension, ownDocument({ body: BODY }));
    panel = await extension.openPanel(page);
    await panel.waitForSelector('[data-view="restate"]');
    await clickIn(panel, '[data-view="restate"]');
    await panel.waitForSelector('.restate-source');
  });

  afterEach(async () => {
    await setPassage('');
  });

  const blocks = (): Promise<string[]> =>
    panel.$$eval('.restate-block', (found) => found.map(({ textContent }) => textContent ?? ''));

  /** As typing does: React listens to the event and compares with the value that it has set itself. */
  async function setPassage(text: string): Promise<void> {
    await panel.$eval(
      'textarea',
      (box, value) => {
        Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, value);
        box.dispatchEvent(new Event('input', { bubbles: true }));
      },
      text,
    );
  }

  async function select(from: string, to: string): Promise<void> {
    await page.evaluate(
      (start, end) => {
        const [first, last] = [document.querySelector(start), document.querySelector(end)];
        if (first === null || last === null) throw new Error('There is nothing to select.');
        getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
      },
      from,
      to,
    );
  }

  async function takeSelection(): Promise<void> {
    await clickIn(panel, '.restate-source .button');
  }

  it('takes what is selected, by lines, and restates it for the reader by the heading above', async () => {
    await select('#first', '#last');
    await takeSelection();
    await expect
      .poll(blocks)
      .toEqual([
        `Each feature (${FEATURE} CX) leads to model drift (Model drift for CX).`,
        'QXZ (nobody has explained it) watches model drift',
        'The customer effort index (CEI) of the feature.',
      ]);
    expect(await panel.$eval('textarea', ({ value }) => value)).toBe(LINES.join('\n'));
    expect(
      await panel.$$eval('[data-unknown]', (rows) => rows.map((row) => row.getAttribute('data-unknown'))),
    ).toEqual(['QXZ']);
    await clickIn(panel, '[role="tab"][data-role="product"]');
    await expect.poll(async () => (await blocks())[0]).toContain(`(${FEATURE} Product)`);
    await clickIn(panel, '[role="tab"][data-role="cx"]');
    expect(await findAccessibilityProblems(panel.mainFrame())).toEqual([]);
  });

  it('puts it on the clipboard', async () => {
    await setPassage('model drift');
    // A true click, which browsers want before they let anybody copy. In Firefox the panel stands in a tab of its own.
    if (kind === 'firefox') await bringToFront(panel);
    for (const flavour of ['rich', 'plain']) {
      await panel.locator(`[data-copy="${flavour}"]`).click();
      await expect
        .poll(() => panel.$eval(`[data-copy="${flavour}"]`, ({ textContent }) => textContent))
        .toBe('Copied');
    }
    await bringToFront(page);
  });

  it('lets the reader correct a meaning, which holds wherever the word stands', async () => {
    await setPassage('a feature and\nthe feature');
    await expect.poll(async () => (await blocks())[0]).toContain('(Product: Feature as Product');
    await clickIn(panel, '[data-restate-term="feature"]');
    await panel.waitForSelector('.restate-details');
    expect(await findAccessibilityProblems(panel.mainFrame())).toEqual([]);
    await clickIn(panel, '[data-restate-sense="ml"]');
    await expect.poll(blocks).toEqual([expect.stringContaining(`a feature (${FEATURE} CX)`), 'the feature']);
  });

  it('keeps the passage while another view is looked at, and for its tab alone', async () => {
    await setPassage('model drift');
    await clickIn(panel, '[data-view="terms"]');
    await panel.waitForSelector('[data-view="terms"][aria-selected="true"]');
    await clickIn(panel, '[data-view="restate"]');
    await expect.poll(blocks).toEqual(['model drift (Model drift for CX)']);
    const other = await openPage(extension, ownDocument({ body: '<p>Elsewhere.</p>' }));
    await expect.poll(() => panel.$eval('textarea', ({ value }) => value)).toBe('');
    await other.close();
    await bringToFront(page);
    await expect.poll(blocks).toEqual(['model drift (Model drift for CX)']);
  });

  it('shows what the menu was opened on, with the lines and the heading of the page', async () => {
    for (const id of ['explain', 'restate', 'add-entry']) {
      expect(await refusal(id)).toBe('');
    }
    expect(await refusal('another')).not.toBe('');
    await select('#first', '#last');
    await leaveRequest(LINES.join(' '));
    await expect.poll(() => panel.$eval('textarea', ({ value }) => value)).toBe(LINES.join('\n'));
    await expect.poll(async () => (await blocks())[0]).toContain(`(${FEATURE} CX)`);
    // Something else is selected by now: the words of the menu stand.
    await leaveRequest('model drift');
    await expect.poll(blocks).toEqual(['model drift (Model drift for CX)']);
  });

  it('takes what is selected when its shortcut was used, which knows nothing of it', async () => {
    await setPassage('model drift');
    await select('#first', '#last');
    await leaveRequest();
    await expect.poll(() => panel.$eval('textarea', ({ value }) => value)).toBe(LINES.join('\n'));
  });

  /** What the browser says of a menu item, '' where it is there. */
  function refusal(id: string): Promise<string> {
    return extension.evaluateInBackground((item) => {
      const { chrome } = globalThis as unknown as MenuGlobals;
      return new Promise<string>((resolve) => {
        chrome.contextMenus.update(item, {}, () => resolve(chrome.runtime.lastError?.message ?? ''));
      });
    }, id);
  }

  /** As the menu leaves it, or without a text the shortcut: no test can open the menus of browsers. */
  function leaveRequest(text?: string): Promise<void> {
    return extension.evaluateInBackground(
      async (address, words) => {
        const { chrome } = globalThis as unknown as MenuGlobals;
        const [tab] = await chrome.tabs.query({ url: `${address}*` });
        await chrome.storage.session.set({
          panelRequest: {
            tabId: tab?.id,
            view: 'restate',
            ...(words !== null && { passage: { blocks: [words], heading: '', isCut: false } }),
          },
        });
      },
      page.url(),
      text ?? null,
    );
  }

  it('leaves no error behind', async () => {
    expect(await extension.readErrors()).toEqual([]);
  });
});
