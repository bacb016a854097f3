import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RawTerm } from '../../../lib/core/glossary/formats/term-source.ts';
import { LISTED_PROBLEMS } from '../../../lib/core/glossary/glossary-reading.ts';
import { limitForms } from '../../../lib/core/glossary/limit-forms.ts';
import { LIMITS } from '../../../lib/core/glossary/limits.ts';
import { readTerms } from '../../../lib/core/glossary/read-terms.ts';

function read(terms: Iterable<RawTerm>): ReturnType<typeof readTerms> {
  return readTerms({ format: 'json', terms, problems: [] }, 'test');
}

function* generate(count: number, make: (index: number) => unknown): Iterable<RawTerm> {
  for (let index = 0; index < count; index += 1) yield { value: make(index), place: { entry: index + 1 } };
}

function readValues(...values: readonly unknown[]): ReturnType<typeof readTerms> {
  return read(generate(values.length, (index) => values[index]));
}

describe('problems', () => {
  test('beyond the limit are counted, and all terms are read', () => {
    const reading = read(
      generate(300, (index) => ({ term: `term ${index}`, definition: index < 200 ? 7 : 'x' })),
    );
    expect(reading.entries).toHaveLength(100);
    expect(reading.problems).toHaveLength(LISTED_PROBLEMS);
    // Each of the 200 has a definition that is no text, and so no meaning.
    expect(reading.unlisted).toBe(400 - LISTED_PROBLEMS);
  });

  test('are placed where the format says that their fields came from, in document order', () => {
    const place = { row: 3, term: 'model drift' };
    const terms: RawTerm[] = [
      {
        value: { term: 'model drift', definition: 'x', status: 'new', owner: 7 },
        place,
        placeOf: (field) => ({ column: `The ${field}` }),
      },
      { value: { term: '' }, place: { row: 4 } },
    ];
    const late = { severity: 'error', code: 'broken-row', place: { row: 2 } } as const;
    const { problems } = readTerms({ format: 'csv', terms, problems: [late] }, 'test');
    expect(problems.map(({ place }) => place)).toEqual([
      { row: 2 },
      { ...place, column: 'The owner' },
      { ...place, column: 'The status' },
      { row: 4, field: 'term' },
    ]);
  });

  test('quote little of what they found, in one line and without controls', () => {
    const { problems } = readValues({ term: 'x y', definition: 'y', domain: `a\n\u202Eb${'c'.repeat(900)}` });
    expect(problems[0]?.values?.['found']).toBe(`a b${'c'.repeat(57)}`);
  });
});

describe('limits', () => {
  test('terms after the last one that fits are not read, and counted', () => {
    const { entries, problems } = read(
      generate(LIMITS.terms + 3, (index) => ({ term: `term ${index}`, definition: 'x' })),
    );
    expect(entries).toHaveLength(LIMITS.terms);
    expect(problems).toEqual([
      { severity: 'error', code: 'too-many-terms', place: {}, values: { limit: LIMITS.terms, count: 3 } },
    ]);
  });

  test('terms that were refused take no place', () => {
    const { entries } = read(
      generate(LIMITS.terms + 9, (index) => (index < 9 ? null : { term: `term ${index}`, definition: 'x' })),
    );
    expect(entries).toHaveLength(LIMITS.terms);
  });

  test('forms beyond the limit are dropped, and counted', () => {
    const aliases = (index: number) => Array.from({ length: 200 }, (_, n) => `alias ${index} ${n}`);
    const { entries, problems } = read(
      generate(800, (index) => ({ term: `term ${index}`, definition: 'x', aliases: aliases(index) })),
    );
    expect(entries).toHaveLength(800);
    expect(entries.reduce((sum, entry) => sum + 1 + entry.aliases.length, 0)).toBe(LIMITS.forms);
    expect(problems).toMatchObject([
      { code: 'too-many-forms', values: { limit: LIMITS.forms, count: 800 * 201 - LIMITS.forms } },
    ]);
  });

  test('of forms keep terms, then the first aliases', () => {
    const [entry] = readValues({ term: 'a term', definition: 'x' }).entries;
    if (entry === undefined) throw new Error('no entry');
    fc.assert(
      fc.property(fc.array(fc.nat(5), { maxLength: 6 }), fc.nat(30), (counts, limit) => {
        const entries = counts.map((count, index) => ({
          ...entry,
          aliases: Array.from({ length: count }, (_, n) => `${index} ${n}`),
        }));
        const all = entries.flatMap(({ aliases }) => aliases);
        const kept = all.slice(0, Math.max(0, limit - entries.length));
        const limited = limitForms(entries, limit);
        expect(limited.entries.flatMap(({ aliases }) => aliases)).toEqual(kept);
        expect(limited.entries).toHaveLength(entries.length);
        expect(limited.dropped).toBe(all.length - kept.length);
      }),
    );
  });

  test.each([
    ['aliases', LIMITS.aliasesPerTerm, 'too-many-aliases'],
    ['not', LIMITS.aliasesPerTerm, 'too-many-items'],
    ['related', LIMITS.aliasesPerTerm, 'too-many-items'],
    ['cues', LIMITS.cuesPerSense, 'too-many-items'],
    ['links', LIMITS.linksPerSense, 'too-many-items'],
    ['senses', LIMITS.sensesPerTerm, 'too-many-senses'],
  ])('of %s: the first %i are used', (field, limit, code) => {
    const items = Array.from({ length: limit + 1 }, (_, index) => {
      if (field === 'links') return { title: 'x', url: `https://example.com/${index}` };
      return field === 'senses' ? { definition: `meaning ${index}` } : `form ${index}`;
    });
    const own = field === 'senses' ? {} : { definition: 'x' };
    const { entries, problems } = readValues({ term: 'x y', ...own, [field]: items });
    const found = { ...entries[0]?.senses[0], ...entries[0] } as Record<string, unknown>;
    expect(found[field]).toHaveLength(limit);
    expect(problems).toMatchObject([
      { severity: 'warning', code, place: { field }, values: { limit, count: limit + 1 } },
    ]);
  });

  test('senses joined from two entries are no more than one may have', () => {
    const senses = Array.from({ length: LIMITS.sensesPerTerm }, () => ({ domain: 'ml', definition: 'x' }));
    const { entries, problems } = readValues(
      { term: 'x y', senses },
      { term: 'x y', domain: 'cx', definition: 'x' },
    );
    expect(entries[0]?.senses).toHaveLength(LIMITS.sensesPerTerm);
    expect(problems).toMatchObject([{ code: 'too-many-senses', place: { entry: 2 } }]);
  });
});

describe('doubtful forms are used, with a warning:', () => {
  test.each([
    ['R', 'one-letter-form'],
    ['é', 'one-letter-form'],
    ['e\u0301', 'one-letter-form'],
    ['數', 'one-letter-form'],
    ['p\u0430ypal', 'mixed-scripts'],
    ['my \u0430ccount', 'mixed-scripts'],
    ['\u03BFrder', 'mixed-scripts'],
    ['\u043F\u03BF', 'mixed-scripts'],
  ])('%j, %s', (form, code) => {
    const { entries, problems } = readValues({ term: form, definition: 'x' });
    expect(entries).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: 'warning', code, values: { form } }]);
  });

  test.each(['μs', 'µs', 'kΩ', 'Δt', 'πr²', 'σ-algebra', 'данные API', 'R²', 'C#', '容器API', 'AB', '😀'])(
    '%j is not one',
    (term) => {
      expect(readValues({ term, definition: 'x' }).problems).toEqual([]);
    },
  );

  test.each([
    [['a term'], ['another', 'A Term']],
    [
      ['one', 'shared'],
      ['another', 'Shared'],
    ],
    [
      ['one', 'café'],
      ['another', 'cafe\u0301'],
    ],
    [['one', 'another'], ['another']],
  ])('a form of another entry: %j and %j', ([first, ...aliases], [second, ...others]) => {
    const { entries, problems } = readValues(
      { term: first, aliases, definition: 'x' },
      { term: second, aliases: others, definition: 'x' },
    );
    expect(entries).toHaveLength(2);
    expect(problems).toMatchObject([
      { severity: 'warning', code: 'same-form', place: { entry: 2 }, values: { other: first } },
    ]);
  });

  test('a form that an entry has twice itself is none', () => {
    expect(readValues({ term: 'SLO', aliases: ['slo'], definition: 'x' }).problems).toEqual([]);
  });
});
