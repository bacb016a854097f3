import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, test } from 'vitest';
import { launchForAll } from './harness/launch-for-all.ts';
import { HOST_NAME } from '../../lib/page/card-host.ts';
import { fixturePage, HOST_PAGES } from '../fixtures/pages.ts';
import { openCard, waitForCardFrame, waitForCardGone } from './harness/card.ts';
import { readCard } from './harness/card-reading.ts';
import { takeDomSnapshot } from './harness/dom-snapshot.ts';
import { settle } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { readMarks, waitForMarks } from './harness/marks.ts';
import { openPage, ownDocument } from './harness/open-page.ts';

import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';
import { writeSettings } from './harness/write-settings.ts';

/** Notes every change that the page itself can see, and every error a policy of its own would report. */
async function watchPage(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate((host) => {
    const seen: string[] = [];
    Reflect.set(globalThis, 'parlanceTestSeen', seen);
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => seen.push(`csp ${blockedURI}`));
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
        const nodes = [...addedNodes, ...removedNodes];
        const isOurs = (node: Node): boolean => node instanceof Element && node.localName === host;
        if (isOurs(target) || (type === 'childList' && nodes.every(isOurs))) continue;
        seen.push(
          `${type} ${target.nodeName} ${attributeName ?? nodes.map(({ nodeName }) => nodeName).join()}`,
        );
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  }, HOST_NAME);
  return () => page.evaluate(() => Reflect.get(globalThis, 'parlanceTestSeen') as string[]);
}

async function countHosts(page: Page): Promise<number> {
  return page.evaluate((name) => document.querySelectorAll(name).length, HOST_NAME);
}

/** Opens a card by pointer, closes it, and walks once through all terms of the page. */
async function useEverything(extension: ExtensionBrowser, page: Page): Promise<void> {
  await openCard(page);
  await page.keyboard.press('Escape');
  await waitForCardGone(page);
  const walked: string[] = [];
  let isRound = false;
  while (!isRound) {
    const before = (await readMarks(page))['parlance-current'] ?? [];
    await extension.runCommand(page, 'next-term');
    const position = await waitFor(
      async () => {
        const frame = await waitForCardFrame(page);
        const text = await frame.evaluate(() => document.querySelector('.card-position')?.textContent ?? '');
        return text !== '' && text !== walked.at(-1) && text;
      },
      { what: `the step after ${before.join()}` },
    );
    walked.push(position);
    const [index, total] = position.split(' of ');
    isRound = index === total;
  }
  await page.keyboard.press('Escape');
  await waitForCardGone(page);
}

describe.each(TESTED_BROWSERS)('the page stays what it was, %s', (kind) => {
  let extension: ExtensionBrowser;
  let page: Page;

  launchForAll(kind, (launched) => (extension = launched));

  afterEach(async () => {
    await page.close();
  });

  test.each(HOST_PAGES)('$id', async ({ id }) => {
    const fixture = fixturePage(id);
    // What the page is without us: its marks are paused.
    await writeSettings(extension, { pausedSites: [new URL(fixture.address).origin] });
    page = await openPage(extension, fixture);
    await settle(page);
    const before = await takeDomSnapshot(page, HOST_NAME);
    expect(await countHosts(page)).toBe(0);
    const readSeen = await watchPage(page);

    await writeSettings(extension);
    await waitForMarks(page);
    await waitForCardFrame(page);
    await useEverything(extension, page);

    expect(await takeDomSnapshot(page, HOST_NAME)).toBe(before);
    expect(await readSeen()).toStrictEqual([]);
    expect(await countHosts(page)).toBe(1);
  });

  test('nothing of the card can be seen or read by the page', async () => {
    await writeSettings(extension);
    page = await openPage(extension, ownDocument({ body: '<p>The SLO of the page.</p>' }));
    const frame = await openCard(page, { word: 'SLO' });
    const said = (await readCard(frame)).restatements[0] ?? '';
    expect(said).toBe('SLO for Product.');
    const seen = await page.evaluate(
      (host, text) => {
        const element = document.querySelector(host);
        // Not standard, but every browser has it.
        const find = Reflect.get(window, 'find') as (
          text: string,
          caseSensitive: boolean,
          back: boolean,
          wrap: boolean,
        ) => boolean;
        const search = (words: string): boolean => {
          getSelection()?.removeAllRanges();
          return find.call(window, words, false, false, true);
        };
        return {
          length: window.length,
          frames: window.frames.length,
          iframes: document.querySelectorAll('iframe').length,
          resources: performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            // Browsers ask for an icon of every site.
            .filter((name) => !name.endsWith('/favicon.ico')),
          shadowRoot: element?.shadowRoot,
          text: element?.textContent,
          attributes: [...(element?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`),
          children: element?.childNodes.length,
          findsOwn: search('SLO of the page'),
          findsCard: search(text),
          findsTitle: search('A target for a service'),
          inBody: document.documentElement.innerText.includes(text),
        };
      },
      HOST_NAME,
      said,
    );
    expect(seen).toStrictEqual({
      length: 0,
      frames: 0,
      iframes: 0,
      resources: [],
      shadowRoot: null,
      text: '',
      attributes: ['popover=manual'],
      children: 0,
      findsOwn: true,
      findsCard: false,
      findsTitle: false,
      inBody: false,
    });
  });
});
