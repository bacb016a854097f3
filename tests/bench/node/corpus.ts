import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { proseBlocks } from './prose-blocks.ts';
import { makeRandom, shuffled } from './random.ts';

/** Text as a page has it: one string a block. */
export interface Corpus {
  readonly blocks: readonly string[];
  /** UTF-16 code units of all blocks. */
  readonly characters: number;
  /** Share of the blocks that hold a character beyond Latin-1, which makes them two bytes a character. */
  readonly wideShare: number;
  readonly files: number;
}

/** One million code units, on which the figures to reach were set. */
const MOST_CHARACTERS = 1_000_000;

/** Licences repeat each other, and translations are no English prose. */
export const NO_PROSE = /licen[cs]e|notice|[-.](?:[a-z]{2}|[a-z]{2}-[a-z]{2})\.md$/i;

/** Shorter ones are cells with a tick or a number. */
const LEAST_CHARACTERS = 20;

/**
 * English technical prose: the Markdown files of the packages that the lock file pins, read where they lie, code left
 * out. The order of the blocks is mixed and the same every time, so that any prefix is like the whole.
 */
export function readCorpus(root: string): Corpus {
  const files = globSync('node_modules/**/*.md', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !NO_PROSE.test(file))
    .sort();
  const distinct = new Set<string>();
  for (const file of files) {
    for (const block of proseBlocks(readFileSync(path.join(root, file), 'utf8'))) {
      if (block.length >= LEAST_CHARACTERS) distinct.add(block);
    }
  }
  const blocks: string[] = [];
  let characters = 0;
  for (const block of shuffled([...distinct], makeRandom(1))) {
    if (characters + block.length > MOST_CHARACTERS) break;
    characters += block.length;
    blocks.push(flat(block));
  }
  const wide = blocks.filter((block) => /[^\0-\xff]/.test(block)).length;
  return { blocks, characters, wideShare: wide / blocks.length, files: files.length };
}

/** V8 keeps pieces of strings as references to the whole, which every read would have to follow; pages have flat ones. */
function flat(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
