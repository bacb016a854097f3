import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entrySchema } from '../../../lib/core/glossary/entry-schema.ts';
import { isSafeLink } from '../../../lib/core/glossary/document-schema.ts';
import { readDocument } from '../../../lib/core/glossary/read-document.ts';

const ORIGIN = 'test';

function read(...terms: unknown[]): ReturnType<typeof readDocument> {
  return readDocument({ parlance: 1, name: 'Test', terms }, ORIGIN);
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

  test.each([
    ['no version', { name: 'x', terms: [] }],
    ['a version that is not known', { parlance: 2, name: 'x', terms: [] }],
    ['no terms', { parlance: 1, name: 'x' }],
    ['no name', { parlance: 1, terms: [] }],
    ['not an object', 'parlance: 1'],
    ['nothing', null],
  ])('with %s is refused with a reason', (_, document) => {
    const { entries, problems } = readDocument(document, ORIGIN);
    expect(entries).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });
});

describe('a term', () => {
  test.each([
    ['without a text', { term: 'x' }, 'neither a definition nor'],
    ['without a name', { definition: 'x' }, ''],
    ['with an empty name', { term: '  ', definition: 'x' }, ''],
    ['with an invisible name', { term: '\u200B', definition: 'x' }, 'no visible character'],
    ['with a bidi control in its name', { term: 'ab\u202Ecd', definition: 'x' }, 'control characters'],
    ['with an unknown field', { term: 'x', definition: 'y', colour: 'red' }, ''],
    ['with an unknown role', { term: 'x', roles: { sales: 'y' } }, ''],
    ['with an unknown domain', { term: 'x', definition: 'y', domain: 'sales' }, ''],
    [
      'with a script as a link',
      { term: 'x', definition: 'y', links: [{ title: 't', url: 'javascript:alert(1)' }] },
      'https:',
    ],
    ['with a name of 201 characters', { term: 'x'.repeat(201), definition: 'y' }, ''],
    ['with a constructor field', { term: 'x', definition: 'y', constructor: 1 }, ''],
  ])('%s is refused and listed, and the others are used', (_, bad, message) => {
    const { entries, problems } = read({ term: 'good', definition: 'Fine.' }, bad, {
      term: 'also good',
      definition: 'Fine.',
    });
    expect(entries.map(({ id }) => id)).toEqual(['good', 'also-good']);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]?.place).toContain('terms[1]');
    expect(problems[0]?.message).toContain(message);
  });

  test.each(['constructor', '__proto__', 'toString'])('named %s is a term like any other', (term) => {
    const { entries, problems } = read({ term, definition: 'A word.' });
    expect(problems).toEqual([]);
    expect(entries[0]?.term).toBe(term);
  });

  test('that stands twice gets the senses of both where their domains differ', () => {
    const { entries, problems } = read(
      { term: 'feature', domain: 'product', definition: 'A capability.' },
      { term: 'Feature', domain: 'ml', definition: 'An input.' },
      { term: 'feature', domain: 'ml', definition: 'Another input.' },
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]?.senses.map(({ domain }) => domain)).toEqual(['product', 'ml']);
    expect(problems).toEqual([
      { place: 'terms[2] "feature"', message: 'stands twice; the first one is used' },
    ]);
  });

  test('whose slug is taken gets a number', () => {
    const { entries } = read({ term: 'A B', definition: 'x' }, { term: 'A-B', definition: 'y' });
    expect(entries.map(({ id }) => id)).toEqual(['a-b', 'a-b-2']);
  });
});

test('what was read passes the schema of stored entries, whatever the input', () => {
  fc.assert(
    fc.property(fc.array(fc.object({ maxDepth: 3 })), (terms) => {
      const { entries } = read(...terms, { term: 'x', definition: 'y' });
      for (const entry of entries) expect(entrySchema.safeParse(entry).success).toBe(true);
    }),
  );
});

test.each([
  ['https://example.com/a', true],
  ['mailto:a@example.com', true],
  ['http://example.com', false],
  [' javascript:alert(1)', false],
  ['java\nscript:alert(1)', false],
  ['data:text/html,x', false],
  ['https://user:pass@example.com', false],
  ['//example.com', false],
  ['', false],
])('isSafeLink(%j) is %s', (address, expected) => {
  expect(isSafeLink(address)).toBe(expected);
});
