import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadStarterGlossary } from '../../../build/starter-glossary.ts';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { coverageOf } from '../../../lib/core/glossary/inspect/coverage.ts';
import { EVERYDAY_WORDS } from '../../../lib/core/glossary/inspect/everyday-words.ts';
import { inspectGlossary } from '../../../lib/core/glossary/inspect/inspect-glossary.ts';
import { readDocument } from '../../../lib/core/glossary/read-document.ts';

const TODAY = '2026-11-20';
const GLOSSARY_FOLDER = join(import.meta.dirname, '../../../glossary');

type Term = Readonly<Record<string, unknown>>;

function entriesOf(terms: readonly Term[]): readonly Entry[] {
  const document = {
    parlance: 1,
    name: 'Test',
    terms: terms.map((term) => ({ definition: 'A text.', ...term })),
  };
  return readDocument(document, 'test').entries;
}

/** Code, term, field and the values of each warning. */
function warningsOf(...terms: readonly Term[]): readonly unknown[] {
  return inspectGlossary({ entries: entriesOf(terms) }, TODAY).map(({ code, place, values }) => [
    code,
    place.term,
    place.field,
    ...Object.values(values ?? {}),
  ]);
}

test('more names than a browser has room for are an error, however few terms they are of', () => {
  const terms = Array.from({ length: 6_000 }, (_, at) => ({
    term: `word${at}`,
    aliases: Array.from({ length: 20 }, (__, number) => `name${at} part${number}`),
  }));
  const problemsOf = (some: readonly Term[]) =>
    inspectGlossary({ entries: entriesOf(some) }, TODAY).map(({ severity, code }) => [severity, code]);
  expect(problemsOf(terms)).toEqual([['error', 'index-full']]);
  expect(problemsOf(terms.slice(0, 1_000))).toEqual([]);
}, 30_000);

describe('forms that two entries share', () => {
  test.each<readonly [string, readonly Term[], readonly unknown[]]>([
    [
      'a plural that another entry has as an alias',
      [{ term: 'drift' }, { term: 'shift of data', aliases: ['drifts'] }],
      [['same-form', 'shift of data', 'aliases', 'drifts', 'drift']],
    ],
    [
      'the singular of an earlier plural',
      [{ term: 'error policies' }, { term: 'error policy' }],
      [['same-form', 'error policy', 'term', 'error policy', 'error policies']],
    ],
    [
      'a hyphen for a space',
      [{ term: 'on call' }, { term: 'rota', aliases: ['On-Call'] }],
      [['same-form', 'rota', 'aliases', 'On-Call', 'on call']],
    ],
    [
      'two plurals that are the same word',
      [{ term: 'axis' }, { term: 'axe' }],
      [['same-form', 'axe', 'term', 'axe', 'axis']],
    ],
    [
      'what is written the same, which the reader has said',
      [{ term: 'drift' }, { term: 'x1', aliases: ['Drift'] }],
      [],
    ],
    ['two forms of one entry', [{ term: 'drift', aliases: ['drifts', 'Drift'] }], []],
    ['capitals beside small letters', [{ term: 'RESTs' }, { term: 'shortrest', aliases: ['resting'] }], []],
  ])('%s', (_, terms, expected) => {
    expect(warningsOf(...terms)).toEqual(expected);
  });

  test('are those of a list by hand, whatever the order', () => {
    const groups = [
      ['drift', 'drifts'],
      ['SLO', 'SLOs'],
      ['error policy', 'error policies', 'error-policy'],
      ['node.js'],
      ['analysis', 'analyses'],
    ];
    const forms = groups.flat();
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...forms), { minLength: 1 }), (written) => {
        const expected = written.filter((form, index) => {
          const group = groups.find((list) => list.includes(form)) ?? [];
          return written.slice(0, index).some((earlier) => group.includes(earlier));
        });
        const warned = warningsOf(...written.map((term) => ({ term })));
        expect(warned.map((warning) => (warning as string[])[1])).toEqual(expected);
      }),
      { numRuns: 100 },
    );
  });
});

describe('names of other entries', () => {
  const others = [{ term: 'Model Drift', id: 'Drift-1', aliases: ['data shift'] }];

  test.each(['model drift', 'MODEL DRIFT', 'Drift-1', 'Data shift'])('%s is there', (name) => {
    expect(warningsOf(...others, { term: 'retraining', related: [name], replacedBy: name })).toEqual([]);
  });

  test('are missed, each where it stands', () => {
    const term = {
      term: 'retraining',
      related: ['model drift', 'drifting', 'x2'],
      replacedBy: 'nothing here',
    };
    expect(warningsOf(...others, term)).toEqual([
      ['dead-related', 'retraining', 'related', 'drifting'],
      ['dead-related', 'retraining', 'related', 'x2'],
      ['dead-replacement', 'retraining', 'replacedBy', 'nothing here'],
    ]);
  });
});

describe('everyday words', () => {
  const both = {
    senses: [
      { definition: 'A.', cues: ['a'] },
      { domain: 'ml', definition: 'B.', cues: ['b'] },
    ],
  };

  test.each<readonly [string, Term, readonly string[]]>([
    ['a term', { term: 'lead' }, ['lead']],
    ['an alias', { term: 'sales contact', aliases: ['Lead', 'lead time'] }, ['Lead']],
    ['its plural', { term: 'leads' }, ['leads']],
    ['capitals that count in any case', { term: 'IT', caseSensitive: false }, ['IT']],
    ['small letters that count only so', { term: 'it', caseSensitive: true }, ['it']],
    ['nothing in capitals', { term: 'IT', aliases: ['WHO', 'REST'] }, []],
    ['nothing capitalised and only as written', { term: 'Lead', caseSensitive: true }, []],
    ['nothing that waits for a cue', { term: 'lead', needsCue: true, cues: ['sales'] }, []],
    ['no false friend with cues', { term: 'feature', ...both }, []],
    [
      'a word with two meanings and no cues',
      { term: 'feature', senses: both.senses.map((sense) => ({ ...sense, cues: [] })) },
      ['feature'],
    ],
    ['nothing of several words', { term: 'lead time' }, []],
    ['no word of a trade', { term: 'latency', aliases: ['churn', 'backlog'] }, []],
  ])('%s', (_, term, expected) => {
    expect(warningsOf(term).map((warning) => (warning as string[])[3])).toEqual(expected);
  });

  test('are none of those that the starter glossary marks everywhere', async () => {
    const entries = await loadStarterGlossary(GLOSSARY_FOLDER);
    expect(inspectGlossary({ entries }, TODAY)).toEqual([]);
  });

  test('are about a thousand, in small letters, each once', () => {
    expect(EVERYDAY_WORDS.size).toBeGreaterThan(1_000);
    expect([...EVERYDAY_WORDS].filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  });
});

describe('dates', () => {
  test.each<readonly [string, string, string, readonly unknown[]]>([
    ['today', '2026-11-20', 'accepted', []],
    ['tomorrow, as it may be elsewhere', '2026-11-21', 'accepted', []],
    ['two years ago', '2024-11-20', 'accepted', []],
    ['a day more', '2024-11-19', 'accepted', [['stale-date', 'x1', 'updated', '2024-11-19']]],
    ['long ago, of a term that is not used', '2014-11-19', 'deprecated', []],
    ['still to come', '2026-11-22', 'deprecated', [['invalid-value', 'x1', 'updated', 'date', '2026-11-22']]],
  ])('%s', (_, updated, status, expected) => {
    expect(warningsOf({ term: 'x1', updated, status })).toEqual(expected);
  });

  test('are compared in a year with a 29 February', () => {
    const entries = entriesOf([
      { term: 'x1', updated: '2026-03-01' },
      { term: 'x2', updated: '2026-02-28' },
    ]);
    const stale = inspectGlossary({ entries }, '2028-02-29').map(({ place }) => place.term);
    expect(stale).toEqual(['x2']);
  });
});

describe('coverage', () => {
  test('counts a term where each of its meanings has the text, and one link', () => {
    const coverage = coverageOf(
      entriesOf([
        { term: 'x1', roles: { cx: 'C.' }, owner: 'Ada', ask: 'Why?' },
        {
          term: 'x2',
          senses: [
            { domain: 'ml', definition: 'A.', roles: { cx: 'C.' }, links: [{ url: 'https://example.com' }] },
            { domain: 'cx', roles: { cx: 'C.', ml: 'M.' }, ask: 'Why?' },
          ],
        },
        { term: 'x3' },
      ]),
    );
    expect(coverage).toEqual({
      terms: 3,
      senses: 4,
      definition: { count: 2, percent: 67 },
      roles: {
        product: { count: 0, percent: 0 },
        engineering: { count: 0, percent: 0 },
        ml: { count: 0, percent: 0 },
        cx: { count: 2, percent: 67 },
      },
      ask: { count: 1, percent: 33 },
      owner: { count: 1, percent: 33 },
      links: { count: 1, percent: 33 },
    });
  });

  test('is 100 per cent only of all, and 0 only of none', () => {
    const terms = Array.from({ length: 400 }, (_, index) => ({
      term: `x${index}`,
      ...(index > 0 ? { owner: 'Ada' } : { ask: 'Why?' }),
    }));
    const { owner, ask } = coverageOf(entriesOf(terms));
    expect([owner.percent, ask.percent]).toEqual([99, 1]);
    expect(coverageOf([]).definition).toEqual({ count: 0, percent: 0 });
  });
});
