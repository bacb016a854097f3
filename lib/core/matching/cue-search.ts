import type { FindContext } from './find-context.ts';
import type { SharedPhrases } from './index-layout.ts';
import { settleText } from './settle-text.ts';
import { SharedPhraseSearch } from './shared-phrase-search.ts';
import { Tokens } from './tokens.ts';

/** First start and last end of an entry's cues in the block. */
interface Extent {
  first: number;
  last: number;
}

/** Tells whether a cue of an entry stands in the block or in the heading. Searches only when first asked. */
export class CueSearch {
  readonly #phrases: SharedPhraseSearch;
  #text = '';
  #tokens: Tokens = new Tokens();
  #context: FindContext | undefined;
  #inText: Map<number, Extent> | undefined;
  #searchedHeading = '';
  #inHeading = new Set<number>();

  constructor(cues: SharedPhrases) {
    this.#phrases = new SharedPhraseSearch(cues);
  }

  /** Starts over with another block; its tokens must stay as they are while questions are asked. */
  read(text: string, tokens: Tokens, context: FindContext | undefined): void {
    this.#text = text;
    this.#tokens = tokens;
    this.#context = context;
    this.#inText = undefined;
  }

  /** `true` when a cue of `entry` stands near an occurrence at this range; one that is part of it does not count. */
  speaksFor(entry: number, start: number, end: number): boolean {
    this.#inText ??= this.#searchText();
    const extent = this.#inText.get(entry);
    if (extent !== undefined && (extent.first < start || extent.last > end)) return true;
    // Asked for only here: finding the heading above a block costs the page a walk.
    const heading = this.#context?.heading ?? '';
    if (heading === '') return false;
    if (this.#searchedHeading !== heading) this.#searchHeading(heading);
    return this.#inHeading.has(entry);
  }

  #searchText(): Map<number, Extent> {
    const found = new Map<number, Extent>();
    this.#phrases.visit(this.#text, this.#tokens, (start, end, entry) => {
      const extent = found.get(entry);
      if (extent === undefined) found.set(entry, { first: start, last: end });
      else extent.last = Math.max(extent.last, end);
    });
    return found;
  }

  #searchHeading(heading: string): void {
    const tokens = new Tokens();
    const { text } = settleText(heading);
    tokens.read(text, true);
    this.#inHeading = new Set();
    this.#phrases.visit(text, tokens, (_start, _end, entry) => this.#inHeading.add(entry));
    this.#searchedHeading = heading;
  }
}
