import { readFileSync } from 'node:fs';
import path from 'node:path';
import { vi } from 'vitest';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { PhraseSearch } from '../../../lib/core/matching/phrase-search.ts';
import { makeEntry } from '../../core/matching/make-entry.ts';
import { makeTermList } from '../node/term-list.ts';
import { countWords } from '../node/word-counts.ts';

/** What matching does, for each 1,000 words of the text. */
export interface MatchingCounts {
  /** Places at which the filters let a search of the table begin. */
  readonly lookUps: number;
  /** Phrases that were compared character by character. */
  readonly comparisons: number;
  /** Terms found. */
  readonly found: number;
  /** Lists made for blocks in which nothing was found. */
  readonly emptyLists: number;
  readonly bytesPerTerm: number;
}

const TERMS = 2_000;
const PROSE = 'tests/glossary/prose/northanger-abbey.txt';

/**
 * Counts over a novel, which nobody changes, and 2,000 terms made of it. The counting wraps the methods of the class
 * for as long as it takes, so that the code itself counts nothing.
 */
export function countMatching(root: string): MatchingCounts {
  const blocks = readFileSync(path.join(root, PROSE), 'utf8').split(/\n\s*\n/);
  const counts = countWords(blocks);
  const { terms } = makeTermList(TERMS, { blocks, counts }, []);
  const index = compileIndex(terms.map((term) => makeEntry(term)));
  const matcher = new Matcher(index);
  const collect = vi.spyOn(PhraseSearch.prototype, 'collect');
  const matches = vi.spyOn(PhraseSearch.prototype, 'matches');
  try {
    const lists = blocks.map((block) => matcher.find(block));
    const empty = new Set(lists.filter(({ length }) => length === 0));
    const perThousand = (count: number): number => Math.round((count / counts.tokens) * 1_000);
    return {
      lookUps: perThousand(collect.mock.calls.length),
      comparisons: perThousand(matches.mock.calls.length),
      found: perThousand(lists.reduce((sum, { length }) => sum + length, 0)),
      emptyLists: empty.size,
      bytesPerTerm: Math.round(index.buffer.byteLength / TERMS),
    };
  } finally {
    collect.mockRestore();
    matches.mockRestore();
  }
}
