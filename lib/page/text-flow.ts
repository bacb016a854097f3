import { isBlockElement } from './block-elements.ts';
import { firstChildOf, localNameOf, matches, nextSiblingOf, queryFirst, textContentOf } from './read-dom.ts';

/**
 * A flow: text that a reader reads as one piece, across inline elements and within one block. A block has
 * several flows where other blocks stand between its words (`<li>text <ul>…</ul> more text</li>`).
 */
export interface TextFlow {
  readonly text: string;
  /** The text nodes that make up `text`, in order. */
  readonly nodes: readonly Text[];
  /** Where each node's text begins in `text`. */
  readonly starts: readonly number[];
  /** Parts that are read but in which nothing is marked, in order: links. */
  readonly muted: readonly TextSpan[];
}

/** A part of a text, offsets as in strings. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** Stands in a flow for inline content that is not prose (code, a mention): no match may span it. */
export const BARRIER = '\uFFFC';

/** What the inside of a block may hold that keeps its `textContent` from being its flow. */
export interface FlowRules {
  /** Selector of what is not prose. */
  readonly exclude: string;
  /** Selector of prose in which nothing is marked; '' for none. */
  readonly mute: string;
  /** Selector of anything, at any depth, that makes a block more than one plain flow. */
  readonly notPlain: string;
}

interface FlowBuilder {
  text: string;
  nodes: Text[];
  starts: number[];
  muted: TextSpan[];
}

function emptyFlow(): FlowBuilder {
  return { text: '', nodes: [], starts: [], muted: [] };
}

/**
 * `block.textContent` where that is its one flow, else `undefined`. One native query and one native read: in a
 * content script on Firefox, where each touched node costs a wrapper, this is what keeps scanning cheap.
 */
export function plainText(block: Element, rules: FlowRules): string | undefined {
  return queryFirst(block, rules.notPlain) === null ? (textContentOf(block) ?? '') : undefined;
}

/** All flows of a block with their text nodes, those of blank text left out. Linear in the block's own nodes. */
export function collectFlows(block: Element, rules: FlowRules): TextFlow[] {
  const flows: TextFlow[] = [];
  let flow = emptyFlow();

  const endFlow = (): void => {
    if (flow.text.trim() !== '') flows.push(flow);
    flow = emptyFlow();
  };
  const visit = (parent: Node): void => {
    for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) {
      if (node instanceof Text) {
        flow.nodes.push(node);
        flow.starts.push(flow.text.length);
        flow.text += node.data;
      } else if (node instanceof Element) {
        visitElement(node);
      }
    }
  };
  const visitElement = (element: Element): void => {
    if (isBlockElement(element)) endFlow();
    else if (localNameOf(element) === 'br') flow.text += '\n';
    else if (matches(element, rules.exclude)) flow.text += BARRIER;
    else if (rules.mute !== '' && matches(element, rules.mute)) visitMuted(element);
    else visit(element);
  };
  const visitMuted = (element: Element): void => {
    const [own, start] = [flow, flow.text.length];
    visit(element);
    own.muted.push({ start, end: own.text.length });
    // A block inside the element began another flow, which is muted up to here.
    if (flow !== own) flow.muted.push({ start: 0, end: flow.text.length });
  };

  visit(block);
  endFlow();
  return flows;
}

/** Where offset `at` of a flow lies in the DOM; `leaning` tells which node wins at a border between two. */
export function locate(
  flow: TextFlow,
  at: number,
  leaning: 'start' | 'end',
): { node: Text; offset: number } | undefined {
  let low = 0;
  let high = flow.nodes.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = flow.starts[middle] ?? 0;
    if (leaning === 'start' ? start <= at : start < at) low = middle;
    else high = middle - 1;
  }
  const node = flow.nodes[low];
  const offset = at - (flow.starts[low] ?? 0);
  return node !== undefined && offset >= 0 && offset <= node.length ? { node, offset } : undefined;
}
