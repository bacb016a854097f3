import type { CleanBlock } from './clean-blocks.ts';
import { normaliseHeading } from './normalise-heading.ts';

/** So many marked paragraphs in a section are a list that somebody typed. */
const MIN_ITEMS = 3;
/** "1.", "2)", "a)", "-", "•"; and the whys, which are as often written as paragraphs. */
const MARKED =
  /^\s*(?:(?:\d{1,2}|\p{L})[.):]\s|[-–—•*·▪→]\s|#\d|(?:why|because|warum|weil)(?!\p{L})|(?:first|second|third|fourth|fifth)(?:ly)?(?!\p{L}))/iu;

/** Below such a heading each paragraph is a step, whatever it begins with. */
const STEPS_HEADING = /^(?:the )?(?:five|5) whys?$/;

/**
 * The block of a section that holds its list: a list, a table whose rows say one thing each, or the first of several
 * paragraphs with numbers, marks or whys. `blocks` are those with something filled in. Linear.
 */
export function findListBlock(blocks: readonly CleanBlock[], heading: string): CleanBlock | undefined {
  const inOne = blocks.find(({ kind }) => kind === 'list' || kind === 'table');
  if (inOne !== undefined) return inOne;
  const isStep = STEPS_HEADING.test(normaliseHeading(heading)) ? () => true : isMarked;
  const items = blocks.filter((block) => block.kind === 'paragraph' && isStep(block));
  return items.length >= MIN_ITEMS ? items[0] : undefined;
}

function isMarked({ rows }: CleanBlock): boolean {
  return MARKED.test(rows[0]?.[0] ?? '');
}
