import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { foldForSearch } from '../../../lib/core/glossary/fold-for-search.ts';
import { EntrySearch, sortByTerm } from '../../../lib/core/glossary/search-entries.ts';
import { makeGlossaryEntry } from './make-glossary-entry.ts';

describe('folding', () => {
  test.each([
    ['Café  Ærea', 'cafe ærea'],
    ['cafe\u0301', 'cafe'],
    ['İstanbul', 'istanbul'],
    ['  many\u00A0\u2003spaces\n', 'many spaces'],
    ['C++ & “R²”', 'c++ & “r²”'],
    ['ΑΣ', 'ας'],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldForSearch(text)).toBe(folded);
  });

  test('of what is folded changes nothing, and short cuts make no difference', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldForSearch(text);
        expect(foldForSearch(folded)).toBe(folded);
        const whole = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
        expect(folded).toBe(whole.replace(/\s+/gu, ' ').trim());
      }),
      { numRuns: 500 },
    );
  });
});

/** The rules of ranking, word by word and slow. */
function expectedRank({ term, aliases, senses }: Entry, query: string): number | undefined {
  const wordsFrom = (text: string): readonly string[] =>
    Array.from(text, (_, at) => at)
      .filter((at) => at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1)))
      .map((at) => text.slice(at));
  const folded = foldForSearch(term);
  if (folded.startsWith(query)) return 0;
  if (wordsFrom(folded).some((rest) => rest.startsWith(query))) return 1;
  const others = aliases.map(foldForSearch);
  if (others.some((alias) => wordsFrom(alias).some((rest) => rest.startsWith(query)))) return 2;
  const texts = [folded, ...others, ...senses.map(({ definition = '' }) => foldForSearch(definition))];
  return texts.some((text) => text.includes(query)) ? 3 : undefined;
}

const words = fc
  .array(fc.constantFrom('a', 'ab', 'ba', 'Ab', 'é', 'e', 'a-b', 'b2', ' ', '  ', 'ß', '日本'), {
    maxLength: 5,
  })
  .map((parts) => parts.join(''));
const entries = fc.array(
  fc.record({ term: words, aliases: fc.array(words, { maxLength: 2 }), definition: words }),
  { maxLength: 12 },
);

describe('searching', () => {
  test('finds what a slow search finds, in the same order, whatever was prepared before', () => {
    fc.assert(
      fc.property(entries, words, fc.nat(15), (fields, query, prepared) => {
        const all = fields.map(({ term, aliases, definition }) =>
          makeGlossaryEntry({ term, aliases, senses: [{ definition, roles: {}, cues: [], links: [] }] }),
        );
        const search = new EntrySearch(all);
        expect(search.prepare(prepared)).toBe(prepared >= all.length);
        const wanted = foldForSearch(query);
        const expected = [0, 1, 2, 3].flatMap((rank) =>
          all.filter((entry) => expectedRank(entry, wanted) === rank),
        );
        expect(search.search(query)).toEqual(wanted === '' ? all : expected);
      }),
      { numRuns: 1_000 },
    );
  });

  test('terms come before their later words, aliases and definitions', () => {
    const [inText, byAlias, byWord, byTerm] = [
      makeGlossaryEntry({ senses: [{ definition: 'Slow drift.', roles: {}, cues: [], links: [] }] }),
      makeGlossaryEntry({ aliases: ['Drifting'] }),
      makeGlossaryEntry({ term: 'model drift' }),
      makeGlossaryEntry({ term: 'Drift' }),
    ];
    expect(new EntrySearch([inText, byAlias, byWord, byTerm]).search('drift')).toEqual([
      byTerm,
      byWord,
      byAlias,
      inText,
    ]);
  });

  test('does not reach from one alias into the next', () => {
    const entry = makeGlossaryEntry({ aliases: ['one', 'two'] });
    expect(new EntrySearch([entry]).search('one two')).toEqual([]);
  });
});

test('the alphabet ignores case and diacritics, and keeps the order of equals', () => {
  const terms = ['zebra', 'Éclair', 'apple', 'eclair', 'Apple'];
  expect(sortByTerm(terms.map((term) => makeGlossaryEntry({ term }))).map(({ term }) => term)).toEqual([
    'apple',
    'Apple',
    'Éclair',
    'eclair',
    'zebra',
  ]);
});
