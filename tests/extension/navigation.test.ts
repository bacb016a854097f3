import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { launchForAll } from './harness/launch-for-all.ts';
import { fixturePage } from '../fixtures/pages.ts';
import { letTimePass } from './harness/card-reading.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { waitForWords } from './harness/range-health.ts';
import { changeSettings, openRoutes } from './harness/scenario.ts';
import { renderFixture } from './harness/serve-fixture.ts';
import { addressOf, confluenceBody, confluencePage } from './harness/spec-pages.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';

const FIRST = confluenceBody('<h2>One</h2><p>The latency and the churn.</p>');
const SECOND = confluenceBody('<h2>Two</h2><p>An SLO for the shard.</p>');
const FIRST_WORDS = ['latency', 'churn'];
const SECOND_WORDS = ['SLO', 'shard'];

/** Replaces what stands in `selector`, as a framework does. */
async function replaceContent(page: Page, selector: string, html: string): Promise<void> {
  await page.evaluate(
    (where, content) => {
      const element = document.querySelector(where);
      if (element === null) throw new Error(`No ${where}`);
      element.innerHTML = content;
    },
    selector,
    html,
  );
}

/** The page's frame after a while in which a page that forgets something would show it. */
async function nextFrames(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

describe.each(TESTED_BROWSERS)('navigation in %s', (kind) => {
  let extension: ExtensionBrowser;

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    await changeSettings(extension);
  });

  const open = async (main: string, script = '', head = ''): Promise<Page> =>
    (await openRoutes(extension, [confluencePage(1, main, script, head)])).page;

  describe('in-app navigation', () => {
    it.each(['pushState', 'replaceState'] as const)(
      'follows %s to content that comes late',
      async (method) => {
        const page = await open(FIRST);
        await waitForWords(page, FIRST_WORDS);
        await page.evaluate(
          (name, address) => {
            history[name]({}, '', address);
          },
          method,
          addressOf(2),
        );
        await nextFrames(page);
        // What is still on screen is still right.
        await waitForWords(page, FIRST_WORDS);
        await replaceContent(page, '#frame', '<p>Loading latency…</p>');
        await waitForWords(page, []);
        await replaceContent(page, '#frame', SECOND);
        await waitForWords(page, SECOND_WORDS);
        await page.close();
      },
    );

    it('follows back and forward', async () => {
      const script = `
        const pages = ${JSON.stringify({ [addressOf(1)]: FIRST, [addressOf(2)]: SECOND })};
        addEventListener('popstate', () => setTimeout(() => (frame.innerHTML = pages[location.href]), 30));`;
      const page = await open(FIRST, script);
      await waitForWords(page, FIRST_WORDS);
      await page.evaluate((address) => history.pushState({}, '', address), addressOf(2));
      await replaceContent(page, '#frame', SECOND);
      await waitForWords(page, SECOND_WORDS);
      for (let turn = 0; turn < 3; turn += 1) {
        await page.evaluate(() => history.back());
        await waitForWords(page, FIRST_WORDS);
        await page.evaluate(() => history.forward());
        await waitForWords(page, SECOND_WORDS);
      }
      await page.close();
    });

    it('follows a document that takes the place of the old one in the same body root', async () => {
      const page = await open(FIRST);
      await waitForWords(page, FIRST_WORDS);
      await page.evaluate((address) => history.pushState({}, '', address), addressOf(2));
      await replaceContent(page, '.ak-renderer-document', '<p>Only <b>model</b> drift.</p>');
      await waitForWords(page, ['model drift']);
      await page.evaluate(() => {
        const text = document.querySelector('.ak-renderer-document b')?.nextSibling;
        if (text) text.nodeValue = ' railway and churn';
      });
      await waitForWords(page, ['churn']);
      await page.close();
    });

    it.each([
      ['a document', '<p>The latency of a dashboard.</p>'],
      ['terms', confluenceBody('<p>Nothing that anybody has to ask about.</p>')],
    ])('leaves no trace on a page without %s, until there is one', async (_what, main) => {
      const page = await open(main);
      await page.mouse.move(200, 100);
      await page.mouse.move(210, 110, { steps: 3 });
      await page.evaluate(() => history.replaceState({}, '', '?moved'));
      // Our once-a-second look at the page has its turn.
      await letTimePass(page, 1_100);
      const traces = await page.evaluate(() => ({
        hosts: document.querySelectorAll('parlance-card').length,
        highlights: CSS.highlights.size,
        sheets: document.adoptedStyleSheets.length,
      }));
      expect(traces).toEqual({ hosts: 0, highlights: 0, sheets: 0 });
      await replaceContent(page, '#frame', FIRST);
      await waitForWords(page, FIRST_WORDS);
      await page.close();
    });

    it('follows the panel beside a Jira board', async () => {
      const { page } = await openRoutes(extension, [fixturePage('jira-cloud/prd.board-preview-panel')]);
      const words = ['ARR', 'NRR', 'churn', 'Metric', 'NPS', 'acceptance criteria', 'smoke test'];
      await waitForWords(page, words);
      const panel = await page.evaluate(() => {
        const element = document.querySelector('[data-testid="preview-panels.preview-panel"]');
        if (element === null) throw new Error('No panel');
        const place = document.createElement('div');
        place.id = 'place';
        element.replaceWith(place);
        return element.outerHTML;
      });
      await waitForWords(page, []);
      await replaceContent(page, '#place', panel);
      await waitForWords(page, words);
      await replaceContent(page, '#place', panel.replace('NRR', 'NPS'));
      await waitForWords(page, [...words.filter((word) => word !== 'NRR'), 'NPS']);
      await page.close();
    });

    it('follows a Jira description from reading to editing and back', async () => {
      const reading = fixturePage('jira-cloud/prd.issue');
      const editor =
        /<div data-testid="issue.views.field.rich-text.editor-container">.*?<button data-testid="comment-save/s.exec(
          renderFixture(fixturePage('jira-cloud/prd.description-editor'), { styled: false }),
        )?.[0];
      if (editor === undefined) throw new Error('No editor in the fixture');
      const { page } = await openRoutes(extension, [reading]);
      const words = ['ARR', 'NRR', 'churn', 'Metric', 'NPS', 'acceptance criteria', 'smoke test'];
      await waitForWords(page, words);
      const description = '[data-testid="issue.views.field.rich-text.description"]';
      await page.evaluate(
        (selector, html) => {
          const element = document.querySelector(selector);
          const wrapper = document.createElement('div');
          wrapper.id = 'edited';
          wrapper.innerHTML = html.replace('churn', 'latency');
          element?.replaceWith(wrapper);
          Reflect.set(window, 'description', element);
        },
        description,
        editor,
      );
      await waitForWords(
        page,
        words.map((word) => (word === 'churn' ? 'latency' : word)),
      );
      await page.evaluate(() => {
        document.querySelector('#edited')?.replaceWith(Reflect.get(window, 'description') as Element);
      });
      await waitForWords(page, words);
      await page.close();
    });

    it('has marks after going back to a page that the browser kept or loads anew', async () => {
      const link = `<a id="next" href="${addressOf(2)}">Next</a>`;
      const { page } = await openRoutes(extension, [
        confluencePage(1, FIRST + link),
        confluencePage(2, SECOND),
      ]);
      await waitForWords(page, FIRST_WORDS);
      await page.click('#next');
      await waitForWords(page, SECOND_WORDS);
      await page.evaluate(() => history.back());
      await waitForWords(page, FIRST_WORDS);
      const hosts = await page.evaluate(() => document.querySelectorAll('parlance-card').length);
      expect(hosts).toBeLessThanOrEqual(1);
      // Still alive: a change is followed.
      await replaceContent(page, '.ak-renderer-document', '<p>One shard.</p>');
      await waitForWords(page, ['shard']);
      await page.close();
    });
  });

  describe('content that comes and goes', () => {
    it('marks what is loaded lazily, in its place, and forgets what is removed', async () => {
      await changeSettings(extension, { marking: 'first-per-page' });
      const page = await open(
        confluenceBody('<p>First.</p><div id="lazy"></div><p id="last">A latency.</p>'),
      );
      await waitForWords(page, ['latency']);
      // The first one of the page stands in the new content now.
      await replaceContent(page, '#lazy', '<p>Late <em>latency</em> and <i>SL</i>O.</p>');
      await waitForWords(page, ['latency', 'SLO']);
      await page.waitForFunction(() => {
        const [range] = CSS.highlights.get('parlance-term') ?? [];
        return document.querySelector('#lazy')?.contains(range?.startContainer ?? null);
      });
      await replaceContent(page, '#lazy', '');
      await waitForWords(page, ['latency']);
      await page.evaluate(() => document.querySelector('#last')?.remove());
      await waitForWords(page, []);
      await changeSettings(extension);
      await page.close();
    });

    it.each([
      [
        "Confluence's expand",
        '<div id="fold" data-node-type="expand" data-expanded="false"><button>More</button><div><p>One shard.</p></div></div>',
        (fold: Element, isOpen: boolean) => fold.setAttribute('data-expanded', String(isOpen)),
      ],
      [
        'details',
        '<details id="fold"><summary>More</summary><p>One shard.</p></details>',
        (fold: Element, isOpen: boolean) => fold.toggleAttribute('open', isOpen),
      ],
      [
        'the hidden attribute',
        '<div id="fold" hidden><p>One shard.</p></div>',
        (fold: Element, isOpen: boolean) => fold.toggleAttribute('hidden', !isOpen),
      ],
      [
        'a class',
        '<style>.closed p { visibility: hidden }</style><div id="fold" class="closed"><p>One shard.</p></div>',
        (fold: Element, isOpen: boolean) => fold.classList.toggle('closed', !isOpen),
      ],
      [
        'an inline style',
        '<p id="fold" style="display: none">One shard.</p>',
        (fold: Element, isOpen: boolean) => fold.setAttribute('style', isOpen ? '' : 'display: none'),
      ],
      [
        'a part of a sentence',
        '<p>Text <span id="fold" style="display: none">One shard.</span></p>',
        (fold: Element, isOpen: boolean) => fold.setAttribute('style', isOpen ? '' : 'display: none'),
      ],
      [
        'a style sheet that nobody announces',
        '<p id="fold" class="waits">One shard.</p><style id="sheet">.waits { display: none }</style>',
        (_fold: Element, isOpen: boolean) => {
          const sheet = document.querySelector<HTMLStyleElement>('#sheet')?.sheet;
          if (sheet) sheet.disabled = isOpen;
        },
      ],
    ])('marks what was folded by %s once it is open', async (_name, html, toggle) => {
      const page = await open(confluenceBody(`<p>The latency.</p>${html}<p>The churn.</p>`));
      const turn = (isOpen: boolean): Promise<void> =>
        page.evaluate(
          `(${toggle.toString()})(document.querySelector('#fold'), ${String(isOpen)}), undefined`,
        ) as Promise<void>;
      await waitForWords(page, ['latency', 'churn']);
      await turn(true);
      await waitForWords(page, ['latency', 'shard', 'churn']);
      await turn(false);
      await waitForWords(page, ['latency', 'churn']);
      await turn(true);
      await waitForWords(page, ['latency', 'shard', 'churn']);
      await page.close();
    });

    it('has no marks while the whole document is hidden', async () => {
      const page = await open(FIRST);
      await waitForWords(page, FIRST_WORDS);
      await page.evaluate(() => document.querySelector('#frame')?.setAttribute('hidden', ''));
      await waitForWords(page, []);
      await page.evaluate(() => document.querySelector('#frame')?.removeAttribute('hidden'));
      await waitForWords(page, FIRST_WORDS);
      await page.close();
    });

    it("marks what a toggle of Notion's brings", async () => {
      const { page } = await openRoutes(extension, [fixturePage('notion/prd.app-editable')]);
      const words = ['ARR', 'NRR', 'churn', 'Metric', 'NPS', 'acceptance criteria', 'smoke test'];
      await waitForWords(page, words);
      await page.evaluate(() => {
        const block = document.createElement('div');
        block.className = 'notion-selectable notion-toggle-block';
        block.dataset['blockId'] = '00000000-0000-4000-8000-0000000000ff';
        block.innerHTML =
          '<div><div role="button" aria-expanded="false"></div><div data-content-editable-leaf="true" contenteditable="true">More</div><div id="children"></div></div>';
        document.querySelector('.notion-page-content')?.append(block);
      });
      for (let turn = 0; turn < 2; turn += 1) {
        await replaceContent(
          page,
          '#children',
          '<div data-block-id="1" class="notion-selectable notion-text-block"><div data-content-editable-leaf="true" contenteditable="true">One shard.</div></div>',
        );
        await waitForWords(page, [...words, 'shard']);
        await replaceContent(page, '#children', '');
        await waitForWords(page, words);
      }
      await page.close();
    });

    it('survives a page that keeps replacing its content while it is read', async () => {
      const paragraphs = Array.from(
        { length: 400 },
        (_, index) => `<p>A latency ${index} and more.</p>`,
      ).join('');
      const restless = `
        const root = document.querySelector('.ak-renderer-document');
        let turns = 0;
        const churnOn = () => {
          const at = () => root.children[(turns * 7919) % root.children.length];
          at()?.remove();
          at()?.firstChild?.splitText(3);
          const text = at()?.firstChild;
          if (text) text.nodeValue = 'An SLO ' + turns;
          const fresh = document.createElement('p');
          fresh.innerHTML = 'New <b>shard</b> ' + turns;
          root.insertBefore(fresh, at() ?? null);
          if (turns % 50 === 49) root.prepend(...[...root.children].slice(-20));
          if (turns % 100 === 99) root.append(root.removeChild(root.firstChild));
          turns += 1;
          if (turns < 600) setTimeout(churnOn, turns % 3);
          else root.innerHTML = '<p>Done: churn.</p>';
        };
        churnOn();`;
      const page = await open(confluenceBody(paragraphs), restless);
      await waitForWords(page, ['churn']);
      await page.close();
    });
  });
});
