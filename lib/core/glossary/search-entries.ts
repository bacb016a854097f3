import type { Entry } from './entry.ts';
import { foldForSearch } from './fold-for-search.ts';

/** How well an entry answers a query; lower is better. */
const SEARCH_RANKS = {
  /** The term begins with the query. */
  term: 0,
  /** A later word of the term does. */
  termWord: 1,
  /** A word of an alias does. */
  alias: 2,
  /** The query stands anywhere else in term, aliases or definitions. */
  anywhere: 3,
} as const;

const RANKS = 4;

const NOTHING: readonly Entry[] = [];

/** An entry's texts, folded. Aliases and definitions are joined by new lines, which no folded text holds. */
interface FoldedEntry {
  readonly term: string;
  readonly aliases: string;
  readonly definitions: string;
}

const WORD = /[\p{L}\p{N}]/u;

/**
 * Search over the terms, aliases and definitions of up to 50,000 entries, by a plain scan over folded texts:
 * typing never waits for an index to be built, and nothing has to be kept in step with the entries.
 *
 * Folding is the costly part. `prepare` does it in slices; `search` folds what is left, so that an early answer is
 * late rather than incomplete.
 */
export class EntrySearch {
  readonly #entries: readonly Entry[];
  readonly #folded: FoldedEntry[] = [];

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
  }

  /** Folds the next `count` entries; `true` once all are folded. */
  prepare(count: number): boolean {
    const end = Math.min(this.#entries.length, this.#folded.length + count);
    for (let index = this.#folded.length; index < end; index += 1) {
      const entry = this.#entries[index];
      if (entry !== undefined) this.#folded.push(foldEntry(entry));
    }
    return end === this.#entries.length;
  }

  /**
   * The entries that hold `query`, the best first: where the term begins with it, then where a later word of the term
   * does, then a word of an alias, then where it stands anywhere in term, aliases or definitions. Those of one rank
   * come in the order in which they were given. An empty query finds all. Linear in the length of all texts.
   */
  search(query: string): readonly Entry[] {
    const wanted = foldForSearch(query);
    if (wanted === '') return this.#entries;
    this.prepare(this.#entries.length);
    const found: Entry[][] = Array.from({ length: RANKS }, () => []);
    // By index: iterators of 50,000 pairs cost as much as the comparisons.
    for (let index = 0; index < this.#folded.length; index += 1) {
      const folded = this.#folded[index];
      const entry = this.#entries[index];
      if (folded === undefined || entry === undefined) continue;
      const rank = rankOf(folded, wanted);
      if (rank !== undefined) found[rank]?.push(entry);
    }
    return NOTHING.concat(...found);
  }
}

function foldEntry({ term, aliases, senses }: Entry): FoldedEntry {
  const definitions = senses.flatMap(({ definition }) => (definition === undefined ? [] : [definition]));
  return {
    term: foldForSearch(term),
    aliases: aliases.map(foldForSearch).join('\n'),
    definitions: definitions.map(foldForSearch).join('\n'),
  };
}

function rankOf({ term, aliases, definitions }: FoldedEntry, query: string): number | undefined {
  const inTerm = term.indexOf(query);
  if (inTerm === 0) return SEARCH_RANKS.term;
  if (inTerm > 0 && beginsWord(term, query, inTerm)) return SEARCH_RANKS.termWord;
  const inAliases = aliases.indexOf(query);
  if (inAliases >= 0 && beginsWord(aliases, query, inAliases)) return SEARCH_RANKS.alias;
  return inTerm >= 0 || inAliases >= 0 || definitions.includes(query) ? SEARCH_RANKS.anywhere : undefined;
}

/** Whether `query` stands at the beginning of a word of `text`, here at `first` or later. */
function beginsWord(text: string, query: string, first: number): boolean {
  for (let at = first; at >= 0; at = text.indexOf(query, at + 1)) {
    if (at === 0 || !WORD.test(text.charAt(at - 1))) return true;
  }
  return false;
}

/** Entries by term as people look them up: case and diacritics ignored, otherwise by code point. */
export function sortByTerm(entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, key: foldForSearch(entry.term) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ entry }) => entry);
}
