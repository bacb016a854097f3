/** One paragraph, heading or list item: terms are never looked for across blocks. */
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

/**
 * The passage of a text that was pasted or taken from a page: every line is a block, as pages copy each paragraph
 * and list item to a line of its own. Empty lines stay, so that joining the blocks with line breaks gives `text`.
 */
export function passageOf(text: string, heading = ''): Passage {
  return {
    blocks: text
      .split('\n')
      .map((line) => (heading === '' || line === '' ? { text: line } : { text: line, heading })),
  };
}
