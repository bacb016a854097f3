import { findUnknownAcronyms } from '../../../../lib/core/matching/acronyms.ts';
import { compileIndex } from '../../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../../lib/core/matching/matcher.ts';
import { makeEntry } from '../../../core/matching/make-entry.ts';
import type { Contestant } from './contestant.ts';

export const OURS = 'Parlance';
export const OURS_WITH_ACRONYMS = 'Parlance, with acronyms';

export const ours: readonly Contestant[] = [
  {
    name: OURS,
    task: 'full',
    options:
      'all rules of docs/matching.md: plurals, hyphens, possessives, NFC and NFD, places that are no prose',
    prepare: (terms) => {
      const matcher = new Matcher(compileIndex(terms.map((term) => makeEntry(term))));
      return (text) => matcher.find(text);
    },
  },
  {
    name: OURS_WITH_ACRONYMS,
    task: 'full',
    options: 'the same, then the acronyms that nobody explains',
    prepare: (terms) => {
      const matcher = new Matcher(compileIndex(terms.map((term) => makeEntry(term))));
      const knows = (word: string): boolean => matcher.knows(word);
      return (text) => {
        const found = matcher.find(text);
        acronyms.count += findUnknownAcronyms(text, found, knows).length;
        return found;
      };
    },
  },
];

/** Makes the engine believe that they are used. */
const acronyms = { count: 0 };
