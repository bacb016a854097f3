import { describe, expect, test } from 'vitest';
import { makeBenchPages } from '../bench/browser/bench-pages.ts';
import { browserPart } from '../bench/browser/browser-part.ts';
import type { BrowserReport, MarkJsCase, VisitCase } from '../bench/browser/browser-report.ts';
import type { TraceEvent } from '../bench/browser/edit/read-trace.ts';
import { reasonAgainst } from '../bench/browser/measure-stage.ts';
import type { Visit } from '../bench/browser/visits/visit-page.ts';
import { sumOwnWork } from '../bench/browser/work/trace-own-work.ts';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

const visit = (screen: number): Visit => ({
  contentLoaded: 50,
  load: 90,
  idle: 100,
  firstPaint: 80,
  firstMark: 100 + screen,
  allOnScreen: 100 + screen,
  painted: 110 + screen,
  allMarks: 200 + screen,
  marksOnScreen: 3,
  longestGap: 9,
});

const visitCase = (page: string, bytes: number, ...screens: readonly number[]): VisitCase => ({
  kind: 'chromium',
  page,
  bytes,
  terms: 2_000,
  visits: screens.map(visit),
  asleep: [],
  bare: [],
});

const markJsCase = (bytes: number, terms: number, markJs: MarkJsCase['markJs']): MarkJsCase => ({
  kind: 'chromium',
  page: `${bytes / 1_000} kB`,
  bytes,
  terms,
  ownMs: 8,
  compileMs: 2,
  markJs,
});

const REPORT: BrowserReport = {
  machine: {
    processor: 'Processor',
    cores: 2,
    memoryGb: 8,
    system: 'System',
    node: '24',
    v8: '13',
    loadBefore: 0,
    loadAfter: 1,
  },
  browsers: ['Chrome 1'],
  pages: [
    { name: '50 kB', bytes: 50_800, blocks: 500 },
    { name: '5 MB', bytes: 5_000_100, blocks: 40_000 },
  ],
  sizes: [2_000],
  visits: [visitCase('50 kB', 50_800, 30, 20), visitCase('5 MB', 5_000_100, 45)],
  work: [
    {
      kind: 'chromium',
      page: '50 kB',
      bytes: 50_800,
      terms: 2_000,
      runs: [{ firstMs: 5, allMs: 8, longestMs: 11, dueMs: 0, longTasks: 0 }],
    },
  ],
  loads: [],
  markJs: [markJsCase(50_000, 200, { ms: 150, marks: 1 }), markJsCase(50_000, 2_000, 'not run: so')],
  edits: [],
  frames: [],
  memory: [],
  scroll: [],
  hover: [],
  start: [],
  code: [],
};

describe('the half in browsers', () => {
  const { tables, plots } = browserPart(REPORT);

  test('tells which figures are reached and which are not', () => {
    const rows = (tables['browser-targets'] ?? '').split('\n').map((row) => row.slice(2, -2).split(' | '));
    const of = (start: string): readonly string[] | undefined =>
      rows.find(([label]) => label?.startsWith(start))?.slice(1);
    expect(of('Chromium: document_idle to the screen marked, 50 kB')).toEqual([
      '≤ 25.0 ms',
      '20.0 ms',
      'yes',
    ]);
    expect(of('Chromium: document_idle to the screen marked, 5 MB')).toEqual(['≤ 25.0 ms', '45.0 ms', 'no']);
    expect(of('Chromium: the same, 5 MB to 50 kB')).toEqual(['≤ 2.00x', '2.25x', 'no']);
    expect(of('Chromium: longest call')).toEqual(['≤ 10.0 ms', '11.0 ms', 'no']);
    expect(of('Chromium: faster than mark.js, 50 kB, 200')).toEqual(['≥ 20.0x', '15.0x', 'no']);
    expect(of('Chromium: faster than mark.js, 50 kB, 2,000')).toEqual(['≥ 150x', '–', 'not measured']);
  });

  test('shows the best and the middle of several runs', () => {
    expect(tables['browser-screen']).toContain('| Chromium, 2,000 terms | 20.0 (20.0) | 45.0 (45.0) |');
    expect(tables['browser-mark-js']).toContain('| 150 | 8.00 | 2.00 | **15.0x** | 18.8x |');
  });

  test('leaves tables alone that nothing was measured for', () => {
    expect(Object.keys(tables)).not.toContain('browser-edit');
    expect(Object.keys(plots)).toEqual(['first-mark']);
  });

  test('has a place for each of its tables', () => {
    const document = readFileSync(path.join(ROOT, 'docs/performance.md'), 'utf8');
    for (const name of Object.keys(tables)) expect(document).toContain(`<!-- bench:${name} -->`);
  });

  test('draws a line over page sizes for each browser and list', () => {
    const [line] = plots['first-mark']?.series ?? [];
    expect(line).toMatchObject({ name: 'Chromium, 2,000 terms', kind: 'ours' });
    expect(line?.points).toEqual([
      { x: 50_800, y: 20 },
      { x: 5_000_100, y: 45 },
    ]);
  });
});

describe('mark.js is not run', () => {
  const wanted = { kind: 'chromium', page: '1 MB', bytes: 1_000_000, terms: 2_000 } as const;
  const reason = (markJs: MarkJsCase['markJs']): string | undefined =>
    reasonAgainst([markJsCase(50_000, 200, markJs)], wanted);

  test('where it would take more than a minute by what it took before', () => {
    expect(reason({ ms: 290, marks: 1 })).toBeUndefined();
    expect(reason({ ms: 310, marks: 1 })).toBe('not run: 0 s with 50 kB and 200 terms');
  });

  test('where it threw or was given up with less', () => {
    expect(reason({ ms: 1, marks: 1, error: 'x' })).toBe('not run: throws with 50 kB and 200 terms');
    expect(reason('given up after 60 s')).toBe('not run: too slow with 50 kB and 200 terms');
    expect(reasonAgainst([markJsCase(5_000_000, 200, 'given up')], wanted)).toBeUndefined();
  });
});

test('our work is the script, its calls, what follows promises, and answers of our storage', () => {
  const event = (
    name: string,
    ts: number,
    ms: number,
    args: TraceEvent['args'] | object = {},
  ): TraceEvent => ({
    name,
    ph: 'X',
    pid: 1,
    tid: 1,
    ts: ts * 1_000,
    dur: ms * 1_000,
    tdur: ms * 1_000,
    args,
  });
  const ours = { data: { url: 'chrome-extension://x/content-script.js' } };
  const answer = { chrome_mojo_event_info: { mojo_interface_tag: 'extensions.mojom.LocalFrameHost' } };
  const work = sumOwnWork([
    event('BlinkScheduler_PerformMicrotaskCheckpoint', 0, 3),
    event('EvaluateScript', 10, 8, ours),
    event('v8.compile', 11, 4, ours),
    event('Receive mojo reply', 20, 2, answer),
    event('Receive mojo reply', 25, 9, { chrome_mojo_event_info: { mojo_interface_tag: 'blink.Other' } }),
    event('RunTask', 39, 60),
    event('BlinkScheduler_PerformMicrotaskCheckpoint', 40, 12),
    event('Layout', 41, 7),
    event('FireIdleCallback', 110, 6),
    event('FunctionCall', 111, 5, ours),
  ]);
  expect(work).toEqual({ firstMs: 15, allMs: 20, longestMs: 8, dueMs: 7, longTasks: 1 });
});

test('pages have their size, are the same every time, and ask for nothing', () => {
  const sizes = [{ name: '50 kB', bytes: 50_000 }];
  const [page] = makeBenchPages(ROOT, sizes, ['One budget.']);
  expect(page?.bytes).toBeGreaterThan(50_000);
  expect(page?.bytes).toBeLessThan(70_000);
  expect(page?.blocks).toBeGreaterThan(100);
  expect(page?.html).not.toMatch(/<(?:img|script|iframe|link (?!rel="icon" href="data:))/);
  expect(makeBenchPages(ROOT, sizes, ['One budget.'])).toEqual([page]);
  // All of node_modules is looked through, twice.
}, 30_000);
