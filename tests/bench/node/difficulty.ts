import { WORD } from './word-counts.ts';
import type { WordCounts } from './word-counts.ts';

/** How hard a list of terms makes a text, as shares of its words. */
export interface Difficulty {
  /** Words that are the first of some term. */
  readonly first: number;
  /** Words that are, with the one after them, the first two of some term. */
  readonly pair: number;
  /** Occurrences of terms. */
  readonly matches: number;
}

/**
 * Adds up the shares of a growing list of terms. `matches` is an upper estimate, since occurrences may overlap and
 * more than three words are looked up by their first three.
 */
export class DifficultySum {
  readonly #counts: WordCounts;
  readonly #firsts = new Set<string>();
  readonly #pairs = new Set<string>();
  readonly #terms = new Set<string>();
  #first = 0;
  #pair = 0;
  #matches = 0;

  constructor(counts: WordCounts) {
    this.#counts = counts;
  }

  get shares(): Difficulty {
    return this.#shares(this.#first, this.#pair, this.#matches);
  }

  get firsts(): ReadonlySet<string> {
    return this.#firsts;
  }

  /** What the shares would be with one more term; `undefined` when it is in the list already. */
  with(term: string): Difficulty | undefined {
    const { words, key } = wordsOf(term);
    if (words.length === 0 || this.#terms.has(key)) return undefined;
    const [first = '', second] = words;
    const pair = second === undefined ? undefined : `${first} ${second}`;
    const newFirst = this.#firsts.has(first) ? 0 : (this.#counts.words.get(first) ?? 0);
    const newPair = pair === undefined || this.#pairs.has(pair) ? 0 : (this.#counts.pairs.get(pair) ?? 0);
    return this.#shares(this.#first + newFirst, this.#pair + newPair, this.#matches + this.#found(words));
  }

  /** Returns `false`, and adds nothing, when it is in the list already. */
  add(term: string): boolean {
    const { words, key } = wordsOf(term);
    const added = this.with(term);
    if (added === undefined) return false;
    const { tokens } = this.#counts;
    [this.#first, this.#pair, this.#matches] = [
      added.first * tokens,
      added.pair * tokens,
      added.matches * tokens,
    ];
    this.#terms.add(key);
    this.#firsts.add(words[0] ?? '');
    if (words.length > 1) this.#pairs.add(words.slice(0, 2).join(' '));
    return true;
  }

  #found(words: readonly string[]): number {
    const { words: singles, pairs, triples } = this.#counts;
    const counts = words.length === 1 ? singles : words.length === 2 ? pairs : triples;
    return counts.get(words.slice(0, 3).join(' ')) ?? 0;
  }

  #shares(first: number, pair: number, matches: number): Difficulty {
    const { tokens } = this.#counts;
    return { first: first / tokens, pair: pair / tokens, matches: matches / tokens };
  }
}

function wordsOf(term: string): { readonly words: readonly string[]; readonly key: string } {
  const words = (term.match(WORD) ?? []).map((word) => word.toLowerCase());
  return { words, key: term.toLowerCase() };
}
