import type { AcronymDefinition } from '../core/matching/occurrence.ts';

/** `ambiguous`: the term has several senses. `unknown`: an acronym that nobody explains. */
export type MarkKind = 'term' | 'ambiguous' | 'unknown';

/** Something worth marking in a block; offsets are into the block's flow number `flow`. */
export interface Found {
  readonly kind: MarkKind;
  readonly flow: number;
  readonly start: number;
  readonly end: number;
  /** Ordinal of the entry; for unknown acronyms a negative number, the same for the same letters. */
  readonly entry: number;
}

/** One element with text of its own, and what was found in it. */
export interface Block {
  readonly element: Element;
  readonly isHeading: boolean;
  scanned: boolean;
  /** No text of its own: nothing but other blocks stands in it. */
  isBare: boolean;
  /** In the DOM but not rendered: folded away or hidden. Nothing of it is marked. */
  hidden: boolean;
  /** A word in it counts or not depending on the heading above. */
  needsHeading: boolean;
  /** Terms and acronym candidates, in order. */
  found: readonly Found[];
  definitions: readonly AcronymDefinition[];
  /** What of `found` is marked, in order. */
  selected: readonly Found[];
  /** `false` when what `selected` was chosen from changed since, in this block or right above it. */
  isChosen: boolean;
  /** The ranges of `selected`, made when the block comes near the viewport; dropped when either changes. */
  ranges: readonly MarkedRange[] | undefined;
}

/** A mark on the page. */
export interface MarkedRange {
  readonly found: Found;
  readonly block: Block;
  readonly range: StaticRange;
}

const NOTHING: readonly never[] = [];

export function createBlock(element: Element, isHeading: boolean): Block {
  return {
    element,
    isHeading,
    scanned: false,
    isBare: false,
    hidden: false,
    needsHeading: false,
    found: NOTHING,
    definitions: NOTHING,
    selected: NOTHING,
    isChosen: false,
    ranges: undefined,
  };
}
