import { BLOCK_SELECTOR } from './block-elements.ts';
import { createBlock, type Block } from './block.ts';
import {
  comparePositions,
  lastElementChildOf,
  parentElementOf,
  parentNodeOf,
  previousElementOf,
  queryAll,
} from './read-dom.ts';

/** How far the block before a new one is looked for: inline elements may stand between. */
const NEAR_STEPS = 32;

/** The blocks of the body in document order, kept so while the page changes. */
export class BlockList {
  #blocks: Block[] = [];
  readonly #byElement = new Map<Element, Block>();
  readonly #placed = new WeakSet<Block>();

  get all(): readonly Block[] {
    return this.#blocks;
  }

  get(element: Element): Block | undefined {
    return this.#byElement.get(element);
  }

  /** The block that `node` is part of, or `undefined` outside of all blocks. */
  containing(node: Node): Block | undefined {
    for (let current: Node | null = node; current !== null; current = parentNodeOf(current)) {
      const block = current instanceof Element ? this.#byElement.get(current) : undefined;
      if (block !== undefined) return block;
    }
    return undefined;
  }

  /** Blocks whose text stands in `root`: the one it is part of, and those inside. */
  *around(root: Element): Generator<Block> {
    const outer = this.containing(root);
    if (outer !== undefined) yield outer;
    for (const element of queryAll(root, BLOCK_SELECTOR)) {
      const block = this.#byElement.get(element);
      if (block !== undefined) yield block;
    }
  }

  /** The block of `element`, made if there is none yet; a new one has no place in the order yet. */
  obtain(element: Element, isHeading: boolean): Block {
    const existing = this.#byElement.get(element);
    if (existing !== undefined) return existing;
    const block = createBlock(element, isHeading);
    this.#byElement.set(element, block);
    return block;
  }

  /** Sets the order of all blocks; those not named are forgotten. */
  replaceAll(blocks: Block[]): void {
    const kept = new Set(blocks);
    for (const block of this.#byElement.values()) {
      if (!kept.has(block)) this.#byElement.delete(block.element);
    }
    this.#blocks = blocks;
    for (const block of blocks) this.#placed.add(block);
  }

  /**
   * Puts blocks that stand together on the page where they belong. The list must hold no block that left the page
   * (`remove` those first).
   */
  insert(blocks: readonly Block[]): void {
    const added = blocks.filter((block) => !this.#placed.has(block));
    const first = added[0];
    if (first === undefined) return;
    const index = this.#indexBehind(first.element) ?? this.#indexByPosition(first.element);
    for (const block of added) this.#placed.add(block);
    this.#blocks.splice(index, 0, ...added);
  }

  /**
   * The place of `element` by the block before it, which stands a step or two away: comparing positions costs as
   * much as there are siblings (measured: a second for 1,000 paragraphs among 11,000). `undefined` if none is near.
   */
  #indexBehind(element: Element): number | undefined {
    let current: Element | null = element;
    for (let steps = 0; steps < NEAR_STEPS && current !== null; steps += 1) {
      const before: Element | null = previousInDocument(current);
      const block = before === null ? undefined : this.#byElement.get(before);
      if (block !== undefined && this.#placed.has(block)) {
        // Most changes are at the end of what is there, or of what just came.
        const index = this.#blocks.lastIndexOf(block);
        if (index >= 0) return index + 1;
      }
      current = before;
    }
    return undefined;
  }

  /** The same by binary search. */
  #indexByPosition(element: Element): number {
    let low = 0;
    let high = this.#blocks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const block = this.#blocks[middle];
      if (block !== undefined && isBefore(block.element, element)) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The headings at and below `elements`. */
  headingsIn(elements: Iterable<Element>): Block[] {
    return [...this.#within(elements)].filter((block) => block.isHeading);
  }

  /** Forgets the blocks at and below the elements in `removed`; returns whether there were any. */
  remove(removed: Iterable<Element>): boolean {
    const gone = new Set(this.#within(removed));
    if (gone.size === 0) return false;
    for (const block of gone) {
      this.#byElement.delete(block.element);
      this.#placed.delete(block);
    }
    let isBehindGone = false;
    this.#blocks = this.#blocks.filter((block) => {
      const isGone = gone.has(block);
      // What it was the first of is the first further down now.
      if (isBehindGone && !isGone) block.isChosen = false;
      isBehindGone = isGone;
      return !isGone;
    });
    return true;
  }

  *#within(roots: Iterable<Element>): Generator<Block> {
    for (const root of roots) {
      for (const element of [root, ...queryAll(root, BLOCK_SELECTOR)]) {
        const block = this.#byElement.get(element);
        if (block !== undefined) yield block;
      }
    }
  }

  /** Text of the nearest heading at or above `block`, or ''. */
  headingAbove(block: Block): string {
    for (let index = this.#blocks.indexOf(block); index >= 0; index -= 1) {
      const candidate = this.#blocks[index];
      if (candidate?.isHeading) return candidate.element.textContent?.trim() ?? '';
    }
    return '';
  }
}

/** The element that opens last before `element` does. */
function previousInDocument(element: Element): Element | null {
  let previous = previousElementOf(element);
  if (previous === null) return parentElementOf(element);
  for (let last = lastElementChildOf(previous); last !== null; last = lastElementChildOf(previous))
    previous = last;
  return previous;
}

function isBefore(element: Element, other: Element): boolean {
  return (comparePositions(element, other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
