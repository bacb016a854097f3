import type { Marking } from './marking.ts';

/** An occurrence as far as choosing matters. */
export interface Selectable {
  readonly entry: number;
}

/** A block of the document, in document order. */
export interface SelectableBlock<T extends Selectable> {
  /** Headings begin a new section. */
  readonly isHeading: boolean;
  readonly found: readonly T[];
}

/**
 * Which occurrences of each block are marked: those of entries that `isWanted`, all of them or the first of each
 * section or page. Yields one array a block, in the same order. Linear in blocks and occurrences.
 */
export function* selectMarks<T extends Selectable>(
  blocks: Iterable<SelectableBlock<T>>,
  marking: Marking,
  isWanted: (entry: number) => boolean,
): Generator<readonly T[]> {
  const seen = new Set<number>();
  for (const block of blocks) {
    if (block.isHeading && marking === 'first-per-section') seen.clear();
    if (block.found.length === 0) {
      yield block.found;
      continue;
    }
    yield block.found.filter(({ entry }) => {
      if (!isWanted(entry)) return false;
      if (marking === 'all') return true;
      if (seen.has(entry)) return false;
      seen.add(entry);
      return true;
    });
  }
}
