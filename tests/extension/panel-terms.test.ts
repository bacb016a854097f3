import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { fixturePage, type HostPageId } from '../fixtures/pages.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { launchForAll } from './harness/launch-for-all.ts';
import { openPage, OWN_ADDRESS, ownDocument } from './harness/open-page.ts';
import { PanelPort } from './harness/panel-port.ts';
import { changeSettings, openRoutes } from './harness/scenario.ts';
import { addressOf, confluenceBody, confluencePage } from './harness/spec-pages.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';

const BOTH = { terms: true, outline: true };

/** Each kind of thing that the panel lists. */
const BODY = [
  '<h2>Intro</h2>',
  '<p>The latency and the churn. NRR grew, and latency fell.</p>',
  '<p>Mean time to repair (MTTR) is new. The QXZ is not, says the QXZ team. Our service level objective (SLO) holds.</p>',
  '<p style="display: none">Nobody sees this latency.</p>',
  `<h2>Later</h2>${'<p>Nothing here.</p>'.repeat(60)}`,
  '<p>Churn again; a feature works; MTTR is low, and the last QXZ.</p>',
].join('');

/** Numbers of entries depend on how the glossary was compiled. */
function withoutEntry(found: { readonly entry: number }): object {
  return { ...found, entry: undefined };
}

/** What the documents are said to be. */
const DOCUMENTS: readonly [HostPageId, Record<string, string>][] = [
  ['jira-cloud/prd.issue', { host: 'jira-cloud', mode: 'read', id: 'PM-77', space: 'PM' }],
  ['jira-cloud/prd.description-editor', { host: 'jira-cloud', mode: 'edit', id: 'PM-77', space: 'PM' }],
  [
    'jira-server/design-doc.issue',
    {
      host: 'jira-server',
      mode: 'read',
      id: 'STOR-412',
      space: 'STOR',
      title: 'Storage tier: leader-elected WAL compaction',
    },
  ],
  ['confluence-cloud/prd.live-doc', { host: 'confluence-cloud', mode: 'edit', id: '65601', space: 'ENG' }],
  ['confluence-server/prd.view', { host: 'confluence-server', mode: 'read', space: 'ENG' }],
  ['notion/prd.app-editable', { host: 'notion', mode: 'edit', space: 'acme' }],
  ['notion/prd.public-readonly', { host: 'notion', mode: 'read', space: 'acme.notion.site' }],
];

describe.each(TESTED_BROWSERS)('terms for the panel in %s', (kind) => {
  let extension: ExtensionBrowser;
  const opened: { close(): Promise<void> }[] = [];

  launchForAll(kind, (launched) => (extension = launched));

  afterEach(async () => {
    for (const one of opened.splice(0).toReversed()) await one.close();
    await changeSettings(extension);
  });

  async function connect(page: Page, watched = BOTH): Promise<PanelPort> {
    const panel = await PanelPort.open(extension, page, watched);
    opened.push(page, panel);
    return panel;
  }

  const highlighted = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...(CSS.highlights.get('parlance-current') ?? [])].map(
        ({ startContainer, startOffset, endOffset }) =>
          startContainer.textContent?.slice(startOffset, endOffset) ?? '',
      ),
    );

  it('lists all that is on the page, marked or not, in the order of first places', async () => {
    await changeSettings(extension, {
      role: 'cx',
      hideOwnDomain: true,
      known: ['nrr'],
      marking: 'first-per-page',
    });
    const panel = await connect(await openPage(extension, ownDocument({ body: BODY })));
    const { terms: message } = await panel.waitFor('the terms', ({ terms }) => terms !== null);
    const { terms = [], unknown = [], defined = [] } = message ?? {};
    expect(terms.map(withoutEntry)).toEqual([
      { count: 2, domainMask: 2, ambiguous: false },
      { count: 2, domainMask: 8, ambiguous: false, hidden: 'own-domain' },
      { count: 1, domainMask: 1, ambiguous: false, hidden: 'known' },
      // Spelled out and as an acronym.
      { count: 2, domainMask: 2, ambiguous: false, definedHere: 'service level objective' },
      // Of a word with several meanings the page says what stands around it.
      {
        count: 1,
        domainMask: 5,
        ambiguous: true,
        around: { text: 'Churn again; a feature works; MTTR is low, and the last QXZ.', heading: 'Later' },
      },
    ]);
    expect(unknown.map(withoutEntry)).toEqual([
      { text: 'QXZ', count: 3, sentence: 'The QXZ is not, says the QXZ team.' },
    ]);
    expect(defined).toEqual([{ text: 'MTTR', expansion: 'Mean time to repair' }]);
    expect((await panel.read()).refused).toEqual([]);
  });

  it('walks through the places of one term, marked or not', async () => {
    await changeSettings(extension, { role: 'cx', hideOwnDomain: true, marking: 'first-per-page' });
    const page = await openPage(extension, ownDocument({ body: BODY }));
    const panel = await connect(page);
    const { terms } = await panel.waitFor('the terms', (state) => state.terms !== null);
    const [latency, churn] = terms?.terms.map(({ entry }) => entry) ?? [];
    const unknown = terms?.unknown[0]?.entry;
    if (latency === undefined || churn === undefined || unknown === undefined)
      throw new Error('Terms are missing');
    const walk = async (entry: number | null, step: 1 | -1): Promise<[string, number, number]> => {
      const { text, index, total } = await panel.ask({ type: 'walk', entry, step }, 'walked');
      if (total > 0) expect(await highlighted(page)).toEqual([text]);
      return [text, index, total];
    };
    expect(await walk(latency, 1)).toEqual(['latency', 1, 2]);
    expect(await walk(latency, 1)).toEqual(['latency', 2, 2]);
    expect(await walk(latency, 1)).toEqual(['latency', 1, 2]);
    // Of the reader's own domain, and so not marked.
    expect(await walk(churn, -1)).toEqual(['Churn', 2, 2]);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(100);
    await expect.poll(() => highlighted(page)).toEqual(['Churn']);
    expect(await walk(churn, -1)).toEqual(['churn', 1, 2]);
    expect(await walk(unknown, -1)).toEqual(['QXZ', 3, 3]);
    // All that is marked: the first of each.
    const words: string[] = [];
    for (let step = 0; step < 5; step += 1) words.push((await walk(null, 1))[0]);
    expect(new Set(words)).toEqual(new Set(['latency', 'NRR', 'service level objective', 'QXZ', 'feature']));
    expect(await walk(100_000, 1)).toEqual(['', 0, 0]);
  });

  it('follows the page, the settings and the pause of the site', async () => {
    const page = await openPage(extension, ownDocument({ body: BODY }));
    const panel = await connect(page);
    const { document: first } = await panel.waitFor('the terms', ({ terms }) => terms?.terms[0]?.count === 2);
    await page.evaluate(() => {
      document.querySelector('.ak-renderer-document')?.insertAdjacentHTML('beforeend', '<p>latency</p>');
    });
    await panel.waitFor('one more', ({ terms }) => terms?.terms[0]?.count === 3);
    await changeSettings(extension, { known: ['latency'] });
    const after = await panel.waitFor('the reason', ({ terms }) => terms?.terms[0]?.hidden === 'known');
    expect(after.document).toEqual(first);
    const { origin } = new URL(OWN_ADDRESS);
    await changeSettings(extension, { pausedSites: [origin] });
    const paused = await panel.waitFor('the pause', (state) => state.document?.document === null);
    expect(paused.document?.reason).toBe('paused');
    await changeSettings(extension);
    await panel.waitFor(
      'the terms again',
      ({ terms, outline, document }) =>
        document?.document !== null && terms?.terms[0]?.count === 3 && outline !== null,
    );
  });

  it('follows in-app navigation, and says when there is no document', async () => {
    const { page } = await openRoutes(extension, [
      confluencePage(1, confluenceBody('<h2>One</h2><p>latency</p>')),
    ]);
    const panel = await connect(page);
    const before = await panel.waitFor(
      'the first',
      ({ outline, terms }) => outline !== null && terms !== null,
    );
    expect(before.document?.document?.id).toBe('1');
    await page.evaluate(
      (address, main) => {
        history.pushState(null, '', address);
        const frame = document.querySelector('#frame');
        if (frame !== null) frame.innerHTML = main;
      },
      addressOf(2),
      confluenceBody('<h2>Two</h2><p>churn</p>'),
    );
    const after = await panel.waitFor(
      'the second',
      ({ outline, terms }) => outline?.sections[0]?.heading === 'Two' && terms?.terms.length === 1,
    );
    expect(after.document?.document?.id).toBe('2');
    expect(after.deltas.at(-1)?.isWhole).toBe(true);
    await page.evaluate(() => document.querySelector('#main-content')?.remove());
    const none = await panel.waitFor('no document', (state) => state.document?.document === null);
    expect(none.document?.reason).toBe('no-document');
  });

  it.each(DOCUMENTS)('describes %s', async (id, expected) => {
    const fixture = fixturePage(id);
    const panel = await connect(await openPage(extension, fixture));
    const { document } = await panel.waitFor(
      'the document',
      (state) => (state.document?.document ?? null) !== null,
    );
    expect(document?.document).toMatchObject({
      title: 'Inline glossary for newcomers',
      ...expected,
      origin: new URL(fixture.address).origin,
    });
  });

  it('hands over what is selected, by paragraphs', async () => {
    const page = await openPage(extension, ownDocument({ body: BODY }));
    const panel = await connect(page);
    await panel.waitFor('the terms', ({ terms }) => terms !== null);
    await page.evaluate(() => {
      const [first, second] = document.querySelectorAll('.ak-renderer-document p');
      if (first && second) getSelection()?.setBaseAndExtent(first, 0, second, 1);
    });
    const { request, passage } = await panel.ask({ type: 'read-selection', request: 5 }, 'selection');
    expect(request).toBe(5);
    expect(passage.heading).toBe('Intro');
    expect(passage.isCut).toBe(false);
    expect(passage.blocks).toHaveLength(2);
    expect(passage.blocks[0]).toBe('The latency and the churn. NRR grew, and latency fell.');
    await page.evaluate(() => getSelection()?.removeAllRanges());
    expect((await panel.ask({ type: 'read-selection', request: 6 }, 'selection')).passage.blocks).toEqual([]);
  });

  it('leaves no trace on the page', async () => {
    const page = await openPage(extension, ownDocument({ body: '<h2>A</h2><p>Nothing to mark.</p>' }));
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const panel = await connect(page);
    await panel.waitFor('all', ({ outline, terms }) => outline !== null && terms !== null);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});
