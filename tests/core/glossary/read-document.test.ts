import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entrySchema } from '../../../lib/core/glossary/entry-schema.ts';
import { LIMITS } from '../../../lib/core/glossary/limits.ts';
import type { ProblemCode } from '../../../lib/core/glossary/problem.ts';
import { readDocument } from '../../../lib/core/glossary/read-document.ts';

const ORIGIN = 'test';

function read(...terms: unknown[]): ReturnType<typeof readDocument> {
  return readDocument({ parlance: 1, name: 'Test', terms }, ORIGIN);
}

/** `error no-meaning at senses[2]`, one for each problem. */
function problemsOf({ problems }: ReturnType<typeof readDocument>): readonly string[] {
  return problems.map(({ severity, code, place }) => `${severity} ${code} at ${place.field ?? ''}`);
}

describe('a document', () => {
  test('with one full term becomes one entry with its defaults filled in', () => {
    const { entries, problems } = read({
      term: ' latency ',
      definition: 'How long an answer takes.',
      domain: 'engineering',
    });
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        id: 'latency',
        term: 'latency',
        aliases: [],
        not: [],
        needsCue: false,
        related: [],
        status: 'accepted',
        senses: [
          { domain: 'engineering', definition: 'How long an answer takes.', roles: {}, cues: [], links: [] },
        ],
        origin: ORIGIN,
      },
    ]);
  });

  const terms = [{ term: 'x y', definition: 'y' }];

  test.each<readonly [string, unknown, ProblemCode]>([
    ['no version', { name: 'x', terms }, 'no-version'],
    ['a version in quotation marks', { parlance: '1', name: 'x', terms }, 'no-version'],
    ['a version that never was', { parlance: 0, name: 'x', terms }, 'no-version'],
    ['half a version', { parlance: 1.5, name: 'x', terms }, 'no-version'],
    ['a future version', { parlance: 2, name: 'x', terms }, 'unknown-version'],
    ['a version in words', { parlance: 'one', name: 'x', terms }, 'no-version'],
    ['no terms', { parlance: 1, name: 'x' }, 'no-terms'],
    ['an empty list of terms', { parlance: 1, name: 'x', terms: [] }, 'no-terms'],
    ['terms that are no list', { parlance: 1, name: 'x', terms: { term: 'x' } }, 'no-terms'],
    ['no name', { parlance: 1, terms }, 'missing-name'],
    ['an empty name', { parlance: 1, name: ' ', terms }, 'missing-name'],
    ['nothing of ours', { hello: 'world' }, 'not-a-glossary'],
    ['a text', 'parlance: 1', 'not-a-glossary'],
    ['a list', terms, 'not-a-glossary'],
    ['nothing', null, 'not-a-glossary'],
    ['nine levels', { parlance: 1, name: 'x', terms, templates: [[[[[[[[]]]]]]]] }, 'too-deep'],
  ])('with %s is refused with the reason', (_, document, code) => {
    const { entries, problems } = readDocument(document, ORIGIN);
    expect(entries).toEqual([]);
    expect(problems.map((problem) => [problem.severity, problem.code])).toEqual([['error', code]]);
  });

  test('keeps what it says about itself, and its templates as they stand', () => {
    const home = 'https://wiki.example.com/glossary';
    const contribute = 'https://example.com/new?title={term}&body={entry}';
    const templates = [{ id: 'one-pager' }, 7];
    expect(
      readDocument({ parlance: 1, name: ' Our  words ', home, contribute, terms, templates }, ORIGIN),
    ).toMatchObject({ format: 'json', name: 'Our words', home, contribute, templates, problems: [] });
  });

  test.each([
    ['home', 'http://example.com'],
    ['home', 'javascript:alert(1)'],
    ['home', 'https://me:secret@example.com'],
    ['home', 7],
    ['contribute', 'https://example.com/new'],
    ['contribute', 'mailto:a@example.com?body={entry}'],
    ['contribute', ''],
  ])('leaves out %s where it is %j, with a note', (field, address) => {
    const reading = readDocument({ parlance: 1, name: 'x', terms, [field]: address }, ORIGIN);
    expect(reading).not.toHaveProperty(field);
    expect(problemsOf(reading)).toEqual([`warning invalid-value at ${field}`]);
    expect(reading.entries).toHaveLength(1);
  });

  test('names the field that an unknown one is probably a slip of', () => {
    const { problems } = readDocument({ parlance: 1, name: 'x', terms, tempaltes: [], $schema: 'x' }, ORIGIN);
    expect(problems).toEqual([
      {
        severity: 'warning',
        code: 'unknown-field',
        place: { field: 'tempaltes' },
        values: { name: 'tempaltes', nearest: 'templates' },
      },
    ]);
  });
});

describe('a term', () => {
  test.each<readonly [string, unknown, ProblemCode]>([
    ['that is a text', 'x', 'wrong-type'],
    ['that is a list', [], 'wrong-type'],
    ['that is nothing', null, 'wrong-type'],
    ['without a text', { term: 'x' }, 'no-meaning'],
    ['with a question alone', { term: 'x', ask: 'y?' }, 'no-meaning'],
    ['with blank texts', { term: 'x', definition: ' \n', roles: { cx: '\u202E' } }, 'no-meaning'],
    ['with an empty list of senses', { term: 'x', senses: [] }, 'no-meaning'],
    ['with senses that say nothing', { term: 'x', senses: [{ ask: 'y?' }, { domain: 'ml' }] }, 'no-meaning'],
    ['without a name', { definition: 'x' }, 'missing-term'],
    ['with no name', { term: null, definition: 'x' }, 'missing-term'],
    ['with a list for a name', { term: ['x'], definition: 'x' }, 'wrong-type'],
    ['with an empty name', { term: '  ', definition: 'x' }, 'empty-form'],
    ['with an invisible name', { term: '\u200B', definition: 'x' }, 'empty-form'],
    ['with a filler for a name', { term: '\u3164', definition: 'x' }, 'empty-form'],
    ['with marks alone for a name', { term: '\u0301\u0302', definition: 'x' }, 'empty-form'],
    ['with a bidi control in its name', { term: 'ab\u202Ecd', definition: 'x' }, 'deceptive-form'],
    ['with a line break in its name', { term: 'ab\ncd', definition: 'x' }, 'deceptive-form'],
    ['with a name of 201 characters', { term: 'x'.repeat(201), definition: 'y' }, 'form-too-long'],
  ])('%s is refused and listed, and the others are used', (_, bad, code) => {
    const { entries, problems, unlisted } = read({ term: 'good', definition: 'Fine.' }, bad, {
      term: 'also good',
      definition: 'Fine.',
    });
    expect(entries.map(({ id }) => id)).toEqual(['good', 'also-good']);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'error', code, place: { entry: 2 } });
    expect(unlisted).toBe(0);
  });

  const base = { term: 'x y', definition: 'y' };

  test.each<readonly [string, Record<string, unknown>, string, Record<string, unknown>]>([
    ['an unknown field', { colour: 'red' }, 'unknown-field at colour', {}],
    ['a constructor', { constructor: 1 }, 'unknown-field at constructor', {}],
    ['a prototype', JSON.parse('{"__proto__": {"owner": "x"}}'), 'unknown-field at __proto__', {}],
    ['an unknown role', { roles: { sales: 'y' } }, 'unknown-field at roles.sales', {}],
    ['an unknown domain', { domain: 'sales' }, 'unknown-domain at domain', {}],
    ['a domain that is no text', { domain: 7 }, 'invalid-value at domain', {}],
    ['an unknown status', { status: 'new' }, 'invalid-value at status', { status: 'accepted' }],
    ['no calendar day', { updated: '2026-02-30' }, 'invalid-value at updated', {}],
    ['a date of another kind', { updated: '1 Oct 2026' }, 'invalid-value at updated', {}],
    ['a word for a yes', { needsCue: 'yes' }, 'invalid-value at needsCue', { needsCue: false }],
    ['a number for a no', { caseSensitive: 0 }, 'invalid-value at caseSensitive', {}],
    ['a text for a list', { aliases: 'a, b' }, 'invalid-value at aliases', { aliases: [] }],
    ['a list for a text', { owner: ['a'] }, 'invalid-value at owner', {}],
    ['a text for roles', { roles: 'a' }, 'invalid-value at roles', {}],
    [
      'a bad alias',
      { aliases: ['ab', '\u200B', 'cd'] },
      'empty-form at aliases[2]',
      { aliases: ['ab', 'cd'] },
    ],
    ['a long alias', { aliases: ['a'.repeat(201)] }, 'form-too-long at aliases[1]', { aliases: [] }],
    ['a bad id', { id: 'a\u202E' }, 'deceptive-form at id', { id: 'x-y' }],
    ['a bad replacement', { replacedBy: '' }, 'empty-form at replacedBy', {}],
  ])('with %s is used without that, and it is noted', (_, bad, problem, expected) => {
    const reading = read({ ...base, ...bad, aliases: bad['aliases'] ?? ['kept'] });
    expect(problemsOf(reading)).toEqual([`warning ${problem}`]);
    expect(reading.entries[0]).toMatchObject({ id: 'x-y', ...expected });
    const clean = read({ ...base, ...expected, aliases: expected['aliases'] ?? ['kept'] });
    expect(reading.entries).toEqual(clean.entries);
  });

  test('counts an empty field as left out', () => {
    const empty = { aliases: null, roles: null, ask: null, links: null, updated: null, senses: null };
    expect(read({ ...base, ...empty })).toEqual(read(base));
  });

  test('may be a number, as YAML reads one', () => {
    expect(read({ term: 404, aliases: [4.5], definition: 'y' })).toMatchObject({
      entries: [{ term: '404', aliases: ['4.5'] }],
      problems: [],
    });
  });

  test.each(['constructor', '__proto__', 'toString'])('named %s is a term like any other', (term) => {
    const { entries, problems } = read({ term, definition: 'A word.' });
    expect(problems).toEqual([]);
    expect(entries[0]?.term).toBe(term);
    expect(Object.prototype).not.toHaveProperty('definition');
  });

  test('is not its senses too: fields beside them are noted', () => {
    const reading = read({ term: 'x y', ask: 'Why?', senses: [{ definition: 'y' }, {}, 7] });
    expect(problemsOf(reading)).toEqual([
      'warning beside-senses at ask',
      'warning invalid-value at senses[3]',
      'warning no-meaning at senses[2]',
    ]);
    expect(reading.entries[0]?.senses).toHaveLength(1);
  });

  test('that stands twice gets the senses of both where their domains differ', () => {
    const { entries, problems } = read(
      { term: 'feature', domain: 'product', definition: 'A capability.', aliases: ['aa'] },
      { term: 'Feature', domain: 'ml', definition: 'An input.', aliases: ['bb', 'aa'], owner: 'ML' },
      { term: 'feature', domain: 'ml', definition: 'Another input.' },
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ term: 'feature', aliases: ['aa', 'bb'], owner: 'ML' });
    expect(entries[0]?.senses.map(({ domain }) => domain)).toEqual(['product', 'ml']);
    expect(problems).toMatchObject([{ severity: 'error', code: 'duplicate-term', place: { entry: 3 } }]);
  });

  test('that stands twice gets the senses of both where their domains differ as written', () => {
    const { entries, problems } = read(
      { term: 'party', domain: 'finance', definition: 'Who pays.' },
      { term: 'party', domain: 'Legal', definition: 'Who signs.' },
      { term: 'party', definition: 'Who dances.' },
      { term: 'party', domain: 'legal ', definition: 'Who sues.' },
      {
        term: 'party',
        senses: [
          { domain: 'cx', definition: 'A.' },
          { domain: 'FINANCE', definition: 'B.' },
        ],
      },
    );
    expect(entries[0]?.senses.map(({ definition }) => definition)).toEqual([
      'Who pays.',
      'Who signs.',
      'Who dances.',
    ]);
    const refused = problems.filter(({ code }) => code === 'duplicate-term');
    expect(refused.map(({ place }) => place.entry)).toEqual([4, 5]);
  });

  test.each([
    ['é', 'e\u0301'],
    ['SLO', 'slo'],
  ])('written %j is the same as %j', (first, second) => {
    const { entries, problems } = read({ term: first, definition: 'x' }, { term: second, definition: 'y' });
    expect(entries).toHaveLength(1);
    expect(problems.map(({ code }) => code)).toContain('duplicate-term');
  });

  test('whose slug is taken gets a number', () => {
    const { entries } = read({ term: 'A B', definition: 'x' }, { term: 'A-B', definition: 'y' });
    expect(entries.map(({ id }) => id)).toEqual(['a-b', 'a-b-2']);
  });

  test('without letters gets a number, in time linear in their number', () => {
    const terms = Array.from({ length: 20_000 }, (_, index) => ({
      term: `${'!'.repeat(1 + (index % 100))}?${'%'.repeat(Math.floor(index / 100) % 90)}?${'='.repeat(Math.floor(index / 9_000))}`,
      definition: 'x',
    }));
    const { entries } = read(...terms);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(20_000);
    expect(entries.at(-1)?.id).toBe('term-20000');
  });
});

describe('a text', () => {
  test('that is too long is cut, with a note', () => {
    const reading = read({
      term: 'x y',
      definition: 'd'.repeat(LIMITS.text + 1),
      roles: { cx: 'c'.repeat(LIMITS.text) },
    });
    expect(reading.entries[0]?.senses[0]?.definition).toBe('d'.repeat(LIMITS.text));
    expect(problemsOf(reading)).toEqual(['warning text-cut at definition']);
  });

  test('is never cut through a character', () => {
    const text = `${'d'.repeat(LIMITS.text - 1)}😀`;
    const [entry] = read({ term: 'x y', definition: text }).entries;
    expect(entry?.senses[0]?.definition).toBe('d'.repeat(LIMITS.text - 1));
  });

  test.each([
    ['<b>x</b><script>alert(1)</script>', '<b>x</b><script>alert(1)</script>'],
    ['a\u202Eb\u0000c\u2066', 'abc'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['half \uD83D gone', 'half \uFFFD gone'],
    ['  spaced  ', 'spaced'],
  ])('%j is shown as %j', (written, shown) => {
    expect(read({ term: 'x y', definition: written })).toMatchObject({
      entries: [{ senses: [{ definition: shown }] }],
      problems: [],
    });
  });
});

describe('a link', () => {
  const linksOf = (links: unknown) => {
    const reading = read({ term: 'x y', definition: 'y', links });
    return [reading.entries[0]?.senses[0]?.links, problemsOf(reading)];
  };

  test('without a title is called by its host', () => {
    const url = 'https://example.com/a';
    expect(linksOf([{ url }, { title: ' ', url }, { title: 'A', url }])).toEqual([
      [
        { title: 'example.com', url },
        { title: 'example.com', url },
        { title: 'A', url },
      ],
      [],
    ]);
  });

  test.each([
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'http://example.com',
    'https://user:pass@example.com',
    '//example.com',
    `https://example.com/${'x'.repeat(LIMITS.url)}`,
  ])('to %j is left out, and the other is kept', (url) => {
    const good = { title: 'A', url: 'mailto:a@example.com' };
    expect(linksOf([{ title: 'x', url }, good])).toEqual([[good], ['warning unsafe-link at links[1].url']]);
  });

  test('to a look-alike host shows what it is', () => {
    expect(linksOf([{ title: 'x', url: 'https://ex\u0430mple.com' }])).toEqual([
      [{ title: 'x', url: 'https://xn--exmple-4nf.com/' }],
      [],
    ]);
  });

  test('of another kind is left out', () => {
    expect(linksOf(['https://example.com', { title: 'x' }])).toEqual([
      [],
      ['warning invalid-value at links[1]', 'warning invalid-value at links[2].url'],
    ]);
  });
});

test('what was read passes the schema of stored entries, and reading it again changes nothing', () => {
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(null, 7, true, [], {}));
  const sense = fc.record(
    {
      domain: fc.oneof(fc.constantFrom('ml', 'cx'), value),
      definition: value,
      roles: fc.oneof(fc.dictionary(fc.constantFrom('ml', 'cx', 'sales'), value), value),
      ask: value,
      cues: fc.oneof(fc.array(value, { maxLength: 3 }), value),
      links: fc.oneof(fc.array(fc.record({ title: value, url: fc.oneof(fc.webUrl(), value) })), value),
    },
    { requiredKeys: [] },
  );
  const term = fc
    .tuple(
      fc.record(
        {
          term: fc.oneof(fc.constantFrom('a b', 'A B', 'c'), value),
          aliases: fc.oneof(fc.array(value, { maxLength: 3 }), value),
          updated: fc.oneof(fc.constant('2026-10-01'), value),
          senses: fc.oneof(fc.array(fc.oneof(sense, value), { maxLength: 3 }), value),
        },
        { requiredKeys: ['term'] },
      ),
      sense,
    )
    .map(([fields, ofSense]): unknown => ({ ...ofSense, ...fields }));
  fc.assert(
    fc.property(fc.array(fc.oneof(term, fc.object({ maxDepth: 3 })), { maxLength: 8 }), (terms) => {
      const { entries } = read(...terms, { term: 'the last one', definition: 'y' });
      for (const entry of entries) expect(entrySchema.safeParse(entry).success).toBe(true);
      const again = entries.map((entry) => ({ ...entry, origin: undefined }));
      expect(read(...again).entries).toEqual(entries);
    }),
    { numRuns: 300 },
  );
});
