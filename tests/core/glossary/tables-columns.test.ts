import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinItems,
  readDomain,
  readLinks,
  readSwitch,
  splitItems,
} from '../../../lib/core/glossary/formats/table-cells.ts';
import { findColumns, looksLikeHeader } from '../../../lib/core/glossary/formats/table-columns.ts';
import { readDate } from '../../../lib/core/glossary/formats/table-date.ts';
import { readTermCell } from '../../../lib/core/glossary/formats/term-cell.ts';

/** Header of each field, as in section 3.2 of the design: the exact name first. */
const DOCUMENTED: Readonly<Record<string, readonly string[]>> = {
  term: ['term', 'title', 'word', 'name', 'acronym', 'abbreviation', 'term name'],
  aliases: ['aliases', 'synonyms', 'abbreviations', 'forms', 'alternative forms', 'altLabel'],
  definition: ['definition', 'meaning', 'description', 'expansion', 'def'],
  product: ['product'],
  engineering: ['engineering'],
  ml: ['ml', 'data science', 'ml/ds'],
  cx: ['cx', 'support', 'customer experience'],
  ask: ['ask'],
  domain: ['domain', 'context', 'bounded context', 'area'],
  caseSensitive: ['case sensitive'],
  not: ['not'],
  cues: ['cues'],
  related: ['related'],
  links: ['links', 'link', 'url', 'source'],
  owner: ['owner'],
  updated: ['updated'],
  status: ['status'],
  id: ['id'],
  replacedBy: ['replaced by'],
  needsCue: ['needs cue'],
};

/** A name as somebody may write it: capitals and punctuation are nothing. */
const SPELLINGS: ReadonlyArray<(name: string) => string> = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => ` ${name.replaceAll(' ', '_')}: `,
  (name) => `*${name.replaceAll(' ', '-')}*`,
];

describe('a header', () => {
  const cases = Object.entries(DOCUMENTED).flatMap(([field, names]) =>
    names.flatMap((name) => SPELLINGS.map((spell) => [spell(name), field] as const)),
  );

  test.each(cases)('%j is the column %s', (header, field) => {
    const around = ['Term', 'Definition'].filter((name) => name.toLowerCase() !== field);
    const columns = findColumns([...around, header]);
    const expected = field === 'term' || field === 'definition' ? [around.length] : [2];
    // Beside an exact "term" its aliases are aliases.
    expect(columns?.positions.get(field)).toEqual(expected);
  });

  test.each([
    [
      'an exact name over an alias',
      ['Title', 'Term', 'Meaning', 'Definition'],
      { term: [1], aliases: [0], definition: [3, 2] },
    ],
    ['the first of two aliases', ['Acronym', 'Name', 'Def'], { term: [0], aliases: [1], definition: [2] }],
    ['the first of two exact names', ['Term', 'Term', 'Product'], { term: [0], aliases: [1], product: [2] }],
    [
      'aliases before what would be a term',
      ['Name', 'Term', 'Aliases', 'CX'],
      { term: [1], aliases: [2, 0], cx: [3] },
    ],
    [
      'nothing in columns of others',
      ['Created by', 'Term', '', 'Definition'],
      { term: [1], definition: [3] },
    ],
  ])('takes %s', (_, cells, expected) => {
    expect(Object.fromEntries(findColumns(cells)?.positions ?? [])).toEqual(expected);
  });

  test.each([
    ['no text', ['Term', 'Owner', 'Status'], true],
    ['no term', ['Concept', 'Definition'], true],
    ['nothing known', ['latency', 'how long it takes'], false],
    ['prose', ['x'.repeat(100_000), 'term '.repeat(10_000)], false],
  ])('with %s is none', (_, cells, meant) => {
    expect(findColumns(cells)).toBeUndefined();
    expect(looksLikeHeader(cells)).toBe(meant);
  });
});

describe('a list cell', () => {
  test.each([
    ['a; b|c\nd\r\ne\rf', ['a', 'b', 'c', 'd', 'e', 'f']],
    [' ;; a ;| ', ['a']],
    ['', []],
    [String.raw`a\;b; c\|d`, ['a;b', 'c|d']],
    [String.raw`\\server\share; a\\;b`, [String.raw`\\server\share`, String.raw`a\ `.trim(), 'b']],
  ])('%j holds %j', (cell, items) => {
    expect(splitItems(cell)).toEqual(items);
  });

  test('holds what was joined, whatever it is', () => {
    const item = fc
      .string({ unit: fc.constantFrom('a', ' ', ';', '|', '\\', 'é', ','), minLength: 1, maxLength: 8 })
      .map((text) => text.trim())
      .filter((text) => text !== '');
    fc.assert(
      fc.property(fc.array(item), (items) => {
        expect(splitItems(joinItems(items))).toEqual(items);
      }),
    );
  });
});

test.each([
  ['yes', true],
  ['TRUE', true],
  ['1', true],
  ['x', true],
  ['No', false],
  ['0', false],
  ['maybe', 'maybe'],
])('the switch %j is %j', (cell, value) => {
  expect(readSwitch(cell)).toBe(value);
});

test.each([
  ['Data Science', 'ml'],
  ['ML/DS', 'ml'],
  ['Support', 'cx'],
  ['PRODUCT', 'product'],
  ['billing', 'billing'],
])('the domain %j is %j', (cell, value) => {
  expect(readDomain(cell)).toBe(value);
});

describe('a date', () => {
  test.each([
    ['2026-10-01', '2026-10-01'],
    ['2026/10/1', '2026-10-01'],
    ['2026.10.01', '2026-10-01'],
    ['2026-10-01T08:00:00Z', '2026-10-01'],
    ['1 Oct 2026', '2026-10-01'],
    ['1. October 2026', '2026-10-01'],
    ['1-Oct-2026', '2026-10-01'],
    ['Oct 1, 2026', '2026-10-01'],
    ['October 1st, 2026', '2026-10-01'],
    ['October 1, 2026 3:14 PM', '2026-10-01'],
    ['31/12/2026', '2026-12-31'],
    ['12/31/2026', '2026-12-31'],
    ['05.05.2026', '2026-05-05'],
    ['01/02/2026', undefined],
    ['2026-02-30', undefined],
    ['2026-13-01', undefined],
    ['32 Oct 2026', undefined],
    ['Octopus 1, 2026 was long ago and far away, and nobody knew it', undefined],
    ['1 Foo 2026', undefined],
    ['last week', undefined],
    ['', undefined],
  ])('%j is %j', (cell, date) => {
    expect(readDate(cell)).toBe(date);
  });

  test('of any day, written in any way that is not ambiguous, is that day', () => {
    const day = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.constantFrom('long', 'short'), (date, month) => {
        const iso = date.toISOString().slice(0, 10);
        const options = { timeZone: 'UTC', year: 'numeric', month, day: 'numeric' } as const;
        expect(readDate(date.toLocaleDateString('en-GB', options))).toBe(iso);
        expect(readDate(date.toLocaleDateString('en-US', options))).toBe(iso);
        expect(readDate(iso.replaceAll('-', '/'))).toBe(iso);
      }),
    );
  });
});

test.each([
  ['Service level objective (SLO)', { term: 'Service level objective', alias: 'SLO' }],
  ['SLO (service level objective)', { term: 'SLO', alias: 'service level objective' }],
  ['Kubernetes (K8s)', { term: 'Kubernetes', alias: 'K8s' }],
  ['Continuous integration (CI/CD)', { term: 'Continuous integration', alias: 'CI/CD' }],
  ['Machine learning (ML)', { term: 'Machine learning', alias: 'ML' }],
  ['Feature (ML)', { term: 'Feature', domain: 'ml' }],
  ['precision (metric)', { term: 'precision (metric)' }],
  ['f(x)', { term: 'f(x)' }],
  ['(SLO)', { term: '(SLO)' }],
  ['a (b) c', { term: 'a (b) c' }],
  ['plain', { term: 'plain' }],
])('the term cell %j is %j', (cell, expected) => {
  expect(readTermCell(cell)).toEqual(expected);
});

test.each([
  ['https://a.example/x', [{ url: 'https://a.example/x' }]],
  ['Runbook <https://a.example/x>', [{ title: 'Runbook', url: 'https://a.example/x' }]],
  [
    'A; B <https://a.example> ; C <mailto:c@a.example>',
    [
      { title: 'A; B', url: 'https://a.example' },
      { title: 'C', url: 'mailto:c@a.example' },
    ],
  ],
  ['[Run (b)](https://a.example/x_(y)) and more', [{ title: 'Run (b)', url: 'https://a.example/x_(y)' }]],
  [
    'see https://a.example/1, https://a.example/2.',
    [{ url: 'https://a.example/1' }, { url: 'https://a.example/2' }],
  ],
  [
    'A <https://a.example>\nhttps://b.example',
    [{ title: 'A', url: 'https://a.example' }, { url: 'https://b.example' }],
  ],
  ['x <javascript:alert(1)>', [{ title: 'x', url: 'javascript:alert(1)' }]],
  ['a <b> c', []],
])('the links of %j are %j', (cell, links) => {
  expect(readLinks(cell)).toEqual(links);
});
