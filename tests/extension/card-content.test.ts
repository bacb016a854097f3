import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { launchForAll } from './harness/launch-for-all.ts';
import { ROLES } from '../../lib/core/role.ts';
import { openCard, waitForCard, waitForCardGone } from './harness/card.ts';
import { clickInCard, readCard, waitForCardTitle } from './harness/card-reading.ts';
import { expectMarks } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';
import { hoverMark } from './harness/marks.ts';
import { openPage, ownDocument } from './harness/open-page.ts';

import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { waitFor } from './harness/wait-for.ts';
import { writeSettings } from './harness/write-settings.ts';

const LABELS = { product: 'Product', engineering: 'Engineering', ml: 'ML', cx: 'CX' } as const;

const DOCUMENT = ownDocument({
  body: `
    <h2>Goals and success metrics</h2>
    <p>The SLO holds. One metric is enough. Its embedding is small, and a cold standby is not.</p>
    <p>The MTBF is low. Average unit cost (AUC) is high.</p>
    <h2>Model</h2>
    <p>Each feature is a column of the training data.</p>
    <h2>Rest</h2>
    <p>One feature.</p>
    <p>The pipeline has p99 latency and a SPOF.</p>`,
});

describe.each(TESTED_BROWSERS)('what the card says, %s', (kind) => {
  let extension: ExtensionBrowser;
  let page: Page;

  launchForAll(kind, (launched) => (extension = launched));

  beforeEach(async () => {
    await writeSettings(extension);
    page = await openPage(extension, DOCUMENT);
  });

  afterEach(async () => {
    await page.close();
  });

  test.each(ROLES)('restates for the role %s, and for the others by tabs', async (role) => {
    await writeSettings(extension, { role, hideOwnDomain: false });
    const frame = await openCard(page, { word: 'SLO' });
    expect(await readCard(frame)).toMatchObject({
      term: 'slo',
      role,
      restatements: [`SLO for ${LABELS[role]}.`],
      senses: ['engineering'],
    });
    for (const other of ROLES.filter((candidate) => candidate !== role)) {
      await clickInCard(page, frame, `[data-role="${other}"]`);
      await waitFor(async () => (await readCard(frame)).role === other, { what: `the tab ${other}` });
      expect((await readCard(frame)).restatements).toStrictEqual([`SLO for ${LABELS[other]}.`]);
      await waitFor(async () => (await readCard(frame)).text.includes(`${LABELS[other]} answers for `), {
        what: `the line on what ${other} answers for`,
      });
    }
  });

  test('the definition, the question, the owner and a link', async () => {
    const { text } = await readCard(await openCard(page, { word: 'SLO' }));
    expect(text).toContain('A target for a service.');
    expect(text).toContain('What happens when it is missed?');
    expect(text).toContain('Platform team');
    expect(text).toContain('wiki.example.com');
  });

  test('a term without texts for roles shows its definition', async () => {
    const card = await readCard(await openCard(page, { word: 'embedding' }));
    expect(card.restatements).toStrictEqual(['Text as numbers. An entry without texts for roles.']);
    expect(card.text).toContain('No wording for Product yet.');
  });

  test('a deprecated term names its successor', async () => {
    const card = await readCard(await openCard(page, { word: 'cold standby' }));
    expect(card.text).toContain('Use “failover” instead.');
  });

  test('an ambiguous word: the sense that cues in the text point to comes first, with the reason', async () => {
    const card = await readCard(await openCard(page, { word: 'feature', index: 0 }));
    expect(card.senses).toStrictEqual(['ml', 'product']);
    expect(card.restatements).toStrictEqual(['Feature as ML means it, for Product.']);
    expect(card.text).toMatch(/“(?:training|column)” is nearby/);
  });

  test('an ambiguous word: the heading decides', async () => {
    const card = await readCard(await openCard(page, { word: 'metric' }));
    expect(card.senses).toStrictEqual(['product', 'ml']);
    expect(card.text).toContain('heading says “success”');
  });

  test('an ambiguous word: the domain of the page decides', async () => {
    const card = await readCard(await openCard(page, { word: 'pipeline' }));
    expect(card.senses[0]).toBe('engineering');
    expect(card.text).toContain('many Engineering terms');
  });

  test('an ambiguous word without a hint: all senses as equals', async () => {
    const card = await readCard(await openCard(page, { word: 'feature', index: 1 }));
    expect(card.senses).toStrictEqual(['product', 'ml']);
    expect(card.restatements).toStrictEqual([
      'Feature as Product means it, for Product.',
      'Feature as ML means it, for Product.',
    ]);
    expect(card.text).toContain('Two meanings: which one fits?');
  });

  test('an acronym that nobody defined', async () => {
    await hoverMark(page, { word: 'MTBF' });
    const card = await readCard(await waitForCardTitle(page, 'MTBF'));
    expect(card).toMatchObject({ term: null, role: null, restatements: [], senses: [] });
    expect(card.text).toContain('Nobody has defined it here yet');
  });

  test('an acronym that the page itself defines', async () => {
    const card = await readCard(await openCard(page, { word: 'AUC' }));
    expect(card.term).toBe('auc');
    expect(card.text).toContain('Average unit cost');
  });

  test('"I know this term" takes the mark away, and can be taken back in the same card', async () => {
    const others = ['embedding', 'cold standby', 'AUC', 'p99', 'latency', 'SPOF'];
    const rest = { ambiguous: ['metric', 'feature', 'feature', 'pipeline'], unknown: ['MTBF'] };
    await expectMarks(page, { ...rest, term: ['SLO', ...others] });
    const frame = await openCard(page, { word: 'SLO' });
    await clickInCard(page, frame, '.card-foot button');
    await expectMarks(page, { ...rest, term: others });
    await waitForCard(page, 'slo');
    await waitFor(async () => (await readCard(frame)).text.includes('Marked as known.'), {
      what: 'the card to say so',
    });
    await clickInCard(page, frame, '.card-foot button');
    await expectMarks(page, { ...rest, term: ['SLO', ...others] });
    await page.keyboard.press('Escape');
    await waitForCardGone(page);
  });
});
