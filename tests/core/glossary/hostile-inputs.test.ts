import { describe, expect, test } from 'vitest';
import type { ProblemCode } from '../../../lib/core/glossary/problem.ts';
import { readGlossary } from '../../../lib/core/glossary/read-glossary.ts';

/**
 * What becomes of hostile and broken glossaries, family by family: the whole source *refused*, that entry *dropped*,
 * something *limited*, or everything *accepted* and shown as plain text. Each time it is the same, and it is said.
 */
type Outcome = 'refused' | 'dropped' | 'limited' | 'accepted';
type Row = readonly [input: string, text: string, outcome: Outcome, code?: ProblemCode];

/** One good term stands behind the hostile ones: whatever they do, it is read, unless the source is refused. */
const GOOD = { term: 'the good one', definition: 'It is fine.' };

const document = (...terms: readonly unknown[]): string =>
  JSON.stringify({ parlance: 1, name: 'Hostile', terms: [...terms, GOOD] });
const field = (fields: Readonly<Record<string, unknown>>): string =>
  document({ term: 'hostile one', definition: 'A text.', ...fields });
const yaml = (lines: string): string =>
  `parlance: 1\nname: Hostile\n${lines}\nterms:\n  - {term: the good one, definition: It is fine.}\n`;
const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const raw = (fields: string): string =>
  `{"parlance": 1, "name": "x", "terms": [{"term": "hostile one", ${fields}}, ${JSON.stringify(GOOD)}]}`;

const STRUCTURE: readonly Row[] = [
  ['a million levels', nested(1_000_000), 'refused', 'too-deep'],
  ['a million levels left open', '{"a":'.repeat(1_000_000), 'refused', 'too-deep'],
  ['nine levels in a document', document({ term: 'x', not: JSON.parse(nested(6)) }), 'refused', 'too-deep'],
  ['a __proto__ field', raw('"definition": "d", "__proto__": {"owner": "x"}'), 'limited', 'unknown-field'],
  ['a constructor field', raw('"definition": "d", "constructor": {"a": 1}'), 'limited', 'unknown-field'],
  [
    'a __proto__ beside the terms',
    `{"__proto__": {"terms": []}, ${document().slice(1)}`,
    'limited',
    'unknown-field',
  ],
  ['a term named constructor', document({ term: 'constructor', definition: 'd' }), 'accepted'],
  ['a term named __proto__', document({ term: '__proto__', definition: 'd' }), 'accepted'],
  ['a term named toString', document({ term: 'toString', definition: 'd' }), 'accepted'],
  ['an id named __proto__', field({ id: '__proto__' }), 'accepted'],
  ['a field twice', raw('"definition": "a", "definition": "b"'), 'accepted'],
  ['a term twice', document(GOOD), 'dropped', 'duplicate-term'],
  [
    'entries that are all wrong',
    `{"parlance": 1, "name": "x", "terms": [1, null, []]}`,
    'dropped',
    'wrong-type',
  ],
  ['a number that is none', raw('"definition": NaN'), 'refused', 'broken-syntax'],
  ['a future version', '{"parlance": 99, "terms": {}, "new": true}', 'refused', 'unknown-version'],
];

const TEXT: readonly Row[] = [
  ['an empty term', document({ term: '', definition: 'd' }), 'dropped', 'empty-form'],
  ['an invisible term', document({ term: '\u200B\u2060\u00AD', definition: 'd' }), 'dropped', 'empty-form'],
  [
    'a term of ten thousand characters',
    document({ term: 'x'.repeat(10_000), definition: 'd' }),
    'dropped',
    'form-too-long',
  ],
  [
    'a term with a bidi control',
    document({ term: 'evil\u202Egnp', definition: 'd' }),
    'dropped',
    'deceptive-form',
  ],
  ['a term with an isolate', document({ term: 'a\u2066b', definition: 'd' }), 'dropped', 'deceptive-form'],
  ['a term with a NUL', document({ term: 'a\u0000b', definition: 'd' }), 'dropped', 'deceptive-form'],
  ['an alias with a bidi control', field({ aliases: ['a\u202Eb', 'fine'] }), 'limited', 'deceptive-form'],
  ['one letter', document({ term: 'R', definition: 'd' }), 'limited', 'one-letter-form'],
  ['a homograph', document({ term: 'p\u0430ssword', definition: 'd' }), 'limited', 'mixed-scripts'],
  ['a pattern', document({ term: '^(a+)+$', definition: 'd' }), 'accepted'],
  ['half a character', document({ term: 'half \uD83D', definition: 'a \uDC00 b' }), 'accepted'],
  [
    'two normal forms of one term',
    document({ term: 'caf\u00E9', definition: 'd' }, { term: 'cafe\u0301', definition: 'd' }),
    'dropped',
    'duplicate-term',
  ],
  ['letters that change their length', document({ term: 'İstanbul Straße ﬃ', definition: 'd' }), 'accepted'],
  ['stacked marks', document({ term: `a${'\u0301'.repeat(150)}`, definition: 'd' }), 'accepted'],
  ['a family of emoji', document({ term: '👩‍👩‍👧‍👦', definition: 'd' }), 'accepted'],
  ['a script without spaces', document({ term: '機械学習', definition: 'd' }), 'accepted'],
  [
    'a term that grows eighteenfold in NFKC',
    document({ term: '\uFDFA'.repeat(200), definition: 'd' }),
    'accepted',
  ],
  [
    'a definition of a million characters',
    field({ definition: 'd'.repeat(1_000_000) }),
    'limited',
    'text-cut',
  ],
];

const CONTENT: readonly Row[] = [
  ['a script in a definition', field({ definition: '<script>alert(1)</script>' }), 'accepted'],
  [
    'a script in every field',
    field({ aliases: ['<img src=x onerror=alert(1)>'], owner: '<b>', ask: '<a href=x>' }),
    'accepted',
  ],
  [
    'a script for a link',
    field({ links: [{ title: 't', url: 'javascript:alert(1)' }] }),
    'limited',
    'unsafe-link',
  ],
  [
    'a script with a line break',
    field({ links: [{ title: 't', url: 'java\nscript:alert(1)' }] }),
    'limited',
    'unsafe-link',
  ],
  [
    'a script behind a control',
    field({ links: [{ title: 't', url: '\u0001javascript:alert(1)' }] }),
    'limited',
    'unsafe-link',
  ],
  [
    'data for a link',
    field({ links: [{ title: 't', url: 'data:text/html,<script>' }] }),
    'limited',
    'unsafe-link',
  ],
  [
    'a file for a link',
    field({ links: [{ title: 't', url: 'file:///etc/passwd' }] }),
    'limited',
    'unsafe-link',
  ],
  [
    'a password in a link',
    field({ links: [{ title: 't', url: 'https://bank.example@evil.example' }] }),
    'limited',
    'unsafe-link',
  ],
  ['a link to a look-alike', field({ links: [{ title: 't', url: 'https://ex\u0430mple.com' }] }), 'accepted'],
  ['a formula', document({ term: '=HYPERLINK("x")', definition: '@SUM(1)' }), 'accepted'],
  [
    'our own words',
    document({ term: 'Parlance', definition: 'Your session has ended. Sign in again.' }),
    'accepted',
  ],
];

const YAML: readonly Row[] = [
  ['laughs', yaml('a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]'), 'refused', 'broken-syntax'],
  ['a tag', yaml('a: !!python/object:os.system x'), 'refused', 'broken-syntax'],
  ['a field twice', yaml('home: https://a.example\nhome: https://b.example'), 'refused', 'broken-syntax'],
  ['two documents', `${yaml('')}---\nparlance: 1\n`, 'refused', 'several-documents'],
  ['a million brackets', yaml(`a: ${'['.repeat(1_000_000)}`), 'refused', 'too-deep'],
  ['a million errors', yaml('\t}\n'.repeat(100_000)), 'refused', 'broken-syntax'],
  ['a merge', yaml('<<: {parlance: 2}'), 'limited', 'unknown-field'],
];

describe.each<readonly [string, readonly Row[]]>([
  ['structure', STRUCTURE],
  ['text', TEXT],
  ['content', CONTENT],
  ['YAML', YAML],
])('%s', (_, rows) => {
  const cases = rows.map(([input, text, outcome, code]) => ({ input, text, outcome, code }));

  test.each(cases)('$input', ({ text, outcome, code }) => {
    const { entries, problems, unlisted } = readGlossary({ text, origin: 'hostile' });
    const isGoodThere = entries.some(({ term }) => term === GOOD.term);
    expect(problems.map((problem) => problem.code)).toEqual(
      code === undefined ? [] : expect.arrayContaining([code]),
    );
    expect(unlisted).toBe(0);
    const severities = new Set(problems.map(({ severity }) => severity));
    const found = severities.has('error') ? 'error' : severities.has('warning') ? 'warning' : 'none';
    const expected = { refused: 'error', dropped: 'error', limited: 'warning', accepted: 'none' }[outcome];
    expect(found).toBe(expected);
    expect(isGoodThere).toBe(outcome !== 'refused' && text.includes(GOOD.term));
    expect({}).not.toHaveProperty('owner');
  });
});
