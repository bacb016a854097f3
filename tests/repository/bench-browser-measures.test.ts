import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import type { BenchPage } from '../bench/browser/bench-page.ts';
import { EDITED, editTexts, makeEditPage } from '../bench/browser/edit/edit-pages.ts';
import { editPlot, editTable, framesTable } from '../bench/browser/edit/edit-tables.ts';
import type { EditCost, EditFigures } from '../bench/browser/edit/measure-edits.ts';
import { inSections } from '../bench/browser/edit/measure-frames.ts';
import { median, percentile } from '../bench/browser/edit/median.ts';
import { mainThread, outermost, ownCalls, type TraceEvent } from '../bench/browser/edit/read-trace.ts';
import { addedBytes, memoryTable } from '../bench/browser/memory/memory-table.ts';
import { scrollTable } from '../bench/browser/scroll/scroll-table.ts';
import { hoverTable } from '../bench/browser/hover/hover-table.ts';
import { readStart } from '../bench/browser/start/own-start.ts';
import { makeStartPage } from '../bench/browser/start/start-page.ts';
import { sizeTable, startTable } from '../bench/browser/start/start-tables.ts';
import { drawPlot } from '../bench/report/draw-plot.ts';

const SCRIPT = 'chrome-extension://x/content-script.js';

/** From a start and an end in milliseconds; busy all the while. */
function event(name: string, start: number, end: number, url?: string): TraceEvent {
  const [ts, dur] = [start * 1_000, (end - start) * 1_000];
  return {
    name,
    ph: 'X',
    pid: 1,
    tid: 1,
    ts,
    dur,
    tdur: dur,
    ...(url !== undefined && { args: { data: { url } } }),
  };
}

describe('a trace', () => {
  test('is read for the thread that marked itself, in order', () => {
    const mark = { ...event('TimeStamp', 9, 9), ph: 'I', args: { data: { message: 'parlance-bench' } } };
    const inner = event('B', 1, 2);
    const outer = event('A', 1, 5);
    const others = [
      { ...event('C', 0, 1), tid: 2 },
      { ...event('D', 0, 1), pid: 2 },
    ];
    expect(mainThread([...others, inner, mark, outer])).toEqual([outer, inner]);
    expect(() => mainThread(others)).toThrow('not in the trace');
  });

  test('gives what stands in nothing else of its kind, as by looking at every pair', () => {
    // Pieces of work on one thread lie within each other or apart.
    const nested = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }).map((steps) => {
      const open: number[] = [];
      const events: TraceEvent[] = [];
      let at = 0;
      for (const opens of steps) {
        at += 1;
        if (opens) open.push(at);
        else {
          const start = open.pop();
          if (start !== undefined) events.push(event(start % 2 === 1 ? 'odd' : 'even', start, at));
        }
      }
      return events.sort((a, b) => a.ts - b.ts);
    });
    fc.assert(
      fc.property(nested, (events) => {
        const odd = events.filter(({ name }) => name === 'odd');
        const wanted = odd.filter(
          (each) => !odd.some((other) => other.ts < each.ts && other.ts + (other.dur ?? 0) > each.ts),
        );
        expect(outermost(events, ({ name }) => name === 'odd')).toEqual(wanted);
      }),
    );
  });

  test('tells our calls, without layout, and when they came', () => {
    const calls = ownCalls([
      event('FunctionCall', 0, 10, SCRIPT),
      event('Layout', 2, 5),
      event('UpdateLayoutTree', 3, 4),
      event('FunctionCall', 6, 7, SCRIPT),
      event('FunctionCall', 11, 20, 'https://page.example/own.js'),
      event('FireIdleCallback', 30, 40),
      event('FunctionCall', 31, 33, SCRIPT),
      event('Layout', 50, 60),
    ]);
    expect(calls).toEqual([
      { ms: 7, when: 'at once' },
      { ms: 2, when: 'later' },
    ]);
  });

  test('of a start tells what is ours, promises included', () => {
    const start = readStart([
      event('RunTask', 0, 10),
      event('EvaluateScript', 1, 6, SCRIPT),
      event('v8.compile', 1, 2, SCRIPT),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 4, 5),
      event('RunTask', 20, 30),
      event('BlinkScheduler_PerformMicrotaskCheckpoint', 21, 28),
      event('FunctionCall', 22, 23, SCRIPT),
    ]);
    expect(start).toEqual({ busyMs: 20, own: { evaluateMs: 5, laterMs: 7, longestMs: 7 } });
  });
});

test('percentiles are as by counting', () => {
  const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, share) => {
      const found = percentile(list, share);
      const below = (limit: number): number => list.filter((value) => value <= limit).length;
      expect(list).toContain(found);
      expect(below(found)).toBeGreaterThanOrEqual(list.length * share);
      expect(below(found - 1)).toBeLessThan(list.length * share);
    }),
  );
  expect(median([3, 1, 2, 9])).toBe(2);
  expect(median([])).toBe(0);
});

describe('pages', () => {
  test('have so many paragraphs, the first of which is edited', () => {
    const [one, other] = editTexts(['SLO', 'error budget', 'it is', 'shard merge', 'model drift']);
    expect([one.term, other.term]).toEqual(['error budget', 'shard merge']);
    expect(() => editTexts(['SLO', 'error budget'])).toThrow('No two plain terms');
    const { html, paragraphs, bytes } = makeEditPage(45, ['a < b', 'c & d'], one.text);
    expect(html.match(/<p[ >]/g)).toHaveLength(45);
    expect(html.match(/<h2>/g)).toHaveLength(3);
    expect(html).toContain(`<p id="${EDITED}">${one.text}</p>`);
    expect(html).toContain('<p>c &amp; d</p>');
    expect([paragraphs, bytes]).toEqual([45, html.length]);
  });

  test('are put in sections, and nothing else changes', () => {
    const content = Array.from({ length: 60 }, (_, at) => `<h2>Part ${at}</h2>\n<p>Text</p>\n`).join('');
    const start = '<main><div id="main-content"><div class="ak-renderer-document">';
    const page: BenchPage = { name: 'x', html: `${start}${content}</div></div></main>`, bytes: 1, blocks: 1 };
    const { html, name } = inSections(page);
    expect(html.match(/<section><h2>/g)).toHaveLength(3);
    expect(html.replaceAll(/<\/?section>/g, '')).toBe(page.html);
    expect(name).not.toBe(page.name);
    expect(() => inSections({ ...page, html: content })).toThrow('Not a page of the bench');
  });

  test('of a start hold no word of any language, and about 50 kB', () => {
    const { html, bytes } = makeStartPage();
    expect(bytes / 50_000).toBeCloseTo(1, 0);
    expect(html).toBe(makeStartPage().html);
    const text = parseDocument(html).children.length;
    expect(text).toBeGreaterThan(0);
  });
});

/** Each row has as many cells as the head, and none of them is no number. */
function expectEven(table: string, lines: number): void {
  const cells = table.split('\n').map((line) => line.split('|').length);
  expect(new Set(cells).size).toBe(1);
  expect(cells).toHaveLength(lines + 2);
  expect(table).not.toMatch(/NaN|undefined|Infinity|null/);
}

describe('tables', () => {
  const cost = (withUsMs: number): EditCost => ({ withUsMs, withoutUsMs: 1, framesLate: 0 });
  const traced = (withUsMs: number): EditCost => ({
    ...cost(withUsMs),
    atOnceMs: 0.2,
    laterMs: 0,
    longestMs: 0.1,
  });
  const figures: readonly EditFigures[] = [
    {
      kind: 'chromium',
      terms: 2_000,
      markJsTerms: 200,
      rows: [
        {
          paragraphs: 20,
          bytes: 1,
          text: traced(2),
          render: traced(0.9),
          markJs: { wholeMs: 70, paragraphMs: 2 },
        },
        {
          paragraphs: 200,
          bytes: 1,
          text: traced(3),
          render: traced(2),
          markJs: { wholeMs: null, paragraphMs: 2 },
        },
      ],
    },
    {
      kind: 'firefox',
      terms: 2_000,
      markJsTerms: 200,
      rows: [
        { paragraphs: 20, bytes: 1, text: cost(2), render: cost(2), markJs: { wholeMs: 70, paragraphMs: 2 } },
        {
          paragraphs: 200,
          bytes: 1,
          text: cost(3),
          render: cost(2),
          markJs: { wholeMs: 700, paragraphMs: 2 },
        },
      ],
    },
  ];

  test('of edits, and their plot', () => {
    const table = editTable(figures);
    expectEven(table, 11 + 7);
    expect(table).toContain('not run');
    expect(table, 'one edit costs us 1 ms').toContain('70.0 (70.0x)');
    const svg = drawPlot(editPlot(figures));
    expect(svg).toContain('mark.js, 200 terms');
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    expectEven(
      framesTable([
        {
          page: '5 MB',
          terms: 2_000,
          ranges: 25,
          prePaintMs: 2,
          barePrePaintMs: 1,
          paintMs: 3,
          barePaintMs: 3,
          ownMs: 0,
          longestOwnMs: 0,
        },
      ]),
      1,
    );
  });

  test('of memory', () => {
    const row = {
      page: '50 kB',
      terms: 2_000,
      indexBytes: 250_000,
      withUs: { script: 3_000_000, process: 9e6 },
      withoutUs: { script: 1_000_000, process: null },
    };
    expect(addedBytes(row)).toBe(2_000_000);
    const table = memoryTable([{ kind: 'chromium', rows: [row] }]);
    expectEven(table, 1);
    expect(table).toContain('**2.00**');
    expect(table).toContain('3.25');
  });

  test('of scrolling, hovering, starting and sizes', () => {
    const times = { middle: 16.7, p95: 17, worst: 33.4, busyMs: 900 };
    const row = { page: '1 MB', step: 300, withUs: times, withoutUs: times };
    expectEven(scrollTable([{ kind: 'firefox', terms: 1, frames: 90, rows: [row] }]), 1);
    const hitTest = { oursUs: 11, bareUs: 10, marks: 30 };
    const hovered = hoverTable([
      { kind: 'firefox', terms: 1, rows: [{ page: '1 MB', hitTest, firstCardMs: 90, warmCardMs: 30 }] },
    ]);
    expectEven(hovered, 1);
    expect(hovered).toContain('1.10x');
    const start = { busyMs: 9, messages: 0, nodes: 100, ranges: 0, sheets: 0 };
    const started = startTable([
      {
        kind: 'chromium',
        terms: 1,
        rows: [
          { ...start, name: 'without us', listeners: 2 },
          { ...start, name: 'paused', nodes: 103, listeners: 9 },
        ],
      },
    ]);
    expectEven(started, 2);
    expect(started).toMatch(/paused .*\| 3 \| 0 \| 0 \| 7 \|/);
    expectEven(sizeTable([{ name: 'script', raw: 119_189, gzip: 41_938, brotli: 37_344 }]), 1);
  });
});
