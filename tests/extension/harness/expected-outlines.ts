import type { HostPageId } from '../../fixtures/pages.ts';

/** The product requirements, which every host's fixture holds. */
const PRD = [
  '## Problem statement',
  'p: New team members do not know what ARR, NRR and churn mean in our docs.',
  '## Goals and success metrics',
  'table: Metric, Target / Time to first useful answer, < 5 s / NPS, +10',
  '## User stories',
  'list: As a PM I want definitions in place | As a tester I want acceptance criteria listed',
  '## Requirements',
  '### Functional',
  'list: Highlight terms | Show a card on hover',
  '### Non-functional',
  'list: Works offline',
  '## Acceptance criteria',
  'p: All five hosts pass the smoke test.',
  '## Out of scope',
  'p: Editing the glossary from the card.',
];

const DETAILS = 'table: Status, IN REVIEW / Owner, @Priya Raman / Due date, Jan 1, 2027 @1 d1';
const SUMMARY = 'p: TL;DR: move the WAL compaction job out of the SRE-owned cron and into the storage tier.';
const STATUS_LINE = 'p: IN REVIEW Priya Raman @1';
const QUOTE = 'p: Simplicity is a prerequisite for reliability.';
const TASKS = 'list: Shadow mode in staging | Canary at 1 % | GA';
const BENCHMARK = 'p: YCSB workload A, 64 clients, 3 nodes.';

interface DesignDoc {
  readonly start: readonly string[];
  readonly context?: string;
  readonly benchmark: readonly string[];
  readonly rollout: readonly string[];
  readonly end: readonly string[];
}

/** The design document, with what the hosts show in different ways. */
function designDoc({ start, context = '', benchmark, rollout, end }: DesignDoc): string[] {
  return [
    ...start,
    '# Context',
    `p: Today the compaction job runs as a cron on the bastion. When the LSM tree grows past the SLO, on-call gets paged.${context}`,
    '# Goals',
    'list: Keep p99 read latency under 20 ms | No manual failover | Remove the SPOF in the write path',
    '## Non-goals',
    'list: Changing the on-disk format | Multi-region replication',
    '# Proposed design',
    'p: We introduce a leader-elected compactor. Each shard holds a lease in etcd.',
    '## Data model',
    'code: type Lease struct { Shard string // shard id Epoch int64 }',
    '## API changes',
    'table: Endpoint, Change, Notes / POST /v1/compact, new, idempotent, needs an idempotency key / GET /v1/lease, new, read only',
    '# Alternatives considered',
    'list: Do nothing | Run the job in a sidecar | Buy a managed service',
    ...benchmark,
    '# Risks and mitigations',
    'p: Split brain if the fencing token is not checked.',
    '# Rollout plan',
    ...rollout,
    '# Open questions',
    ...end,
  ];
}

const ATLASKIT_DESIGN = designDoc({
  start: [DETAILS, SUMMARY],
  context: ' See RFC-112.',
  benchmark: [BENCHMARK, 'code: p50 3.1ms p99 17.9ms'],
  rollout: [TASKS, 'list: Use leases, not locks'],
  end: [
    'p: TBD ⚠️',
    '### Left column',
    'p: WAL retention',
    '### Right column',
    'p: RTO and RPO',
    'media: extension',
    QUOTE,
  ],
});
const WIKI = { benchmark: [BENCHMARK], rollout: [TASKS], end: ['p: TBD', QUOTE] };
const NOTION_DESIGN = designDoc({ ...WIKI, start: [SUMMARY], benchmark: ['p: Benchmark details'] });

const PRD_TITLE = 'Inline glossary for newcomers';
const DESIGN_TITLE = 'Storage tier: leader-elected WAL compaction';

/** Every fixture with what its outline must be: written by hand, before the code ran. */
export const EXPECTED_OUTLINES: readonly [HostPageId, string, readonly string[], boolean][] = [
  ['jira-cloud/prd.issue', PRD_TITLE, PRD, false],
  ['jira-cloud/design-doc.issue', DESIGN_TITLE, ATLASKIT_DESIGN, false],
  ['jira-cloud/prd.board-preview-panel', PRD_TITLE, PRD, false],
  ['jira-cloud/prd.description-editor', PRD_TITLE, PRD, false],
  ['jira-server/prd.issue', PRD_TITLE, PRD, false],
  [
    'jira-server/design-doc.issue',
    DESIGN_TITLE,
    designDoc({
      ...WIKI,
      start: [SUMMARY],
      benchmark: ['p: Benchmark details YCSB workload A, 64 clients, 3 nodes.'],
      rollout: ['list: [x] Shadow mode in staging | [ ] Canary at 1 % | [ ] GA'],
    }),
    false,
  ],
  ['confluence-cloud/prd.fabric-view', PRD_TITLE, PRD, false],
  ['confluence-cloud/design-doc.fabric-view', DESIGN_TITLE, ATLASKIT_DESIGN, false],
  ['confluence-cloud/prd.live-doc', PRD_TITLE, PRD, false],
  ['confluence-cloud/prd.legacy-tinymce-view', PRD_TITLE, PRD, false],
  [
    'confluence-cloud/design-doc.legacy-tinymce-view',
    DESIGN_TITLE,
    designDoc({ ...WIKI, start: [SUMMARY] }),
    false,
  ],
  ['confluence-server/prd.view', PRD_TITLE, [STATUS_LINE, ...PRD], false],
  [
    'confluence-server/design-doc.view',
    DESIGN_TITLE,
    designDoc({ ...WIKI, start: [STATUS_LINE, SUMMARY] }),
    false,
  ],
  ['notion/prd.app-editable', PRD_TITLE, PRD, false],
  ['notion/design-doc.app-editable', DESIGN_TITLE, NOTION_DESIGN, true],
  ['notion/prd.public-readonly', PRD_TITLE, PRD, false],
  ['notion/design-doc.public-readonly', DESIGN_TITLE, NOTION_DESIGN, true],
];

/** Pieces of documents as Atlassian's products render them, and their outlines. */
export const PIECES: readonly [string, string, readonly string[]][] = [
  ['nothing', '', []],
  [
    'text without headings',
    '<p>One.</p>Two <b>bold</b> words<p>Three.</p>',
    ['p: One.', 'p: Two bold words', 'p: Three.'],
  ],
  ['empty lines and headings', '<h2> </h2><p>\u200B</p><h2>A</h2><p><br></p><h2>B</h2>', ['## A', '## B']],
  [
    'bold lines where there are no headings',
    '<p><strong>Goals</strong></p><p>Faster.</p><p><b>Open questions:</b></p><p>None <b>yet</b>.</p>',
    ['# Goals (bold)', 'p: Faster.', '# Open questions: (bold)', 'p: None yet.'],
  ],
  [
    'bold lines below the only heading, and their first lines alone',
    '<h2>Spec</h2><p><strong>Goals</strong>:<br>Faster.</p><p><strong>Do not ship this before Friday.</strong></p>',
    ['## Spec', '### Goals: (bold)', 'p: Faster.', 'p: Do not ship this before Friday.'],
  ],
  [
    'bold lines where there are headings enough',
    '<h2>One</h2><p><strong>Goals</strong></p><h2>Two</h2><p>Text.</p>',
    ['## One', 'p: Goals', '## Two', 'p: Text.'],
  ],
  [
    'a details table where there are no headings',
    '<table><tr><th>Owner</th><td><p><span data-mention-id="1">@Sam</span></p></td></tr><tr><th>Goals</th><td><ul><li>Faster</li><li>Cheaper</li></ul></td></tr></table>',
    ['# Owner (row-label)', 'p: @Sam @1', '# Goals (row-label)', 'list: Faster | Cheaper'],
  ],
  [
    'a table with bold labels and a row of titles',
    '<table><tr><td><b>Section</b></td><td><b>Text</b></td></tr><tr><td><b>Goals</b></td><td>Faster</td></tr></table>',
    ['# Section (row-label)', 'p: Text', '# Goals (row-label)', 'p: Faster'],
  ],
  [
    'a table of measures is no details table',
    '<table><tr><th>Metric</th><th>Target</th></tr><tr><td>NPS</td><td>+10</td></tr></table>',
    ['table: Metric, Target / NPS, +10'],
  ],
  [
    'headings in the cells of a table',
    '<table><tr><th>a</th><th>b</th></tr><tr><td><h3>Goals</h3></td><td><p>Faster</p></td></tr><tr><td><h3>Risks</h3><p>Many</p></td><td></td></tr></table>',
    ['table: a, b', '### Goals', 'p: Faster', '### Risks', 'p: Many'],
  ],
  [
    'lists in lists, and what stands in their items',
    '<h2>A</h2><ul><li>One<ul><li>Two <img alt="graph"></li></ul></li><li><p>Three</p><pre>x = 1</pre></li><li> </li></ul>',
    ['## A', 'list: One | Two | Three', 'media: graph', 'code: x = 1'],
  ],
  [
    'pictures, embedded pages and macros',
    '<p>See <img alt="the plan"> here</p><div class="mediaSingleView-content-wrap"><img alt="flow"></div><iframe title="board"></iframe>',
    ['p: See here', 'media: the plan', 'media: flow', 'media: board'],
  ],
  [
    'emoji, faces and icons are no pictures',
    '<p>Good <span data-emoji-id="1"><img alt=":+1:"></span><img class="emoticon" alt="x"></p>',
    ['p: Good'],
  ],
  [
    'prompts of the editor and of templates',
    '<h2>A</h2><p><span data-type="placeholder">Describe the goal</span></p><h2>B</h2><p>Real <span class="text-placeholder">or not</span></p><ul><li><span data-node-type="placeholder">Add one</span></li></ul>',
    ['## A', 'prompt: Describe the goal', '## B', 'p: Real'],
  ],
  [
    'dates without a text, people without anything else',
    '<h2>A</h2><p><span data-node-type="date" data-timestamp="1"></span></p><p><a class="user-mention">Sam Ortiz</a> <time>1 Jan</time></p>',
    ['## A', 'p:  d1', 'p: Sam Ortiz 1 Jan @1 d1'],
  ],
  [
    'columns, panels, folded parts and quotes in the order of the document',
    '<div data-layout-section><div data-layout-column><h3>L</h3><p>l</p></div><div data-layout-column><h3>R</h3><p>r</p></div></div><div data-node-type="expand" data-expanded="false"><div style="display:none"><h3>F</h3><p>f</p></div></div><blockquote><p>q</p></blockquote>',
    ['### L', 'p: l', '### R', 'p: r', '### F', 'p: f', 'p: q'],
  ],
  [
    'no table of contents, no buttons, no anchors',
    '<div class="toc-macro"><ul><li>Goals</li></ul></div><h2>Goals<span class="heading-anchor-wrapper"><button>Copy</button></span></h2><div aria-hidden="true">x</div>',
    ['## Goals'],
  ],
  [
    'fields that take the names of what we read',
    '<h2>A</h2><form><input name="parentNode"><input name="firstChild"><input name="nextSibling"><input name="localName"><input name="matches"><p>In a form</p></form>',
    ['## A', 'p: In a form'],
  ],
];
