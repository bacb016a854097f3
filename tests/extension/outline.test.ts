import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { Outline } from '../../lib/core/spec/outline.ts';
import { fixturePage } from '../fixtures/pages.ts';
import { callsOfOurs } from './harness/busy-tasks.ts';
import { selectWords } from './harness/editing.ts';
import { lockedNotionPage, proseMirrorPage } from './harness/editor-pages.ts';
import { EXPECTED_OUTLINES, PIECES } from './harness/expected-outlines.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { openPage, ownDocument } from './harness/open-page.ts';
import { PanelPort } from './harness/panel-port.ts';
import { sketchOutline } from './harness/sketch-outline.ts';
import { openRoutes } from './harness/scenario.ts';
import { confluenceBody, confluencePage } from './harness/spec-pages.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';

/** What browsers call a long task, and no slice of ours may be. */
const LONGEST_CALL_MS = 50;
/**
 * For all of 500 headings and 1 MB, on the processor: twice the figure to reach (41 to 72 ms measured), since a
 * machine that does other things at the same time makes the processor slower too.
 */
const WHOLE_OUTLINE_MS = 200;
/** For a change in one paragraph of it; 4 to 9 ms measured. */
const ONE_CHANGE_MS = 40;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** 500 headings and 1 MB of text, in the structure of the hosts. */
function largeBody(): string {
  const sentence = 'The people who read this page every day would rather have it shorter than it is now. ';
  const section = (index: number): string =>
    `<h2>Part ${index}</h2><p>${sentence.repeat(13)}</p><p>Some <strong>bold</strong> words. ${sentence.repeat(8)}</p><ul class="ak-ul"><li><p>${sentence}</p></li><li><p>${sentence}</p></li></ul>`;
  return Array.from({ length: 500 }, (_, index) => section(index)).join('');
}

describe.each(TESTED_BROWSERS)('outlines in %s', (kind) => {
  let extension: ExtensionBrowser;
  let page: Page | undefined;
  let port: PanelPort | undefined;

  launchForAll(kind, (launched) => (extension = launched));

  afterEach(async () => {
    await port?.close();
    await page?.close();
    page = port = undefined;
  });

  async function watchOutline(shown: Page): Promise<PanelPort> {
    page = shown;
    port = await PanelPort.open(extension, shown, { terms: false, outline: true });
    return port;
  }

  async function outlineOf(panel: PanelPort): Promise<Outline> {
    const { outline } = await panel.waitFor('the outline', (state) => state.outline !== null);
    if (outline === null) throw new Error('There is no outline');
    return outline;
  }

  it.each(EXPECTED_OUTLINES)('reads %s', async (id, title, expected, partial) => {
    const panel = await watchOutline(await openPage(extension, fixturePage(id)));
    const outline = await outlineOf(panel);
    expect(sketchOutline(outline)).toEqual(expected);
    expect(outline.title).toBe(title);
    expect(outline.partial).toBe(partial);
    expect((await panel.read()).refused).toEqual([]);
  });

  it('reads what people write', async () => {
    const panel = await watchOutline(await openPage(extension, ownDocument({ body: '<p>Begin</p>' })));
    await outlineOf(panel);
    for (const [name, html, expected] of PIECES) {
      await page?.evaluate((content) => {
        const body = document.querySelector('.ak-renderer-document');
        if (body !== null) body.innerHTML = content;
      }, html);
      await expect
        .poll(async () => sketchOutline(await outlineOf(panel)), { timeout: 5_000, message: name })
        .toEqual(expected);
    }
  });

  it('reads only the section that somebody types in', async () => {
    const content =
      '<h2>Problem</h2><p>The latency is too high.</p><h2>Goals</h2><p>Lower it.</p><h2>Risks</h2><p>End.</p>';
    const panel = await watchOutline(
      await openPage(extension, await proseMirrorPage('confluence-cloud/prd.live-doc', content)),
    );
    const before = await outlineOf(panel);
    if (page === undefined) return;
    await selectWords(page, 'testEditor', 'Lower it.', 'after');
    await page.keyboard.type(' By half.');
    const { deltas } = await panel.waitFor('the typed words', ({ outline }) =>
      JSON.stringify(outline).includes('By half.'),
    );
    const [, ...later] = deltas;
    expect(later.flatMap(({ changed }) => changed.map(({ heading }) => heading))).toEqual(
      later.map(() => 'Goals'),
    );
    expect(later.every((delta) => delta.preamble === undefined && !delta.isWhole)).toBe(true);
    const after = await outlineOf(panel);
    expect(after.sections.map(({ id }) => id)).toEqual(before.sections.map(({ id }) => id));

    // A heading that is typed divides the section, and the others keep their ids.
    await page.keyboard.press('Enter');
    await page.keyboard.type('More');
    await panel.waitFor('the new paragraph', ({ outline }) => JSON.stringify(outline).includes('More'));
    await selectWords(page, 'testEditor', 'Goals', 'after');
    await page.keyboard.type(' 2027');
    const renamed = await panel.waitFor('the new heading', ({ outline }) =>
      JSON.stringify(outline).includes('Goals 2027'),
    );
    expect(renamed.outline?.sections.map(({ id }) => id)).toEqual(before.sections.map(({ id }) => id));
  });

  it('follows a Notion document', async () => {
    const panel = await watchOutline(await openPage(extension, await lockedNotionPage()));
    const before = await outlineOf(panel);
    expect(before.sections[0]?.id).toBe('block-00000000-0000-4000-8000-000000000065');
    if (page === undefined) return;
    await selectWords(page, 'lockedEditor', 'in our docs.', 'after');
    await page.keyboard.type(' Really.');
    const { deltas } = await panel.waitFor('the typed word', ({ outline }) =>
      JSON.stringify(outline).includes('Really.'),
    );
    expect(deltas.slice(1).flatMap(({ changed }) => changed.map(({ heading }) => heading))).toContain(
      'Problem statement',
    );
    expect(deltas.slice(1).every(({ changed }) => changed.length === 1)).toBe(true);
  });

  it('tells when a closed toggle opens', async () => {
    const panel = await watchOutline(
      await openPage(extension, fixturePage('notion/design-doc.app-editable')),
    );
    expect((await outlineOf(panel)).partial).toBe(true);
    await page?.evaluate(() => {
      const toggle = document.querySelector('.notion-toggle-block');
      toggle?.querySelector('[aria-expanded]')?.setAttribute('aria-expanded', 'true');
    });
    await panel.waitFor('the open toggle', ({ outline }) => outline?.partial === false);
    await page?.evaluate(() => {
      const block =
        '<div data-block-id="x" class="notion-selectable notion-text-block"><div>Inside</div></div>';
      document.querySelector('.notion-toggle-block')?.insertAdjacentHTML('beforeend', block);
    });
    await panel.waitFor('what is in it', ({ outline }) => JSON.stringify(outline).includes('Inside'));
  });

  it('keeps the ids of headings that the page renders anew, and follows the title', async () => {
    const body = '<h2>A</h2><p>a</p><h2>B</h2><p>b</p><h2>B</h2><p>c</p>';
    const panel = await watchOutline(await openPage(extension, ownDocument({ body })));
    const before = await outlineOf(panel);
    await page?.evaluate((html) => {
      const root = document.querySelector('.ak-renderer-document');
      if (root !== null) root.innerHTML = `${html}<h2>C</h2>`;
      const title = document.querySelector('#heading-title-text');
      if (title !== null) title.textContent = 'Another title';
    }, body);
    const { outline } = await panel.waitFor(
      'the new section',
      (state) => state.outline?.sections.length === 4,
    );
    expect(outline?.sections.slice(0, 3).map(({ id }) => id)).toEqual(before.sections.map(({ id }) => id));
    expect(new Set(outline?.sections.map(({ id }) => id)).size).toBe(4);
    await panel.waitFor('the new title', (state) => state.outline?.title === 'Another title');
  });

  it('goes to a section and to the place of a missing one', async () => {
    const body = `<h2>A</h2>${'<p>a</p>'.repeat(100)}<h2>B</h2><p>last of b</p><div style="display:none"><h2>Folded</h2></div>${'<p>f</p>'.repeat(100)}`;
    const panel = await watchOutline(await openPage(extension, ownDocument({ body })));
    const { sections } = await outlineOf(panel);
    const [first, second, folded] = sections.map(({ id }) => id);
    const shown = (selector: string): Promise<boolean | undefined> | undefined =>
      page?.evaluate((what) => {
        const box = [...document.querySelectorAll(what)].at(-1)?.getBoundingClientRect();
        return box !== undefined && box.top >= 0 && box.bottom <= innerHeight;
      }, selector);
    const highlighted = (): Promise<string[]> | undefined =>
      page?.evaluate(() =>
        [...(CSS.highlights.get('parlance-current') ?? [])].map(
          ({ startContainer }) => startContainer.textContent ?? '',
        ),
      );

    expect(await shown('h2#none, h2:nth-of-type(2)')).toBe(false);
    expect(await panel.ask({ type: 'go-to-section', id: second ?? '' }, 'went')).toEqual({
      type: 'went',
      shown: true,
    });
    expect(await shown('h2:nth-of-type(2)')).toBe(true);
    expect(await highlighted()).toEqual(['B']);
    await expect.poll(highlighted, { timeout: 5_000 }).toEqual([]);

    await panel.ask({ type: 'go-to-place', after: null }, 'went');
    expect(await shown('h2:first-of-type')).toBe(true);
    await panel.ask({ type: 'go-to-place', after: second ?? '' }, 'went');
    expect(await highlighted()).toEqual(['last of b']);
    expect((await panel.ask({ type: 'go-to-section', id: folded ?? '' }, 'went')).shown).toBe(false);
    expect((await panel.ask({ type: 'go-to-section', id: 'gone' }, 'went')).shown).toBe(false);
    expect((await panel.ask({ type: 'go-to-section', id: first ?? '' }, 'went')).shown).toBe(true);
  });

  it('reads 500 headings and 1 MB in slices, and again only what changed', async () => {
    const route = ownDocument({ body: largeBody() });
    expect(route.body.length).toBeGreaterThan(1_000_000);
    const shown = await openPage(extension, route);
    const panel = await PanelPort.open(extension, shown, { terms: false, outline: false });
    page = shown;
    port = panel;
    await panel.waitFor('the document', (state) => state.document?.document?.title === 'Test');
    const readAll = async (): Promise<void> => {
      await panel.watch({ terms: false, outline: true });
      await panel.waitFor('the outline', (state) => state.outline?.sections.length === 500);
    };
    const change = async (): Promise<void> => {
      await shown.evaluate(() => document.querySelector('h2 + p')?.append(' Changed.'));
      await panel.waitFor('the change', ({ outline }) =>
        JSON.stringify(outline?.sections[0]).includes('Changed.'),
      );
    };
    if (kind !== 'chromium') {
      await readAll();
      await change();
      expect((await panel.read()).deltas[1]?.changed).toHaveLength(1);
      return;
    }
    const calls = await callsOfOurs(shown, readAll);
    expect(Math.max(...calls)).toBeLessThan(LONGEST_CALL_MS);
    expect(sum(calls)).toBeLessThan(WHOLE_OUTLINE_MS);
    expect(sum(await callsOfOurs(shown, change))).toBeLessThan(ONE_CHANGE_MS);
    expect((await panel.read()).deltas[1]?.changed).toHaveLength(1);
  });

  it('loses a page that is closed in the middle, follows one that is loaded anew, and loses it where we do not run', async () => {
    const large = await openPage(extension, ownDocument({ body: largeBody() }));
    const panel = await PanelPort.open(extension, large, { terms: true, outline: true });
    await large.close();
    await panel.waitFor('the loss', ({ losses, document }) => losses > 0 && document === null);
    await panel.close();

    const shown = await openPage(extension, ownDocument({ body: '<h2>A</h2>' }));
    const other = await watchOutline(shown);
    await outlineOf(other);
    await shown.reload();
    const { losses } = await other.waitFor(
      'the page again',
      (state) => state.losses > 0 && state.document !== null,
    );
    expect(losses).toBe(1);
    expect(sketchOutline(await outlineOf(other))).toEqual(['## A']);
    // To where our script does not run.
    await shown.goto('about:blank');
    await other.waitFor('the loss', (state) => state.losses === 2 && state.document === null);
  });

  it('follows a tab to another page and back, perhaps from the back/forward cache', async () => {
    const [one, two] = [1, 2].map((id) => confluencePage(id, confluenceBody(`<h2>Page ${id}</h2>`)));
    if (one === undefined || two === undefined) return;
    const { page: shown } = await openRoutes(extension, [one, two]);
    const panel = await watchOutline(shown);
    const shows = (heading: string): Promise<void> =>
      expect
        .poll(async () => (await panel.read()).outline?.sections[0]?.heading, { timeout: 10_000 })
        .toBe(heading);
    await shows('Page 1');
    await shown.evaluate((address) => location.assign(address), two.address);
    await shows('Page 2');
    await shown.evaluate(() => history.back());
    await shows('Page 1');
    // Still alive: a change is followed.
    await shown.evaluate(() => document.querySelector('h2')?.append(' again'));
    await shows('Page 1 again');
  });

  it('gets through pages that are made to exhaust it', async () => {
    const panel = await watchOutline(await openPage(extension, ownDocument({ body: '<p>Begin</p>' })));
    await outlineOf(panel);
    await page?.evaluate(() => {
      const body = document.querySelector('.ak-renderer-document');
      // With 3,000, Chromium ends the page by itself.
      let deep = body?.appendChild(document.createElement('div'));
      for (let depth = 0; depth < 1_000; depth += 1) deep = deep?.appendChild(document.createElement('div'));
      deep?.append('At the bottom');
      const list = document.createElement('ul');
      for (let index = 0; index < 20_000; index += 1) {
        list.appendChild(document.createElement('li')).textContent = `Item ${index}`;
      }
      const long = document.createElement('p');
      long.textContent = 'word '.repeat(400_000);
      const end = document.createElement('h2');
      end.textContent = 'The end';
      body?.append(list, long, end);
    });
    const { outline } = await panel.waitFor('the end', (state) => state.outline?.sections.length === 1);
    const [begin, bottom, list, long] = outline?.preamble ?? [];
    expect(begin).toMatchObject({ text: 'Begin' });
    expect(bottom).toMatchObject({ text: 'At the bottom' });
    expect(list?.kind === 'list' && list.items.length).toBe(20_000);
    expect(long?.kind === 'paragraph' && long.text.length).toBeGreaterThan(10_000);
  });

  it('does nothing for a panel that is closed', async () => {
    const shown = await openPage(extension, ownDocument({ body: '<h2>A</h2>' }));
    const panel = await watchOutline(shown);
    await outlineOf(panel);
    const { deltas } = await panel.read();
    await panel.watch({ terms: false, outline: false });
    await shown.evaluate(() => document.querySelector('h2')?.append('B'));
    await panel.watch({ terms: false, outline: true });
    const { outline } = await panel.waitFor(
      'the outline again',
      (state) => state.deltas.length > deltas.length,
    );
    expect(outline === null ? [] : sketchOutline(outline)).toHaveLength(1);
    await panel.waitFor('the change', (state) => state.outline?.sections[0]?.heading === 'AB');
  });
});
