/** How often words and their sequences stand in a text, folded to lower case. */
export interface WordCounts {
  readonly tokens: number;
  readonly words: ReadonlyMap<string, number>;
  /** Two and three words that follow one another within a block, joined by one space. */
  readonly pairs: ReadonlyMap<string, number>;
  readonly triples: ReadonlyMap<string, number>;
}

export const WORD = /[\p{L}\p{N}\p{M}_]+/gu;

export function countWords(blocks: readonly string[]): WordCounts {
  const words = new Map<string, number>();
  const pairs = new Map<string, number>();
  const triples = new Map<string, number>();
  let tokens = 0;
  const count = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const block of blocks) {
    let before: string | undefined;
    let beforeThat: string | undefined;
    for (const [found] of block.matchAll(WORD)) {
      const word = found.toLowerCase();
      tokens += 1;
      count(words, word);
      if (before !== undefined) count(pairs, `${before} ${word}`);
      if (beforeThat !== undefined) count(triples, `${beforeThat} ${before} ${word}`);
      beforeThat = before;
      before = word;
    }
  }
  return { tokens, words, pairs, triples };
}
