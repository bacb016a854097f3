import type { Block, MarkedRange } from './block.ts';
import { findBlocksInBand } from './find-blocks.ts';
import { boxesOf } from './hit-test.ts';
import type { SpecDocument } from './spec-document.ts';

/** Marks are registered this many screens above and below the viewport. */
const MARGIN_SCREENS = 2;

/**
 * Most ranges ever registered. In Chromium every frame in which anything on the page changes rebuilds all
 * registered highlights (measured on a page of 5 MB: 2 ms with 300 ranges, 214 ms with 53,000).
 */
export const MAX_RANGES = 400;

/** Blocks on screen now, in document order. */
export function blocksOnScreen({ body, rules }: SpecDocument): Element[] {
  return findBlocksInBand(body, rules, { top: 0, bottom: innerHeight });
}

/** Blocks on screen and about two screens around, in document order. */
export function blocksNearScreen({ body, rules }: SpecDocument): Element[] {
  const margin = innerHeight * MARGIN_SCREENS;
  return findBlocksInBand(body, rules, { top: -margin, bottom: innerHeight + margin });
}

/**
 * The marks of `blocks`, in document order; where there are more than `MAX_RANGES`, those nearest to what is on
 * screen.
 */
export function marksToRegister(
  blocks: readonly Block[],
  rangesOf: (block: Block) => readonly MarkedRange[],
): readonly MarkedRange[] {
  const marks = blocks.flatMap(rangesOf);
  if (marks.length <= MAX_RANGES) return marks;
  const onScreen = firstOnScreen(marks);
  const lead = Math.floor(MAX_RANGES / 4);
  const from = Math.min(Math.max(0, onScreen - lead), marks.length - MAX_RANGES);
  return marks.slice(from, from + MAX_RANGES);
}

/** Index of the first mark at or below the top of the screen: by binary search, since marks follow one another. */
function firstOnScreen(marks: readonly MarkedRange[]): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = marks[middle] && boxesOf(marks[middle].range).at(-1)?.bottom;
    if (bottom !== undefined && bottom <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
