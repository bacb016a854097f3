import type { Block, Found, MarkedRange } from '../block.ts';
import type { Marker } from '../marker.ts';

interface Stop {
  readonly block: Block;
  readonly found: Found;
}

/** The way of the panel through the places of one term, marked or not, in reading order and round the end. */
export class EntryWalk {
  readonly #marker: Marker;
  readonly #entry: number;
  #here: Stop | undefined;
  /** Index of `#here` when it was reached: where to go on from when its words went. */
  #index = -1;

  constructor(marker: Marker, entry: number) {
    this.#marker = marker;
    this.#entry = entry;
  }

  /** Whether this is the walk through the places of `entry` in what `marker` found. */
  isFor(marker: Marker, entry: number): boolean {
    return this.#marker === marker && this.#entry === entry;
  }

  /** The place that the walk stands on, as it is on the page now. */
  current(): MarkedRange | undefined {
    const here = this.#here;
    // A block that was read again has finds of its own, at other places of its text.
    const isThere = here?.block.found.includes(here.found) === true;
    return isThere ? this.#marker.markOf(here.block, here.found) : undefined;
  }

  /**
   * The next place (or, with -1, the one before); the first one asked for is the first (or last) of the document.
   * Places that cannot be shown are passed over. `undefined` when there is none.
   */
  step(
    direction: 1 | -1,
  ): { readonly mark: MarkedRange; readonly index: number; readonly total: number } | undefined {
    const stops = this.#stops();
    const { length: total } = stops;
    if (total === 0) return undefined;
    const at = stops.findIndex(({ found }) => found === this.#here?.found);
    const start = this.#here === undefined && direction === -1 ? total : at >= 0 ? at : this.#index;
    for (let tried = 1; tried <= total; tried += 1) {
      const index = (((start + direction * tried) % total) + total) % total;
      const stop = stops[index];
      const mark = stop && this.#marker.markOf(stop.block, stop.found);
      if (stop === undefined || mark === undefined) continue;
      this.#here = stop;
      this.#index = index;
      return { mark, index: index + 1, total };
    }
    return undefined;
  }

  #stops(): Stop[] {
    return this.#marker.blocks.flatMap((block) =>
      block.hidden
        ? []
        : block.found.filter(({ entry }) => entry === this.#entry).map((found) => ({ block, found })),
    );
  }
}
