/** One paragraph, heading or list item: terms are never looked for across blocks, but across wrapped lines of one. */
export interface PassageBlock {
  /** As it was selected or pasted. */
  readonly text: string;
  /** The nearest heading above, for telling meanings apart. */
  readonly heading?: string;
}

/** A text to be restated. */
export interface Passage {
  readonly blocks: readonly PassageBlock[];
}

/** A line that is shorter than this was ended by its author, not by the width of a mail or a terminal; characters. */
const WRAPPED_LENGTH = 40;

/** How an item of a list begins. */
const LIST_MARK = /^\s*(?:[-*+•◦▪‣–—]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/iu;

/**
 * The passage of a text that was pasted or taken from a page. A line is a block, as pages copy each list item and
 * each cell to a line of its own; but a long line that is followed by another one was wrapped, and they are one
 * block, unless that one begins a list item. Empty lines stay, so that joining the blocks with line breaks gives
 * `text`.
 */
export function passageOf(text: string, heading = ''): Passage {
  const blocks: string[] = [];
  let last = '';
  for (const line of text.split('\n')) {
    if (blocks.length > 0 && isWrapped(last, line)) blocks[blocks.length - 1] += `\n${line}`;
    else blocks.push(line);
    last = line;
  }
  return {
    blocks: blocks.map((block) =>
      heading === '' || block === '' ? { text: block } : { text: block, heading },
    ),
  };
}

/** The text of blocks that `passageOf` takes apart again: with an empty line where it would join two. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks.reduce(
    (text, block, index) =>
      index === 0 ? block : `${text}${isWrapped(blocks[index - 1] ?? '', block) ? '\n\n' : '\n'}${block}`,
    '',
  );
}

function isWrapped(line: string, next: string): boolean {
  return line.trim().length >= WRAPPED_LENGTH && next.trim() !== '' && !LIST_MARK.test(next);
}
