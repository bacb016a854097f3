import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { readExpected, specFixtureNames } from '../core/spec/expected-verdicts.ts';
import { longDocument } from '../fixtures/specs/five-hundred-headings.ts';
import { findAccessibilityProblems } from './harness/axe.ts';
import { bringToFront } from './harness/bring-to-front.ts';
import { readDocument, selectWords } from './harness/editing.ts';
import { proseMirrorPage } from './harness/editor-pages.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { pressShortcut } from './harness/press.ts';
import { openRoutes, writeStorage } from './harness/scenario.ts';
import { serveFixtures, type FixtureRoute } from './harness/serve-fixture.ts';
import { chooseTemplate, expectedSpec, readSpecPanel, showSpecView } from './harness/spec-panel.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';

const SPECS = join(import.meta.dirname, '../fixtures/specs');

/** In a loaded container, with a document of 1 MB among them. */
const SHOWN_WITHIN_MS = 15_000;

function routeOf(name: string): FixtureRoute {
  const body =
    name === 'five-hundred-headings'
      ? longDocument().html
      : readFileSync(join(SPECS, `${name}.html`), 'utf8');
  return { address: readExpected(name).url, body };
}

describe.each(TESTED_BROWSERS)('the spec view in %s', (kind) => {
  let extension: ExtensionBrowser;
  let page: Page;
  let panel: Page;
  const names = specFixtureNames();
  const [first = '', ...others] = names;

  launchForAll(kind, (launched) => (extension = launched));

  beforeAll(async () => {
    const opened = await openRoutes(extension, [routeOf(first), ...others.map(routeOf)]);
    page = opened.page;
    panel = await extension.openPanel(page);
    await showSpecView(panel);
  });

  async function waitForTitle(title: string): Promise<void> {
    await expect
      .poll(async () => (await readSpecPanel(panel)).title, { timeout: SHOWN_WITHIN_MS })
      .toBe(title);
  }

  it.each(names)('shows the verdicts on %s', async (name) => {
    const expected = expectedSpec(name);
    // The first is open already; Firefox ends the navigation to where a page still comes from as aborted.
    if (name !== first) await page.goto(readExpected(name).url);
    await waitForTitle(expected.title);
    await panel.waitForSelector('[data-template]');
    await chooseTemplate(panel, expected.template);
    await expect.poll(() => readSpecPanel(panel), { timeout: SHOWN_WITHIN_MS }).toEqual(expected);
  });

  /** The spec view beside a page that is opened for one test. */
  async function besides(route: FixtureRoute): Promise<Page> {
    const { page: opened } = await openRoutes(extension, [route]);
    await panel.waitForSelector('[data-template]');
    return opened;
  }

  /** A true click in the panel, which browsers want before they let anybody copy. */
  async function clickInPanel(selector: string): Promise<void> {
    // In Firefox it stands in a tab, and a tab behind another one takes no clicks.
    if (kind === 'firefox') await bringToFront(panel);
    await panel.locator(selector).click();
  }

  const sections = async (): Promise<Readonly<Record<string, string>>> =>
    (await readSpecPanel(panel)).sections;

  it('leads to the place of what is missing, hands it over as real headings, and follows the typing', async () => {
    const content =
      '<h2>Business Objective</h2><p>From 9 to 6 minutes of handle time by June.</p><p>End.</p>';
    const editor = await besides(await proseMirrorPage('confluence-cloud/prd.live-doc', content));
    await expect
      .poll(async () => (await sections())['business-objective'], { timeout: SHOWN_WITHIN_MS })
      .toBe('present');
    await chooseTemplate(panel, 'one-pager');
    await clickInPanel('[data-section="open-questions"] .spec-link');
    await bringToFront(editor);
    await expect
      .poll(() =>
        editor.evaluate(() =>
          [...(CSS.highlights.get('parlance-current') ?? [])].map(
            ({ startContainer }) => startContainer.textContent,
          ),
        ),
      )
      .toEqual(['End.']);

    await clickInPanel('[data-copy="missing"]');
    await panel.waitForSelector('[data-copy="missing"] path[d^="m3.5 8.5"]');
    await bringToFront(editor);
    await selectWords(editor, 'testEditor', 'End.', 'after');
    await pressShortcut(editor, 'paste');
    const headings = [
      ...(await readDocument(editor, 'testEditor')).matchAll(
        /"level":2\},"content":\[\{"type":"text","text":"([^"]+)"/g,
      ),
    ];
    expect(headings.map(([, heading]) => heading)).toEqual([
      'Business Objective',
      'Proposed Technical Approach',
      'Open Questions',
    ]);
    await expect.poll(sections, { timeout: SHOWN_WITHIN_MS }).toEqual({
      'business-objective': 'present',
      'proposed-technical-approach': 'placeholder',
      'open-questions': 'placeholder',
    });

    await editor.keyboard.press('Enter');
    await editor.keyboard.type('Who pays for the running of it, and from when on?');
    await expect
      .poll(async () => (await sections())['open-questions'], { timeout: SHOWN_WITHIN_MS })
      .toBe('present');
    await editor.close();
  });

  it('keeps the choice for a space, and only for that', async () => {
    const [one, two, elsewhere] = ['columns', 'one-pager-good', 'comment-with-headings'];
    const template = async (name = ''): Promise<string> => {
      await bringToFront(page);
      await page.goto(readExpected(name).url);
      await waitForTitle(readExpected(name).title);
      await panel.waitForSelector('[data-template]');
      return (await readSpecPanel(panel)).template;
    };
    await template(one);
    await chooseTemplate(panel, 'rfc');
    expect(await template(two)).toBe('rfc');
    await template(elsewhere);
    await chooseTemplate(panel, 'one-pager');
    expect(await template(one)).toBe('rfc');
    expect(await template(elsewhere)).toBe('one-pager');
  });

  it('takes the reader’s own templates at once, and names those that cannot be used', async () => {
    const own = {
      id: 'one-pager',
      name: 'Our one-pager',
      sections: [{ id: 'why', name: 'Why', aliases: ['Business Objective'] }],
    };
    const templates = [own, { id: 'broken', name: 'Broken one', sections: [] }];
    await page.goto(readExpected('comment-with-headings').url);
    await waitForTitle(readExpected('comment-with-headings').title);
    await writeStorage(extension, 'templates', { v: 1, data: { templates } });
    await expect.poll(async () => Object.keys(await sections())).toEqual(['why']);
    expect(await panel.$eval('.spec-problems', ({ textContent }) => textContent)).toContain('Broken one');
    await writeStorage(extension, 'templates', undefined);
    await expect.poll(async () => Object.keys(await sections())).toContain('open-questions');
    expect(await panel.$('.spec-problems')).toBeNull();
  });

  it('lives on when a tab is closed in the middle of a check', async () => {
    const large = await extension.newPage();
    await serveFixtures(large, [routeOf('five-hundred-headings')]);
    await large.goto(readExpected('five-hundred-headings').url, { waitUntil: 'domcontentloaded' });
    await large.close();
    await bringToFront(page);
    await page.goto(readExpected('one-pager-partly').url);
    await waitForTitle(readExpected('one-pager-partly').title);
    await chooseTemplate(panel, 'one-pager');
    await expect.poll(sections).toEqual(readExpected('one-pager-partly').sections);
  });

  it.each(['light', 'dark'] as const)('has no accessibility problem in %s', async (colourScheme) => {
    await page.goto(readExpected('prd-partly').url);
    await waitForTitle(readExpected('prd-partly').title);
    await extension.emulateMedia(panel, { colourScheme });
    await panel.waitForSelector(`[data-theme="${colourScheme}"] [data-section]`);
    expect(await findAccessibilityProblems(panel.mainFrame())).toEqual([]);
  });
});
