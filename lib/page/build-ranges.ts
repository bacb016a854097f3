import type { Block, Found, MarkedRange } from './block.ts';
import { isRendered } from './is-rendered.ts';
import { collectFlows, locate, type FlowRules, type TextFlow } from './text-flow.ts';

/**
 * Ranges for what is selected in `block`. `StaticRange`s: live ones tax every change of the page's DOM (measured:
 * 1 ms a removed element with 10,000 of them). What the page changed since the scan, or hides, gets none: the
 * observer has the block scanned again anyway.
 */
export function buildRanges(block: Block, rules: FlowRules, collapsed: string): MarkedRange[] {
  if (block.selected.length === 0) return [];
  const flows = collectFlows(block.element, rules);
  const ranges: MarkedRange[] = [];
  for (const found of block.selected) {
    const flow = flows[found.flow];
    const range = flow === undefined ? undefined : toRange(flow, found, collapsed);
    if (range !== undefined) ranges.push({ found, block, range });
  }
  return ranges;
}

/** Whether two lists of ranges mark the same finds at the same places. */
export function haveSameWords(ranges: readonly MarkedRange[], others: readonly MarkedRange[] = []): boolean {
  return (
    ranges.length === others.length &&
    ranges.every(({ found, range }, index) => {
      const other = others[index];
      return (
        found === other?.found &&
        range.startContainer === other.range.startContainer &&
        range.startOffset === other.range.startOffset &&
        range.endContainer === other.range.endContainer &&
        range.endOffset === other.range.endOffset
      );
    })
  );
}

function toRange(flow: TextFlow, found: Found, collapsed: string): StaticRange | undefined {
  const start = locate(flow, found.start, 'start');
  const end = locate(flow, found.end, 'end');
  if (start === undefined || end === undefined) return undefined;
  const parents = new Set([start.node.parentElement, end.node.parentElement]);
  for (const parent of parents) {
    if (parent === null || !isRendered(parent, collapsed)) return undefined;
  }
  return new StaticRange({
    startContainer: start.node,
    startOffset: start.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}
