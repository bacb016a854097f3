import { ahoCorasick } from './aho-corasick.ts';
import type { Contestant } from './contestant.ts';
import { highlightWords } from './highlight-words.ts';
import { limits } from './limits.ts';
import { mapTrie } from './map-trie.ts';
import { ours } from './ours.ts';
import { regularExpressions } from './regular-expressions.ts';

/** In the order of the tables. mark.js needs a page and takes part in the browser's half. */
export const ALL_CONTESTANTS: readonly Contestant[] = [
  ...limits,
  ...ours,
  mapTrie,
  ...ahoCorasick,
  ...regularExpressions,
  highlightWords,
];

/** Quick enough to be measured in several processes. */
export const FAST_CONTESTANTS: readonly Contestant[] = [...limits, ...ours, mapTrie];
