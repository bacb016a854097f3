import type { SharedPhrases } from './index-layout.ts';
import { FLAG_BITS, PhraseSearch } from './phrase-search.ts';
import { OWNER_SHIFT } from './phrase-table.ts';
import type { Tokens } from './tokens.ts';

/** Called for every phrase found: where it is in the text that was read, and one of its owners. */
export type PhraseVisitor = (start: number, end: number, owner: number) => void;

/** Finds cues and `not` phrases: all of them, overlapping ones too. */
export class SharedPhraseSearch {
  readonly #search: PhraseSearch;
  readonly #listStarts: Int32Array;
  readonly #items: Int32Array;

  constructor(phrases: SharedPhrases) {
    this.#search = new PhraseSearch(phrases.table);
    this.#listStarts = phrases.listStarts;
    this.#items = phrases.items;
  }

  /** Visits everything in `text`, whose tokens `tokens` holds, in the order of where it starts. */
  visit(text: string, tokens: Tokens, visitor: PhraseVisitor): void {
    const search = this.#search;
    const proposed = search.propose(tokens);
    for (let index = 0; index < proposed; index++) {
      const proposal = search.proposals[index] ?? 0;
      const first = proposal >> FLAG_BITS;
      const found = search.collect(tokens, proposal);
      for (let candidate = 0; candidate < found; candidate++) {
        const last = search.lastTokens[candidate] ?? 0;
        let surface = search.firstSurfaces[candidate] ?? -1;
        for (; surface >= 0; surface = search.next(surface)) {
          if (!search.matches(text, tokens, first, last, surface)) continue;
          this.#visitOwners(surface, tokens.start(first), tokens.end(last), visitor);
        }
      }
    }
  }

  #visitOwners(surface: number, start: number, end: number, visitor: PhraseVisitor): void {
    const list = (this.#search.table.surfaces[surface * 2 + 1] ?? 0) >>> OWNER_SHIFT;
    const from = Math.max(0, this.#listStarts[list] ?? 0);
    const to = Math.min(this.#items.length, this.#listStarts[list + 1] ?? 0);
    for (let item = from; item < to; item++) visitor(start, end, this.#items[item] ?? 0);
  }
}
