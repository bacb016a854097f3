import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchForAll } from './harness/launch-for-all.ts';
import { openCard, waitForCard, waitForCardGone } from './harness/card.ts';
import { clickInCard, readCard } from './harness/card-reading.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { waitForWords } from './harness/range-health.ts';
import { changeSettings, openRoutes } from './harness/scenario.ts';
import { confluenceBody, confluencePage } from './harness/spec-pages.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

const BODY = confluenceBody('<h2>One</h2><p>The latency and the churn.</p>');
const WORDS = ['latency', 'churn'];

/** Forbids everything that a page can forbid. */
const STRICTEST_CSP =
  "default-src 'none'; style-src 'none'; frame-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** A modal as component libraries make them: whatever gets the focus outside of it loses it at once. */
const FOCUS_TRAP = `
  const modal = document.querySelector('#modal');
  const takeBack = () => modal.querySelector('button').focus();
  document.addEventListener('focusin', ({ target }) => modal.isConnected && !modal.contains(target) && takeBack());
  addEventListener('focusout', () =>
    setTimeout(() => {
      const { activeElement } = document;
      if (modal.isConnected && !modal.contains(activeElement)) takeBack();
    }),
  );
  takeBack();`;

const MODALS = [
  [
    'a modal dialog of the platform',
    `<button id="outside">Outside</button><dialog id="modal"><button id="inside">Inside</button>${BODY}</dialog>`,
    `document.querySelector('#modal').showModal();`,
  ],
  [
    'a modal with a scripted focus trap',
    `<button id="outside">Outside</button><div id="modal" role="dialog" aria-modal="true" style="position: fixed; inset: 0; z-index: 9999; background: #fff"><button id="inside">Inside</button>${BODY}</div>`,
    FOCUS_TRAP,
  ],
] as const;

/** Where our element stands: `HTML`, or the id of the modal. */
const hostPlace = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const parent = document.querySelector('parlance-card')?.parentElement;
    return parent?.id === '' ? parent.tagName : (parent?.id ?? 'none');
  });

describe.each(TESTED_BROWSERS)('pages that hold on to everything in %s', (kind) => {
  let extension: ExtensionBrowser;

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    await changeSettings(extension);
  });

  it('works under the strictest content security policy', async () => {
    const { page } = await openRoutes(extension, [confluencePage(1, BODY)], { csp: STRICTEST_CSP });
    await waitForWords(page, WORDS);
    const frame = await openCard(page, { word: 'latency' });
    expect((await readCard(frame)).text).toContain('Latency for');
    const paint = await page.evaluate(() => {
      const paragraph = document.querySelector('.ak-renderer-document p');
      return paragraph && getComputedStyle(paragraph, '::highlight(parlance-term)').backgroundColor;
    });
    expect(paint).toMatch(/^rgba?\((?!0, 0, 0, 0\))/);
    await page.close();
  });

  describe.each(MODALS)('%s', (_name, main, script) => {
    async function open(): Promise<Page> {
      const { page } = await openRoutes(extension, [confluencePage(1, main, script)]);
      await waitForWords(page, WORDS);
      return page;
    }

    const isModalThere = (page: Page): Promise<boolean> =>
      page.evaluate(() => document.querySelector('#modal')?.checkVisibility() === true);

    it('lets the card be used by mouse', async () => {
      const page = await open();
      const frame = await openCard(page, { word: 'latency' });
      expect(await hostPlace(page)).toBe('modal');
      const before = (await readCard(frame)).role;
      await clickInCard(page, frame, '[role="tab"][aria-selected="false"]');
      await waitFor(async () => (await readCard(frame)).role !== before, { what: 'another role' });
      await page.keyboard.press('Escape');
      await waitForCardGone(page);
      expect(await isModalThere(page)).toBe(true);
      expect(await hostPlace(page)).toBe('HTML');
      await page.close();
    });

    it('lets the card be used by keyboard, and gets the focus back', async () => {
      const page = await open();
      await page.focus('#inside');
      await extension.runCommand(page, 'next-term');
      await waitForCard(page, 'latency');
      await extension.runCommand(page, 'explain');
      const frame = await waitForCard(page, 'latency');
      await page.waitForFunction(() => document.activeElement?.localName === 'parlance-card');
      const before = (await readCard(frame)).role;
      await waitFor(
        async () => {
          // From whatever has the focus first to the tabs, where arrows switch.
          const role = await frame.evaluate(() => document.activeElement?.getAttribute('role'));
          await page.keyboard.press(role === 'tab' ? 'ArrowRight' : 'Tab');
          return (await readCard(frame)).role !== before;
        },
        { what: 'another role' },
      );
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('parlance-card');
      await page.keyboard.press('Escape');
      await waitForCardGone(page);
      await page.waitForFunction(() => document.activeElement?.id === 'inside');
      expect(await isModalThere(page)).toBe(true);
      expect(await hostPlace(page)).toBe('HTML');
      await page.close();
    });

    it('brings our element home when the modal goes away with the card in it', async () => {
      const page = await open();
      await openCard(page, { word: 'churn' });
      await page.evaluate((html) => {
        document.querySelector('#modal')?.remove();
        document.querySelector('#frame')?.insertAdjacentHTML('beforeend', html);
      }, BODY);
      await waitForCardGone(page);
      await waitForWords(page, WORDS);
      await openCard(page, { word: 'latency' });
      expect(await hostPlace(page)).toBe('HTML');
      await page.close();
    });
  });

  it('follows a dialog that is closed while the card is open in it', async () => {
    const [, main, script] = MODALS[0];
    const { page } = await openRoutes(extension, [confluencePage(1, main, script)]);
    await waitForWords(page, WORDS);
    await openCard(page, { word: 'churn' });
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.close());
    await waitForWords(page, []);
    await waitForCardGone(page);
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#modal')?.showModal());
    await waitForWords(page, WORDS);
    await openCard(page, { word: 'churn' });
    await page.close();
  });
});
