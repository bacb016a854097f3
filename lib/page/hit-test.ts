import type { MarkedRange } from './block.ts';
import { holds } from './read-dom.ts';

/** Pixels that a pointer may be beside the letters: highlights are painted over the whole line box. */
const SLACK = 2;

/**
 * The mark under a point of the viewport, or `undefined`. One `caretPositionFromPoint`, which costs the same
 * however many marks there are (`highlightsFromPoint`: 14 ms with 10,000), then the boxes of at most a few
 * ranges, since the caret snaps to the nearest text even from far away.
 */
export function markAtPoint(x: number, y: number, marks: readonly MarkedRange[]): MarkedRange | undefined {
  const position = document.caretPositionFromPoint(x, y);
  if (position === null || !(position.offsetNode instanceof Text)) return undefined;
  const { offsetNode: node, offset } = position;
  return marks.find((mark) => touches(mark, node, offset) && boxesHold(boxesOf(mark.range), x, y));
}

/** The mark that holds a caret position, its edges included. */
export function markAtCaret(
  node: Node,
  offset: number,
  marks: readonly MarkedRange[],
): MarkedRange | undefined {
  return node instanceof Text ? marks.find((mark) => touches(mark, node, offset)) : undefined;
}

/** Boxes of a range in the viewport; none when the page changed under it. */
export function boxesOf(range: StaticRange): readonly DOMRect[] {
  const live = toLiveRange(range);
  return live === undefined ? [] : [...live.getClientRects()];
}

/** A live copy of `range` for measuring, or `undefined` when the page changed under it. */
export function toLiveRange(range: StaticRange): Range | undefined {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return undefined;
  try {
    const live = document.createRange();
    live.setStart(startContainer, startOffset);
    live.setEnd(endContainer, endOffset);
    return live;
  } catch {
    // The text became shorter than the range.
    return undefined;
  }
}

function touches({ range, block }: MarkedRange, node: Text, offset: number): boolean {
  if (node === range.startContainer && offset < range.startOffset) return false;
  if (node === range.endContainer && offset > range.endOffset) return false;
  if (node === range.startContainer || node === range.endContainer) return true;
  // A mark over three text nodes or more: the node in the middle is neither.
  return range.startContainer !== range.endContainer && holds(block.element, node) && isBetween(range, node);
}

function isBetween(range: StaticRange, node: Text): boolean {
  const { DOCUMENT_POSITION_FOLLOWING: following } = Node;
  return (
    (range.startContainer.compareDocumentPosition(node) & following) !== 0 &&
    (node.compareDocumentPosition(range.endContainer) & following) !== 0
  );
}

function boxesHold(boxes: readonly DOMRect[], x: number, y: number): boolean {
  return boxes.some(
    (box) =>
      x >= box.left - SLACK && x <= box.right + SLACK && y >= box.top - SLACK && y <= box.bottom + SLACK,
  );
}
