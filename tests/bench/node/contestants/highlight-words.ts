import { findChunks } from 'highlight-words-core';
import { leftmostLongest, standsAlone } from '../core-task.ts';
import type { Contestant } from './contestant.ts';

declare module 'highlight-words-core' {
  // Exported by the package, forgotten by its types.
  function findChunks(args: FindChunksArgs): Chunk[];
}

export const highlightWords: Contestant = {
  name: 'highlight-words-core',
  task: 'core',
  options: 'findChunks with autoEscape; word edges and overlaps by us, since findAll would join what touches',
  prepare: (terms) => {
    const searchWords = [...terms];
    return (text) =>
      leftmostLongest(
        findChunks({ autoEscape: true, caseSensitive: false, searchWords, textToHighlight: text }).filter(
          ({ start, end }) => standsAlone(text, start, end),
        ),
      );
  },
};
