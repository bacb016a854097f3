import type { MarkedRange } from './block.ts';
import type { Marker } from './marker.ts';
import { buildRanges } from './build-ranges.ts';
import { markAtCaret, toLiveRange } from './hit-test.ts';

/** What "explain" was asked for. */
export type Asked =
  | { readonly kind: 'mark'; readonly mark: MarkedRange }
  /** Selected words that are no term, with where they stand. */
  | { readonly kind: 'words'; readonly text: string; readonly range: StaticRange };

/** A selection longer than this is a passage, not a term. */
const LONGEST_WORDS = 200;

/**
 * The term at the caret or in the selection, marked or not (a term the reader knows can still be asked for);
 * else the selected words; else `undefined`.
 */
export function askedAtSelection(marker: Marker, selection: Selection | null): Asked | undefined {
  const { anchorNode: node, anchorOffset: offset } = selection ?? {};
  if (!selection || !node || offset === undefined || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const block = marker.blockAt(range.startContainer);
  if (block !== undefined) {
    const marks = buildRanges({ ...block, selected: block.found }, marker.flowRules, '');
    const hit = selection.isCollapsed
      ? markAtCaret(node, offset, marks)
      : marks.find((mark) => overlaps(range, mark.range));
    if (hit !== undefined) return { kind: 'mark', mark: { ...hit, block } };
  }
  const text = selection.toString().trim();
  if (text === '' || text.length > LONGEST_WORDS) return undefined;
  return { kind: 'words', text, range: new StaticRange(range) };
}

function overlaps(selected: Range, words: StaticRange): boolean {
  const live = toLiveRange(words);
  return (
    live !== undefined &&
    selected.compareBoundaryPoints(Range.END_TO_START, live) < 0 &&
    selected.compareBoundaryPoints(Range.START_TO_END, live) > 0
  );
}
