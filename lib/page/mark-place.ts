import type { Block, Found, MarkedRange } from './block.ts';

/** What can make the ranges of a block. */
interface RangeSource {
  rangesOf(block: Block): readonly MarkedRange[];
}

/**
 * A mark by what it is and not by where: the n-th of its term among the marks of its block. It is found again after
 * the page changed the text around it, and not after its own words went.
 */
export class MarkPlace {
  readonly #block: Block;
  readonly #entry: number;
  readonly #nth: number;

  constructor({ block, found }: { readonly block: Block; readonly found: Found }) {
    this.#block = block;
    this.#entry = found.entry;
    this.#nth = sameTerm(block, found.entry).indexOf(found);
  }

  /** What stands in this place now; `undefined` when it went, or was never marked. */
  get found(): Found | undefined {
    return sameTerm(this.#block, this.#entry)[this.#nth];
  }

  /** The mark as it is on the page now. */
  find(source: RangeSource): MarkedRange | undefined {
    const { found } = this;
    return found && source.rangesOf(this.#block).find((mark) => mark.found === found);
  }
}

function sameTerm(block: Block, entry: number): readonly Found[] {
  return block.selected.filter((found) => found.entry === entry);
}
