import type { SenseContext } from '../core/restating/sense-choice.ts';
import type { Block, Found } from './block.ts';
import type { Marker } from './marker.ts';
import { collectFlows } from './text-flow.ts';

/** Longest piece of a block that is looked at for cues, to either side of the words. */
const CONTEXT_REACH = 600;

/** The words of a find as they stand on the page, and what stands around them. */
export interface Surroundings {
  readonly words: string;
  readonly context: Pick<SenseContext, 'text' | 'heading'>;
}

/** Where `found` stands; `undefined` when the page changed under it. Reads the one block. */
export function surroundingsOf(marker: Marker, block: Block, found: Found): Surroundings | undefined {
  const flow = collectFlows(block.element, marker.flowRules)[found.flow];
  if (flow === undefined || found.end > flow.text.length) return undefined;
  return {
    words: flow.text.slice(found.start, found.end),
    context: {
      text: flow.text.slice(Math.max(0, found.start - CONTEXT_REACH), found.end + CONTEXT_REACH),
      heading: marker.headingAbove(block),
    },
  };
}
