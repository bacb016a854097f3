import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { bringToFront } from './harness/bring-to-front.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { isCardShown, openCard, waitForCard, waitForCardFrame, waitForCardGone } from './harness/card.ts';
import { letTimePass } from './harness/card-reading.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { placeMark, readMarks } from './harness/marks.ts';
import { waitForWords } from './harness/range-health.ts';
import { changeSettings, openRoutes } from './harness/scenario.ts';
import { serveFixtures } from './harness/serve-fixture.ts';
import { confluenceBody, confluencePage } from './harness/spec-pages.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';

const BODY = confluenceBody('<h2>One</h2><p>The latency and the churn.</p>');
const WORDS = ['latency', 'churn'];
const POISON = readFileSync(path.resolve(import.meta.dirname, '../fixtures/hostile/poison.js'), 'utf8');

/** What was done to us once is mended within a second, and the time to look. */
const MENDED_MS = 2_500;

/** Rest on a mark before its card opens (`lib/page/hover-intent.ts`), and some. */
const LONGER_THAN_HOVER_MS = 800;

/** How often our element is put back at most, and in which time (docs: promise 15). */
const MOST_RETURNS = 5;
const RETURNS_WITHIN_MS = 5_000;

/** Of `document`; the page has elements of these names. */
const CLOBBERED = [
  'body',
  'documentElement',
  'head',
  'hidden',
  'activeElement',
  'adoptedStyleSheets',
  'defaultView',
  'getElementById',
  'querySelector',
  'querySelectorAll',
  'createElement',
  'createRange',
  'caretPositionFromPoint',
  'getSelection',
  'addEventListener',
  'contains',
];

/**
 * What Chromium says to a page that embeds the card at an address that is not the session's, and Firefox when the
 * page takes the card's frame away while it is loading.
 */
const CAUSED_BY_PAGE =
  /Denying load of chrome-extension:.*web_accessible_resources|Promise resolved after context unloaded/;

describe.each(TESTED_BROWSERS)('hostile pages in %s', (kind) => {
  let extension: ExtensionBrowser;

  launchForAll(kind, (launched) => (extension = launched), CAUSED_BY_PAGE);

  beforeAll(async () => {
    await changeSettings(extension);
  });

  const open = async (main = BODY, script = '', head = ''): Promise<Page> => {
    const { page } = await openRoutes(extension, [confluencePage(1, main, script, head)]);
    return page;
  };

  /** Marks and card are there, and what changes is followed. */
  async function expectAlive(page: Page): Promise<void> {
    await waitForWords(page, WORDS);
    await openCard(page, { word: 'churn' });
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'One shard.';
      document.querySelector('.ak-renderer-document')?.append(paragraph);
    });
    await waitForWords(page, [...WORDS, 'shard']);
  }

  async function openWarm(main?: string, script?: string): Promise<Page> {
    const page = await open(main, script);
    await waitForWords(page, WORDS);
    await waitForCardFrame(page);
    return page;
  }

  const hasMarks = async (page: Page): Promise<boolean> =>
    (await readMarks(page))['parlance-term']?.length === WORDS.length;

  it('comes back after the page cleared all highlights', async () => {
    const page = await openWarm();
    await page.evaluate(() => CSS.highlights.clear());
    await waitFor(() => hasMarks(page), { what: 'marks', timeoutMs: MENDED_MS });
    await page.evaluate(async () => {
      for (let turn = 0; turn < 40; turn += 1) {
        CSS.highlights.clear();
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    await waitFor(() => hasMarks(page), { what: 'marks', timeoutMs: MENDED_MS });
    await page.evaluate(() => {
      for (const highlight of CSS.highlights.values()) highlight.clear();
    });
    await expectAlive(page);
    await page.close();
  });

  it('comes back after the page replaced its style sheets', async () => {
    const page = await openWarm();
    await page.evaluate(() => {
      document.adoptedStyleSheets = [new CSSStyleSheet()];
    });
    await waitFor(() => page.evaluate(() => document.adoptedStyleSheets.length === 2), {
      what: 'our style sheet',
      timeoutMs: MENDED_MS,
    });
    await expectAlive(page);
    await page.close();
  });

  it('opens its card although the page removed our element', async () => {
    const page = await openWarm();
    // At once, before anything could put it back.
    await page.evaluate(() => document.querySelector('parlance-card')?.remove());
    await openCard(page, { word: 'latency' });
    // While it is open, too.
    await page.evaluate(() => document.querySelector('parlance-card')?.remove());
    await waitForCardGone(page);
    await expectAlive(page);
    await page.close();
  });

  it('does not fight a page that keeps removing our element', async () => {
    const page = await openWarm();
    await page.evaluate(() => {
      const removed: number[] = [];
      const remove = (): void => {
        const host = document.querySelector('parlance-card');
        if (host === null) return;
        host.remove();
        removed.push(performance.now());
      };
      const observer = new MutationObserver(remove);
      observer.observe(document.documentElement, { childList: true });
      remove();
      Object.assign(window, { removed, makePeace: () => observer.disconnect() });
    });
    await letTimePass(page, RETURNS_WITHIN_MS);
    const removals = await page.evaluate(() => (Reflect.get(window, 'removed') as number[]).length);
    expect(removals).toBeGreaterThan(0);
    // The first removal is of what stood there before.
    expect(removals).toBeLessThanOrEqual(1 + MOST_RETURNS);
    await page.evaluate(() => (Reflect.get(window, 'makePeace') as () => void)());
    await expectAlive(page);
    await page.close();
  });

  it("is not ended by the events with which WXT's own scripts end each other", async () => {
    const page = await openWarm();
    await page.evaluate((id) => {
      for (const name of ['content', 'content-script', 'parlance']) {
        const type = `${id}:${name}:wxt:content-script-started`;
        for (const target of [document, window, document.documentElement]) {
          target.dispatchEvent(
            new CustomEvent(type, { detail: { contentScriptName: name, messageId: 'x' }, bubbles: true }),
          );
        }
        postMessage({ type, contentScriptName: name, messageId: 'x' }, '*');
      }
    }, extension.extensionId);
    await letTimePass(page, 200);
    await expectAlive(page);
    await page.close();
  });

  it('neither opens nor closes its card by events that no reader made', async () => {
    const page = await openWarm();
    const { x, y } = await placeMark(page, { word: 'latency' });
    const dispatch = (types: readonly string[]): Promise<void> =>
      page.evaluate(
        (at, names) => {
          const target = document.elementFromPoint(at.x, at.y) ?? document.body;
          for (const name of names) {
            const init = {
              bubbles: true,
              composed: true,
              clientX: at.x,
              clientY: at.y,
              pointerType: 'mouse',
            };
            if (name.startsWith('key'))
              target.dispatchEvent(new KeyboardEvent(name, { ...init, key: 'Escape' }));
            else target.dispatchEvent(new PointerEvent(name, init));
          }
        },
        { x, y },
        [...types],
      );
    await dispatch(['pointerover', 'pointermove', 'mousemove', 'pointerdown', 'pointerup', 'click']);
    await letTimePass(page, LONGER_THAN_HOVER_MS);
    expect(await isCardShown(page)).toBe(false);

    await openCard(page, { word: 'latency' });
    await dispatch(['keydown', 'keyup', 'pointerdown', 'click', 'pointerleave', 'blur', 'scroll']);
    await page.evaluate(() => document.querySelector<HTMLElement>('parlance-card')?.click());
    await letTimePass(page, LONGER_THAN_HOVER_MS);
    expect(await isCardShown(page)).toBe(true);
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    await page.close();
  });

  it('lives on with an element that the page closes, shows, restyles and renames', async () => {
    const page = await openWarm();
    await openCard(page, { word: 'latency' });
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('parlance-card');
      host?.hidePopover();
      host?.showPopover();
      host?.hidePopover();
    });
    await page.mouse.move(5, 5);
    await openCard(page, { word: 'churn' });
    await page.evaluate(() => {
      const host = document.querySelector<HTMLElement>('parlance-card');
      host?.setAttribute('style', 'display: none !important; left: 5000px !important; opacity: 0 !important');
      host?.setAttribute('class', 'ad');
    });
    expect(await isCardShown(page)).toBe(true);
    await page.evaluate(() => document.querySelector('parlance-card')?.removeAttribute('popover'));
    await page.mouse.move(5, 5);
    await expectAlive(page);
    await page.close();
  });

  it('calls none of the functions that the page has poisoned', async () => {
    const page = await extension.newPage();
    const route = confluencePage(1, BODY, '', `<script>${POISON}</script>`);
    await serveFixtures(page, [route]);
    // As it is: whether it is painted cannot be asked without one of those functions.
    await page.goto(route.address);
    // Not by `waitForFunction`, whose helpers the page has poisoned, too.
    await waitFor(() => page.evaluate(() => 'markedWhilePoisoned' in window), { what: 'the poison to end' });
    const state = await page.evaluate(() => ({
      marked: Reflect.get(window, 'markedWhilePoisoned') as boolean,
      calls: Reflect.get(window, 'poisonCalls') as string[],
    }));
    expect(state).toEqual({ marked: true, calls: [] });
    await expectAlive(page);
    await page.close();
  });

  it('is not confused by elements that take the names of what it needs', async () => {
    // Both ways in which elements become properties of the document and the window.
    const clobbers = CLOBBERED.map(
      (name) => `<form name="${name}"><input name="${name}"></form><img name="${name}" id="${name}" alt="">`,
    ).join('');
    const page = await open(`${clobbers}${BODY}`);
    const intact = await page.evaluate(
      (names) => names.filter((name) => !/HTML/.test(String(Reflect.get(document, name)))),
      CLOBBERED,
    );
    expect(intact).toEqual([]);
    await expectPainted(page);
    await page.close();
  });

  /** Marks and card, found without the functions of `document`, which are gone. */
  async function expectPainted(page: Page): Promise<void> {
    await waitFor(() => page.evaluate(() => CSS.highlights.get('parlance-term')?.size === 2), {
      what: 'two marks',
    });
    const { x, y } = await page.evaluate(() => {
      const [range] = CSS.highlights.get('parlance-term') ?? [];
      const live = new Range();
      live.setStart(range?.startContainer ?? new Text(), range?.startOffset ?? 0);
      live.setEnd(range?.endContainer ?? new Text(), range?.endOffset ?? 0);
      const box = live.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    });
    await bringToFront(page);
    await page.mouse.move(x + 60, y + 60);
    await page.mouse.move(x, y, { steps: 4 });
    await waitForCard(page);
  }

  it('reads forms whose fields are named like functions', async () => {
    const fields = ['querySelectorAll', 'querySelector', 'closest', 'matches', 'children', 'textContent']
      .concat([
        'firstChild',
        'localName',
        'getBoundingClientRect',
        'checkVisibility',
        'parentNode',
        'contains',
      ])
      .map((name) => `<input name="${name}">`)
      .join('');
    const form = `<form>${fields}<p>One shard.</p></form>`;
    const page = await open(confluenceBody(`<p>The latency and the churn.</p>${form}`));
    await waitForWords(page, [...WORDS, 'shard']);
    await page.evaluate((html) => {
      document
        .querySelector('.ak-renderer-document')
        ?.insertAdjacentHTML('beforeend', html.replace('shard', 'WAL'));
    }, form);
    await waitForWords(page, [...WORDS, 'shard', 'WAL']);
    await page.evaluate(() => document.querySelector('form')?.remove());
    await waitForWords(page, [...WORDS, 'WAL']);
    await page.close();
  });

  it('tells nothing to a page that embeds the card itself', async () => {
    const page = await openWarm();
    const heard = await page.evaluate(async (origin) => {
      const messages: unknown[] = [];
      addEventListener('message', ({ data }) => messages.push(data));
      const frame = document.createElement('iframe');
      frame.src = `${origin}/card.html`;
      frame.style.cssText = 'width: auto; height: auto';
      document.body.append(frame);
      const before = JSON.stringify(frame.getBoundingClientRect());
      await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
      for (const key of ['', 'guess', null, undefined, {}]) {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', ({ data }) => messages.push(data));
        port1.start();
        frame.contentWindow?.postMessage({ type: 'parlance-card', key }, '*', [port2]);
        const context = { text: '', heading: '', domains: {} };
        const subject = { kind: 'term', generation: 1, entry: 0, text: 'x' };
        port1.postMessage({ type: 'show', request: 1, subject, context, position: null, focus: true });
        frame.contentWindow?.postMessage({ type: 'show', request: 1, subject, context }, '*');
      }
      await new Promise((resolve) => setTimeout(resolve, 500));
      const after = JSON.stringify(frame.getBoundingClientRect());
      frame.remove();
      return { messages, isSameSize: before === after };
    }, extension.extensionOrigin);
    expect(heard).toEqual({ messages: [], isSameSize: true });
    await expectAlive(page);
    await page.close();
  });

  it('keeps its frame out of sight of the page', async () => {
    const page = await openWarm();
    await openCard(page, { word: 'latency' });
    const seen = await page.evaluate(() => ({
      frames: window.length,
      shadow: document.querySelector('parlance-card')?.shadowRoot ?? null,
      children: document.querySelector('parlance-card')?.childNodes.length,
      resources: performance.getEntries().filter(({ name }) => name.includes('-extension:')).length,
      found: 'find' in window && (window.find as (text: string) => boolean)('The time until an answer comes'),
    }));
    expect(seen).toEqual({ frames: 0, shadow: null, children: 0, resources: 0, found: false });
    await page.close();
  });
});
