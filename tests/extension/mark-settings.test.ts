import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, test } from 'vitest';
import { launchForAll } from './harness/launch-for-all.ts';
import { expectMarks, type ExpectedMarks } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';

import { openPage, ownDocument } from './harness/open-page.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { writeSettings } from './harness/write-settings.ts';
import type { Settings } from '../../lib/core/settings/settings.ts';

const DOCUMENT = ownDocument({
  body: `
    <h2>Plan for the SPOF</h2>
    <p>Latency grows, and latency costs ARR. The MTBF is low; see <a href="/x">the SLO page</a> and <code>NPS</code>.</p>
    <p>A feature of the service desk, and the latency of its embedding.</p>
    <h2>Later</h2>
    <p>Churn, latency and ARR again. MTBF twice: MTBF. Mean time to repair (MTTR) is known, so MTTR is clear.</p>`,
});

const DEFAULT_TERMS = ['Latency', 'ARR', 'embedding', 'Churn', 'latency', 'ARR'];
const DEFAULT: ExpectedMarks = { term: DEFAULT_TERMS, ambiguous: ['feature'], unknown: ['MTBF', 'MTBF'] };

const CASES: readonly {
  readonly title: string;
  readonly settings: Partial<Settings>;
  readonly marks: ExpectedMarks;
}[] = [
  { title: 'the first of each section, by default', settings: {}, marks: DEFAULT },
  {
    title: 'all',
    settings: { marking: 'all' },
    marks: {
      term: ['Latency', 'latency', 'ARR', 'latency', 'embedding', 'Churn', 'latency', 'ARR'],
      ambiguous: ['feature'],
      unknown: ['MTBF', 'MTBF', 'MTBF'],
    },
  },
  {
    title: 'the first of the page',
    settings: { marking: 'first-per-page' },
    marks: { term: ['Latency', 'ARR', 'embedding', 'Churn'], ambiguous: ['feature'], unknown: ['MTBF'] },
  },
  {
    title: 'terms of the own domain hidden, words with other meanings never',
    settings: { role: 'product' },
    marks: { ...DEFAULT, term: ['Latency', 'embedding', 'Churn', 'latency'] },
  },
  {
    title: 'terms of the own domain shown when wished',
    settings: { role: 'product', hideOwnDomain: false },
    marks: DEFAULT,
  },
  {
    title: 'known terms hidden',
    settings: { known: ['latency', 'feature'] },
    marks: { term: ['ARR', 'embedding', 'Churn', 'ARR'], unknown: ['MTBF', 'MTBF'] },
  },
  {
    title: 'no unknown acronyms',
    settings: { markUnknown: false },
    marks: { term: DEFAULT_TERMS, ambiguous: ['feature'] },
  },
  {
    title: 'headings too',
    settings: { markHeadings: true },
    marks: { ...DEFAULT, term: ['SPOF', ...DEFAULT_TERMS] },
  },
  {
    title: 'links too, code never',
    settings: { markLinks: true },
    marks: { ...DEFAULT, term: ['Latency', 'ARR', 'SLO', 'embedding', 'Churn', 'latency', 'ARR'] },
  },
  { title: 'nothing on a paused site', settings: { pausedSites: ['https://acme.atlassian.net'] }, marks: {} },
  {
    title: 'another site is paused',
    settings: { pausedSites: ['https://jira.example.com'] },
    marks: DEFAULT,
  },
];

describe.each(TESTED_BROWSERS)('what is marked by setting, %s', (kind) => {
  let extension: ExtensionBrowser;
  let page: Page | undefined;

  launchForAll(kind, (launched) => (extension = launched));

  beforeEach(async () => {
    await writeSettings(extension);
  });

  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  test.each(CASES)('$title', async ({ settings, marks }) => {
    await writeSettings(extension, settings);
    page = await openPage(extension, DOCUMENT);
    await expectMarks(page, marks);
  });

  test('an open page follows every change at once', async () => {
    page = await openPage(extension, DOCUMENT);
    await expectMarks(page, DEFAULT);
    for (const { settings, marks } of CASES) {
      await writeSettings(extension, settings);
      await expectMarks(page, marks);
    }
  });

  test('the command pauses the site and ends the pause', async () => {
    page = await openPage(extension, DOCUMENT);
    await expectMarks(page, DEFAULT);
    await extension.runCommand(page, 'toggle-site');
    await expectMarks(page, {});
    await extension.runCommand(page, 'toggle-site');
    await expectMarks(page, DEFAULT);
  });

  test('settings that make no sense count as the defaults', async () => {
    await writeSettings(extension, {
      marking: 'sometimes',
      known: [7, 'churn'],
    } as unknown as Partial<Settings>);
    page = await openPage(extension, DOCUMENT);
    await expectMarks(page, { ...DEFAULT, term: ['Latency', 'ARR', 'embedding', 'latency', 'ARR'] });
  });
});
