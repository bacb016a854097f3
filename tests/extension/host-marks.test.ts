import type { Page } from 'puppeteer-core';
import { beforeEach, describe, test } from 'vitest';
import { launchForAll } from './harness/launch-for-all.ts';
import { fixturePage, HOST_PAGES, type HostPageId } from '../fixtures/pages.ts';
import { expectMarks, type ExpectedMarks } from './harness/expect-marks.ts';
import type { ExtensionBrowser } from './harness/extension-browser.ts';

import { changedFixture, modalFixture, plantedFixture, splitFixture } from './harness/derived-fixtures.ts';
import { openPage } from './harness/open-page.ts';
import { TESTED_BROWSERS } from './harness/test-builds.ts';
import { writeSettings } from './harness/write-settings.ts';

/**
 * The requirements document. Not marked: its headings ("User stories", "Acceptance criteria"), the board's cards
 * ("Card about churn"), comments ("The RTO in this comment", "NRR in a page comment"), "five hosts" (a `not`).
 */
const PRD: ExpectedMarks = {
  term: ['ARR', 'NRR', 'churn', 'NPS', 'acceptance criteria', 'smoke test'],
  ambiguous: ['Metric'],
};

const DESIGN_TERMS = [
  'TL;DR',
  'WAL compaction',
  'SLO',
  'p99',
  'latency',
  'failover',
  'SPOF',
  'shard',
  'lease',
  'idempotency key',
  'Canary',
  'GA',
];

/**
 * The design document. Not marked: the status lozenge, mentions, the link "RFC-112", code ("Lease", "Shard",
 * "p99 17.9ms"), "lease" without a cue ("/v1/lease", "leases, not locks"), what is folded away ("YCSB"), comments.
 */
const DESIGN: ExpectedMarks = { term: DESIGN_TERMS, ambiguous: ['replication'], unknown: ['SRE', 'LSM'] };

/** The same with Atlassian's two columns, whose texts stand after headings of their own. */
const DESIGN_WITH_COLUMNS: ExpectedMarks = { ...DESIGN, term: [...DESIGN_TERMS, 'WAL', 'RTO', 'RPO'] };

const EXPECTED: Readonly<Record<HostPageId, ExpectedMarks>> = {
  'jira-cloud/prd.issue': PRD,
  'jira-cloud/prd.board-preview-panel': PRD,
  'jira-cloud/prd.description-editor': PRD,
  'jira-cloud/design-doc.issue': DESIGN_WITH_COLUMNS,
  'jira-server/prd.issue': PRD,
  // Jira's wiki markup cannot fold anything away: the benchmark is on screen.
  'jira-server/design-doc.issue': { ...DESIGN, unknown: ['SRE', 'LSM', 'YCSB'] },
  'confluence-cloud/prd.fabric-view': PRD,
  'confluence-cloud/prd.live-doc': PRD,
  'confluence-cloud/prd.legacy-tinymce-view': PRD,
  'confluence-cloud/design-doc.fabric-view': DESIGN_WITH_COLUMNS,
  'confluence-cloud/design-doc.legacy-tinymce-view': DESIGN,
  'confluence-server/prd.view': PRD,
  'confluence-server/design-doc.view': DESIGN,
  'notion/prd.app-editable': PRD,
  'notion/prd.public-readonly': PRD,
  'notion/design-doc.app-editable': DESIGN,
  'notion/design-doc.public-readonly': DESIGN,
};

/** Folds and unfolds as the hosts do, by attribute or class. */
async function setExpanded(page: Page, isExpanded: boolean): Promise<void> {
  await page.evaluate((expanded) => {
    for (const expand of document.querySelectorAll('[data-node-type="expand"]')) {
      expand.setAttribute('data-expanded', String(expanded));
    }
    for (const content of document.querySelectorAll('.expand-content')) {
      content.classList.toggle('expand-hidden', !expanded);
    }
  }, isExpanded);
}

describe.each(TESTED_BROWSERS)('marks on the hosts, %s', (kind) => {
  let extension: ExtensionBrowser;

  launchForAll(kind, (launched) => (extension = launched));

  beforeEach(async () => {
    await writeSettings(extension);
  });

  test.each(HOST_PAGES)('$id', async ({ id }) => {
    const page = await openPage(extension, fixturePage(id));
    await expectMarks(page, EXPECTED[id]);
    await page.close();
  });

  test('a Jira issue in a modal over a board', async () => {
    const page = await openPage(extension, modalFixture());
    await expectMarks(page, PRD);
    await page.close();
  });

  test.each([
    [
      'Jira with the meta that Confluence has too',
      changedFixture('jira-cloud/prd.issue', '</head>', '<meta name="ajs-cloud-id" content="1"></head>'),
      PRD,
    ],
    [
      'a comment being written in Jira',
      changedFixture(
        'jira-cloud/prd.issue',
        'Add a comment…',
        '</button><div data-testid="issue.component.editor.default-editor"><div class="ProseMirror" contenteditable="true"><p>CSAT</p></div></div><button>',
      ),
      PRD,
    ],
    [
      'a custom field being written in Jira',
      changedFixture(
        'jira-cloud/prd.issue',
        '<div data-testid="issue.views.field.rich-text.description">',
        '<div data-testid="issue.views.field.rich-text.editor-container"><div class="ProseMirror" contenteditable="true"><p>CSAT</p></div></div><div data-testid="issue.views.field.rich-text.description">',
      ),
      PRD,
    ],
    [
      'a comment in Confluence that comes before the page',
      changedFixture(
        'confluence-cloud/prd.fabric-view',
        '<body id="com-atlassian-confluence">',
        '<body id="com-atlassian-confluence"><main data-testid="page-content"><div data-testid="comment"><div class="ak-renderer-document"><p>CSAT</p></div></div></main>',
      ),
      PRD,
    ],
    [
      'an expand that is closed in an editor',
      changedFixture(
        'confluence-cloud/prd.live-doc',
        '<p>Editing the glossary from the card.</p>',
        '<div class="ak-editor-expand" data-node-type="expand"><p>CSAT</p></div><div class="ak-editor-expand ak-editor-expand__expanded" data-node-type="expand"><p>SLO</p></div>',
      ),
      { ...PRD, term: [...(PRD.term ?? []), 'SLO'] },
    ],
    [
      'the inside of an open toggle heading in Notion',
      changedFixture(
        'notion/prd.public-readonly',
        '<div class="notion-page-content">',
        '<div class="notion-page-content"><div data-block-id="t" class="notion-selectable notion-header-block"><div><h2 data-content-editable-leaf="true">SLO</h2><div><div data-block-id="u" class="notion-selectable notion-text-block"><div data-content-editable-leaf="true">The CSAT.</div></div></div></div></div>',
      ),
      { ...PRD, term: ['CSAT', ...(PRD.term ?? [])] },
    ],
  ] as const)('%s', async (_, route, expected) => {
    const page = await openPage(extension, route);
    await expectMarks(page, expected);
    await page.close();
  });

  test.each([
    'jira-cloud/prd.issue',
    'jira-cloud/prd.description-editor',
    'jira-server/prd.issue',
    'confluence-cloud/prd.fabric-view',
    'confluence-cloud/prd.live-doc',
    'confluence-server/prd.view',
    'notion/prd.app-editable',
  ] as const)('words that formatting splits: %s', async (id) => {
    const page = await openPage(extension, splitFixture(id));
    await expectMarks(page, PRD);
    await page.close();
  });

  test.each([
    'jira-cloud/design-doc.issue',
    'jira-server/design-doc.issue',
    'confluence-cloud/design-doc.fabric-view',
    'confluence-server/design-doc.view',
    'notion/design-doc.app-editable',
    'notion/design-doc.public-readonly',
  ] as const)('terms outside of prose: %s', async (id) => {
    const page = await openPage(extension, plantedFixture(id, 'CSAT'));
    await expectMarks(page, EXPECTED[id]);
    await page.close();
  });

  test.each([
    'jira-cloud/design-doc.issue',
    'confluence-cloud/design-doc.fabric-view',
    'confluence-cloud/design-doc.legacy-tinymce-view',
    'confluence-server/design-doc.view',
  ] as const)('what the reader unfolds is marked, and no more when it is folded: %s', async (id) => {
    const page = await openPage(extension, fixturePage(id));
    await expectMarks(page, EXPECTED[id]);
    await setExpanded(page, true);
    await expectMarks(page, { ...EXPECTED[id], unknown: ['SRE', 'LSM', 'YCSB'] });
    await setExpanded(page, false);
    await expectMarks(page, EXPECTED[id]);
    await page.close();
  });
});
