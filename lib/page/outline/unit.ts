import type { OutlineBlock } from '../../core/spec/outline.ts';

/**
 * A piece of the document, read from one element without regard to what stands around it. So a part of the page
 * that did not change keeps its units, the very objects; what they mean together is `assembleOutline`'s work.
 */
export type Unit = HeadingUnit | BlockUnit;

export interface HeadingUnit {
  readonly kind: 'heading';
  readonly element: Element;
  readonly level: number;
  readonly text: string;
}

export interface BlockUnit {
  readonly kind: 'block';
  readonly element: Element;
  readonly block: OutlineBlock;
  /** Belongs to one list with the list before: sites that make lists of separate blocks. */
  readonly joinsList: boolean;
  /** What this is on a page with few real headings, where bold lines and row labels stand for them. */
  readonly instead: readonly StandIn[];
}

/** A line that serves as a heading, and what follows it in the same block. */
export interface StandIn {
  readonly element: Element;
  readonly source: 'bold' | 'row-label';
  readonly text: string;
  readonly content: readonly BlockUnit[];
}
