import { findUnknownAcronyms } from '../../../../lib/core/matching/acronyms.ts';
import { compileIndex } from '../../../../lib/core/matching/compile-index.ts';
import { decodeIndex } from '../../../../lib/core/matching/index-codec.ts';
import { Matcher } from '../../../../lib/core/matching/matcher.ts';
import { makeEntry } from '../../../core/matching/make-entry.ts';
import type { Contestant, Find } from './contestant.ts';

export const OURS = 'Parlance';
export const OURS_WITH_ACRONYMS = 'Parlance, with acronyms';

/** As on a page: the background has compiled the index, and the page takes it from the storage. */
export const OURS_STORED = 'Parlance, index from storage';

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

/** The search by an index as `encodeIndex` gives it. */
export function findFromStorage(stored: string): Find {
  const index = decodeIndex(stored);
  if (!index.ok) throw new Error(index.error);
  const matcher = new Matcher(index.value);
  return (text) => matcher.find(text);
}

/** Makes the engine believe that they are used. */
const acronyms = { count: 0 };
