import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { ALL_CONTESTANTS } from '../bench/node/contestants/all-contestants.ts';
import { makeCoreOracle } from '../bench/node/core-oracle.ts';
import { leftmostLongest } from '../bench/node/core-task.ts';
import { readFirst } from '../bench/node/first-reading.ts';
import { proseBlocks } from '../bench/node/prose-blocks.ts';
import { AIMS, makeTermList } from '../bench/node/term-list.ts';
import { threadTime } from '../bench/node/thread-time.ts';
import { countWords } from '../bench/node/word-counts.ts';
import { drawPlot } from '../bench/report/draw-plot.ts';
import { fillMarkers } from '../bench/report/fill-markers.ts';
import { spreadOut } from '../bench/report/spread-out.ts';

const core = ALL_CONTESTANTS.filter(({ task }) => task === 'core');

const word = fc.constantFrom('error', 'Error', 'budget', 'rate', 'SLA', 'sla', 'Größe', 'x_y', '7', 'café');
const symbol = fc.constantFrom(' ', ' ', ' ', '-', ', ', '(', '’', '.', '+');
const text = fc.array(fc.tuple(word, symbol), { maxLength: 14 }).map((parts) => parts.flat().join(''));
const term = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

describe.each(core)('the adapter of $name', ({ name, prepare }) => {
  // \b knows ASCII letters alone, which is what the table of differences is for.
  const isAscii = name.endsWith(String.raw`\b`);

  test('finds what the oracle finds', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 6 }), text, (terms, block) => {
        fc.pre(!isAscii || /^[\0-\x7f]*$/.test(block + terms.join('')));
        const places = prepare(terms)(block);
        found += places.length;
        const plain = places.map(({ start, end }) => ({ start, end }));
        expect(plain).toEqual(makeCoreOracle(terms)(block));
      }),
      { numRuns: 150 },
    );
    expect(found, 'the texts are worth something').toBeGreaterThan(10);
  });
});

test('the oracle finds the leftmost, of these the longest, between word edges', () => {
  const find = makeCoreOracle(['error', 'error budget', 'budget rate', 'C++']);
  const words = (block: string): readonly string[] =>
    find(block).map(({ start, end }) => block.slice(start, end));
  expect(words('An Error Budget rate, errors, xerror, C++ error')).toEqual(['Error Budget', 'C++', 'error']);
});

test('overlaps are settled as by trying all', () => {
  const span = fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 6 })).map(([start, length]) => ({
    start,
    end: start + length,
  }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const kept = leftmostLongest([...spans]);
      const wanted: { start: number; end: number }[] = [];
      for (let at = 0; at < 30; at += 1) {
        if (wanted.some(({ end }) => at < end)) continue;
        const ends = spans.filter(({ start }) => start === at).map(({ end }) => end);
        if (ends.length > 0) wanted.push({ start: at, end: Math.max(...ends) });
      }
      expect(kept).toEqual(wanted);
    }),
  );
});

test('prose is read without code, HTML and marks of Markdown', () => {
  const markdown = [
    '# A *heading*',
    '```js\ncode\n```',
    '- one `code` [link](https://x.example)\n  - inner <b>bold</b>',
    '| a | b |\n|---|---|\n| c | d |',
    '> quoted',
  ].join('\n\n');
  expect(proseBlocks(markdown)).toEqual([
    'A heading',
    'one · link',
    'inner bold',
    'a',
    'b',
    'c',
    'd',
    'quoted',
  ]);
});

test('the time of the thread is told in steps far shorter than a pass over the text', () => {
  const steps = Array.from({ length: 20 }, () => {
    const start = threadTime();
    const until = performance.now() + 0.3;
    while (performance.now() < until);
    return threadTime() - start;
  });
  const short = steps.filter((took) => took > 0 && took < 2);
  expect(short.length, steps.join(', ')).toBeGreaterThan(10);
});

test('a first reading that is cut short says so and computes the rest', () => {
  const blocks = Array.from({ length: 2_000 }, (_, at) => `The error budget of service ${at}.`);
  const read = (mostMs: number) =>
    readFirst('word trie in Maps', { terms: ['error budget'], stored: '' }, blocks, mostMs);
  expect(read(60_000).share).toBe(1);
  const cut = read(0);
  expect(cut.share).toBeCloseTo(1 / 2_000, 3);
  expect(cut.doneMs).toBeGreaterThan(cut.readyMs);
});

describe('a list of terms', () => {
  const random = fc.sample(fc.array(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 20, maxLength: 60 }), {
    numRuns: 600,
    seed: 1,
  });
  const blocks = random.map((words) => words.map((each, at) => (at % 3 === 0 ? 'the' : each)).join(' '));
  const make = (size: number) =>
    makeTermList(size, { blocks, counts: countWords(blocks) }, ['the', 'starter']);

  test('has the length, no term twice, and is the same every time', () => {
    const { terms, starter } = make(2_000);
    expect(terms).toHaveLength(2_000);
    expect(new Set(terms.map((each) => each.toLowerCase())).size).toBe(2_000);
    expect(starter).toBe(2);
    expect(make(2_000).terms).toEqual(terms);
  });

  test('reaches no share beyond its aim, what the starter glossary brings aside', () => {
    const size = 10_000;
    const { reached } = makeTermList(size, { blocks, counts: countWords(blocks) }, []);
    const aim = AIMS.get(size);
    expect(reached.pair).toBeLessThanOrEqual((aim?.pair ?? 0) * 1.05);
    expect(reached.matches).toBeLessThanOrEqual((aim?.matches ?? 0) * 1.05);
    expect(reached.first).toBeLessThanOrEqual((aim?.first ?? 0) * 1.05);
    expect(reached.first).toBeGreaterThan(0);
  });
});

test('texts are put between their markers, and others stay', () => {
  const document =
    'a\n<!-- bench:x -->\nold\n<!-- /bench:x -->\nb\n<!-- bench:y -->\nkept\n<!-- /bench:y -->';
  const filled = fillMarkers(document, { x: 'new' });
  expect(filled).toContain('<!-- bench:x -->\n\nnew\n\n<!-- /bench:x -->');
  expect(filled).toContain('kept');
  expect(filled).not.toContain('old');
  expect(fillMarkers(filled, { x: 'new' })).toBe(filled);
  expect(() => fillMarkers(document, { z: 'lost' })).toThrow('no place for z');
});

test('names are moved apart within their bounds and keep their order', () => {
  const bounds = { from: 0, to: 400 };
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 12 }), (places) => {
      const apart = spreadOut(places, 16, bounds);
      const sorted = apart.toSorted((a, b) => a - b);
      for (const [index, place] of sorted.entries()) {
        expect(place).toBeGreaterThanOrEqual(bounds.from);
        expect(place).toBeLessThanOrEqual(bounds.to);
        if (index > 0) expect(place - (sorted[index - 1] ?? 0)).toBeGreaterThanOrEqual(16);
      }
      const byPlace = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
      expect(byPlace.map((index) => apart[index])).toEqual(sorted);
    }),
  );
});

test('a plot is one well-formed picture with its title, axes and names', () => {
  const svg = drawPlot({
    title: 'Speed & size',
    x: { label: 'terms', ticks: [1, 10, 100] },
    y: { label: 'times <loop>', ticks: [0.1, 1, 10] },
    series: [
      {
        name: 'ours',
        kind: 'ours',
        points: [
          { x: 1, y: 1 },
          { x: 100, y: 2 },
        ],
      },
      { name: 'other', kind: 'peer', points: [{ x: 1, y: 5 }] },
    ],
  });
  const [root, ...more] = parseDocument(svg, { xmlMode: true }).children.filter(({ type }) => type === 'tag');
  expect(more).toEqual([]);
  expect(root).toMatchObject({ name: 'svg' });
  for (const words of ['Speed &amp; size', 'terms', 'times &lt;loop&gt;', 'ours', 'other', '100', '0.1']) {
    expect(svg).toContain(`>${words}<`);
  }
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});
