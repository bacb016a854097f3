import type { SharedPhrases } from './index-layout.ts';
import { SharedPhraseSearch } from './shared-phrase-search.ts';
import { Tokens } from './tokens.ts';

/** Where an entry's `not` phrases stand: starts in order, and the furthest end among those up to each. */
interface Places {
  readonly starts: number[];
  readonly furthest: number[];
}

/** Tells whether a range lies inside a `not` phrase of its entry. Searches the block only when first asked. */
export class NotPhraseSearch {
  readonly #phrases: SharedPhraseSearch;
  #text = '';
  #tokens: Tokens = new Tokens();
  #places: Map<number, Places> | undefined;

  constructor(not: SharedPhrases) {
    this.#phrases = new SharedPhraseSearch(not);
  }

  /** Starts over with another block; its tokens must stay as they are while questions are asked. */
  read(text: string, tokens: Tokens): void {
    this.#text = text;
    this.#tokens = tokens;
    this.#places = undefined;
  }

  /** `true` when one `not` phrase of `entry` covers the whole range. Logarithmic once the block was searched. */
  covers(entry: number, start: number, end: number): boolean {
    this.#places ??= this.#search();
    const places = this.#places.get(entry);
    if (places === undefined) return false;
    let low = 0;
    let high = places.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places.starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && (places.furthest[low - 1] ?? 0) >= end;
  }

  #search(): Map<number, Places> {
    const found = new Map<number, Places>();
    this.#phrases.visit(this.#text, this.#tokens, (start, end, entry) => {
      let places = found.get(entry);
      if (places === undefined) found.set(entry, (places = { starts: [], furthest: [] }));
      places.starts.push(start);
      places.furthest.push(Math.max(places.furthest.at(-1) ?? 0, end));
    });
    return found;
  }
}
