import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { launchForAll } from './harness/launch-for-all.ts';
import { openCard, waitForCard, waitForCardGone } from './harness/card.ts';
import {
  countMutations,
  editDocument,
  type EditPlaces,
  readDocument,
  readLockLog,
  readMutationCounts,
  readTransactions,
  selectWords,
} from './harness/editing.ts';
import { lockedNotionPage, proseMirrorPage } from './harness/editor-pages.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { pressShortcut, pressTimes } from './harness/press.ts';
import { waitForWords } from './harness/range-health.ts';
import { changeSettings, openRoutes } from './harness/scenario.ts';
import type { FixtureRoute } from './harness/serve-fixture.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';

const PROSEMIRROR_PAGES = ['confluence-cloud/prd.live-doc', 'jira-cloud/prd.description-editor'] as const;

const CONTENT = [
  '<h2>Problem</h2><p>The latency is too high.</p>',
  '<ul class="ak-ul"><li><p>One shard is slow</p></li></ul>',
  '<pre><code>latency = 3</code></pre><p>End.</p>',
].join('');

/** A sentence with a term of each kind among other words, as a person would type it. */
const SENTENCE = ' We watch churn and the latency, then model drift; the SLO holds (p99), nobody asked.';
const TYPED_LENGTH = 500;
const TYPED = SENTENCE.repeat(Math.ceil(TYPED_LENGTH / SENTENCE.length)).slice(0, TYPED_LENGTH);

const IN_PROSEMIRROR: EditPlaces = {
  end: 'End.',
  pasteAfter: 'too high.',
  copied: 'churn and the latency',
  cut: 'model drift',
};
const IN_NOTION: EditPlaces = { ...IN_PROSEMIRROR, end: 'in our docs.', pasteAfter: 'smoke test.' };

/** Marked in the Notion page as it comes. */
const NOTION_WORDS = ['ARR', 'NRR', 'churn', 'Metric', 'NPS', 'acceptance criteria', 'smoke test'];

/** The words that `TYPED` leaves marked, once one "model drift" is cut and two words are pasted. */
function wordsAfterEditing(before: readonly string[]): string[] {
  const typed: readonly string[] = TYPED.match(/churn|latency|model drift|SLO|p99/g) ?? [];
  const firstDrift = typed.indexOf('model drift');
  return [...before, 'churn', 'latency', ...typed.filter((_, index) => index !== firstDrift)];
}

describe.each(TESTED_BROWSERS)('editors in %s', (kind) => {
  let extension: ExtensionBrowser;

  launchForAll(kind, (launched) => (extension = launched));

  async function open(route: FixtureRoute, isPaused = false): Promise<Page> {
    const { origin } = new URL(route.address);
    await changeSettings(extension, { pausedSites: isPaused ? [origin] : [] });
    return (await openRoutes(extension, [route])).page;
  }

  it('leaves the document of ProseMirror to its user', async () => {
    const record = async (page: Page) => {
      await countMutations(page, '.ProseMirror');
      const states = await editDocument(page, 'testEditor', TYPED, IN_PROSEMIRROR);
      return {
        states,
        transactions: await readTransactions(page),
        mutations: await readMutationCounts(page),
      };
    };
    const alone = await open(await proseMirrorPage(PROSEMIRROR_PAGES[0], CONTENT), true);
    const expected = await record(alone);
    expect(expected.transactions.length).toBeGreaterThan(TYPED_LENGTH);
    await alone.close();

    for (const id of PROSEMIRROR_PAGES) {
      const page = await open(await proseMirrorPage(id, CONTENT));
      await waitForWords(page, ['latency', 'shard']);
      expect(await readTransactions(page)).toEqual([]);
      expect(await record(page)).toEqual(expected);
      await waitForWords(page, wordsAfterEditing(['latency', 'shard']));
      await page.close();
    }
  });

  it('leaves a document with a DOM lock to its user', async () => {
    const route = await lockedNotionPage();
    const alone = await open(route, true);
    const expected = await editDocument(alone, 'lockedEditor', TYPED, IN_NOTION);
    const log = await readLockLog(alone);
    expect(log.own).toBeGreaterThan(TYPED_LENGTH);
    // The lock works: it takes back what nobody typed.
    await alone.evaluate(() =>
      document.querySelector('.notion-text-block')?.setAttribute('data-foreign', ''),
    );
    expect((await readLockLog(alone)).reverted).toBe(1);
    await alone.close();

    const page = await open(route);
    await waitForWords(page, NOTION_WORDS);
    expect(await editDocument(page, 'lockedEditor', TYPED, IN_NOTION)).toEqual(expected);
    expect(await readLockLog(page)).toEqual(log);
    await waitForWords(page, wordsAfterEditing(NOTION_WORDS));
    await page.close();
  });

  it('lets marks follow the text while it is typed, split, joined and formatted', async () => {
    const page = await open(await proseMirrorPage(PROSEMIRROR_PAGES[0], CONTENT));
    await waitForWords(page, ['latency', 'shard']);

    await selectWords(page, 'testEditor', 'End.', 'after');
    await page.keyboard.type(' chur');
    await waitForWords(page, ['latency', 'shard']);
    await page.keyboard.type('n');
    await waitForWords(page, ['latency', 'shard', 'churn']);
    await page.keyboard.type('ed');
    await waitForWords(page, ['latency', 'shard']);
    await pressTimes(page, 'Backspace', 2);
    await waitForWords(page, ['latency', 'shard', 'churn']);

    // Text before and inside of a marked word.
    await selectWords(page, 'testEditor', 'churn', 'before');
    await page.keyboard.type('SLO and ');
    await waitForWords(page, ['latency', 'shard', 'SLO', 'churn']);
    await selectWords(page, 'testEditor', 'tency', 'before');
    await page.keyboard.type('x');
    await waitForWords(page, ['shard', 'SLO', 'churn']);
    await page.keyboard.press('Backspace');
    await waitForWords(page, ['latency', 'shard', 'SLO', 'churn']);

    // A paragraph that ends within the word, and joins again.
    await page.keyboard.press('Enter');
    await waitForWords(page, ['shard', 'SLO', 'churn']);
    await page.keyboard.press('Backspace');
    await waitForWords(page, ['latency', 'shard', 'SLO', 'churn']);

    // Half of the word bold: two text nodes, one word.
    await selectWords(page, 'testEditor', 'tency');
    await pressShortcut(page, 'bold');
    expect(await readDocument(page, 'testEditor')).toContain('"strong"');
    await waitForWords(page, ['latency', 'shard', 'SLO', 'churn']);
    await pressShortcut(page, 'undo');
    await waitForWords(page, ['latency', 'shard', 'SLO', 'churn']);

    // Code is no place for marks.
    await selectWords(page, 'testEditor', 'latency = 3', 'after');
    await page.keyboard.type(' churn');
    await selectWords(page, 'testEditor', 'shard');
    await page.keyboard.press('Delete');
    await waitForWords(page, ['latency', 'SLO', 'churn']);

    await pressShortcut(page, 'selectAll');
    await page.keyboard.press('Delete');
    await waitForWords(page, []);
    // Both deletions are one step to the editor's history.
    await pressShortcut(page, 'undo');
    await waitForWords(page, ['latency', 'shard', 'SLO', 'churn']);
    await page.close();
  });

  it('lets marks follow the text in a Notion document', async () => {
    const page = await open(await lockedNotionPage());
    await waitForWords(page, NOTION_WORDS);
    await selectWords(page, 'lockedEditor', 'in our docs.', 'after');
    await page.keyboard.type(' Latency');
    await waitForWords(page, [...NOTION_WORDS, 'Latency']);
    await page.keyboard.type('x');
    await waitForWords(page, NOTION_WORDS);
    await pressShortcut(page, 'undo');
    await waitForWords(page, NOTION_WORDS);
    await selectWords(page, 'lockedEditor', 'churn', 'before');
    await page.keyboard.type('much ');
    await waitForWords(page, NOTION_WORDS);
    await selectWords(page, 'lockedEditor', 'churn');
    await page.keyboard.press('Delete');
    await waitForWords(
      page,
      NOTION_WORDS.filter((word) => word !== 'churn'),
    );
    expect((await readLockLog(page)).reverted).toBe(0);
    await page.close();
  });

  it('explains a word without taking anything from the editor', async () => {
    const page = await open(await proseMirrorPage(PROSEMIRROR_PAGES[0], CONTENT));
    await waitForWords(page, ['latency', 'shard']);
    await selectWords(page, 'testEditor', 'End.', 'after');

    // By pointer: the caret stays, and what is typed goes into the document.
    await openCard(page, { word: 'latency' });
    await page.keyboard.type(' More.');
    expect(await readDocument(page, 'testEditor')).toContain('End. More.');
    await page.keyboard.press('Escape');
    await waitForCardGone(page);

    // By keyboard: the card takes the focus, and gives it back to the very place.
    await selectWords(page, 'testEditor', 'shard', 'after');
    await extension.runCommand(page, 'explain');
    await waitForCard(page, 'shard');
    await page.waitForFunction(() => document.activeElement?.localName === 'parlance-card');
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
    await page.waitForFunction(() => document.activeElement?.classList.contains('ProseMirror'));
    await page.keyboard.type('s');
    expect(await readDocument(page, 'testEditor')).toContain('One shards is slow');
    await waitForWords(page, ['latency', 'shards']);
    expect((await readTransactions(page)).length).toBe(' More.s'.length);
    await page.close();
  });
});
