import type { Block, Found, MarkedRange } from './block.ts';
import { boxesOf, toLiveRange } from './hit-test.ts';
import { MarkPlace } from './mark-place.ts';
import type { Marker } from './marker.ts';

/** A stop of the walk: a mark with its place among all marks, from 1. */
export interface WalkStop {
  readonly mark: MarkedRange;
  readonly index: number;
  readonly total: number;
}

/** The keyboard's way through all marks of the document, on screen or not, in reading order. */
export class TermWalk {
  readonly #marker: Marker;
  #place: MarkPlace | undefined;
  /** The words the walk last stood on: from there it goes on when they are no stop any more. */
  #last: StaticRange | undefined;

  /** `from`: where an earlier walk through the same document stood. */
  constructor(marker: Marker, from?: StaticRange) {
    this.#marker = marker;
    this.#last = from;
  }

  /** The words the walk last stood on, for the next walk. */
  get last(): StaticRange | undefined {
    return this.#last;
  }

  /**
   * The next mark (or, with -1, the one before), round the end; the first one asked for is the first at or after
   * the top of the screen. `undefined` when nothing is marked. Marks that cannot be shown are passed over.
   */
  step(direction: 1 | -1): WalkStop | undefined {
    const stops = this.#stops();
    const from = this.#position(stops, direction);
    for (let tried = 0; tried < stops.length; tried += 1) {
      const index = (((from + direction * tried) % stops.length) + stops.length) % stops.length;
      const stop = stops[index];
      const mark = stop && this.#marker.rangesOf(stop.block).find(({ found }) => found === stop.found);
      if (stop === undefined || mark === undefined) continue;
      this.#place = new MarkPlace(stop);
      this.#last = mark.range;
      return { mark, index: index + 1, total: stops.length };
    }
    return undefined;
  }

  /** Goes on from `mark` at the next step. */
  startAt({ block, found, range }: MarkedRange): void {
    // A term that is not marked is no stop: the walk goes on from its place.
    this.#place = block.selected.includes(found) ? new MarkPlace({ block, found }) : undefined;
    this.#last = range;
  }

  /** The mark the walk stands on, as it is on the page now. */
  current(): MarkedRange | undefined {
    return this.#place?.find(this.#marker);
  }

  /** Index of the first stop behind `range`; as many as there are stops when all stand before it. */
  #firstAfter(
    stops: readonly { readonly block: Block; readonly found: Found }[],
    range: StaticRange | undefined,
  ): number | undefined {
    const last = range && toLiveRange(range);
    if (last === undefined) return undefined;
    const after = stops.findIndex(({ block, found }) => {
      const mark = this.#marker.rangesOf(block).find((candidate) => candidate.found === found);
      const live = mark && toLiveRange(mark.range);
      return live !== undefined && last.compareBoundaryPoints(Range.START_TO_START, live) < 0;
    });
    return after < 0 ? stops.length : after;
  }

  #stops(): { readonly block: Block; readonly found: Found }[] {
    return this.#marker.blocks.flatMap((block) => block.selected.map((found) => ({ block, found })));
  }

  #position(stops: readonly { readonly block: Block; readonly found: Found }[], direction: 1 | -1): number {
    const here = this.#place?.found;
    const at = here === undefined ? -1 : stops.findIndex(({ found }) => found === here);
    if (at >= 0) return at + direction;
    const after = this.#firstAfter(stops, this.#last);
    if (after !== undefined) return direction === 1 ? after : after - 1;
    const onScreen = stops.findIndex(({ block }) =>
      this.#marker.rangesOf(block).some(({ range }) => boxesOf(range).some((box) => box.top >= 0)),
    );
    // All marks stand above: forwards begins anew, backwards takes the last one.
    if (onScreen < 0) return direction === 1 ? 0 : stops.length - 1;
    return direction === 1 ? onScreen : onScreen - 1;
  }
}
