import { ALL_CONTESTANTS } from './contestants/all-contestants.ts';
import type { Find } from './contestants/contestant.ts';
import { findFromStorage, OURS_STORED } from './contestants/ours.ts';
import { threadTime } from './thread-time.ts';

/** What whoever opens a page waits for: getting ready and reading the text once, before the engine has compiled anything. */
export interface FirstReading {
  readonly name: string;
  /** With the first blocks: some put the work off until then. Milliseconds. */
  readonly readyMs: number;
  /** Until the whole text was read, getting ready included. */
  readonly doneMs: number;
  /** Share of the text that was read; what the rest would take is computed from it. */
  readonly share: number;
}

/** Regular expressions are compiled when first used, and better when used again. */
const FIRST_BLOCKS = 3;

/** Call it in a process that has done nothing yet. `stored`: the index as `encodeIndex` gives it. */
export function readFirst(
  name: string,
  list: { readonly terms: readonly string[]; readonly stored: string },
  blocks: readonly string[],
  mostMs: number,
): FirstReading {
  const start = threadTime();
  const find = name === OURS_STORED ? findFromStorage(list.stored) : prepare(name, list.terms);
  for (const block of blocks.slice(0, FIRST_BLOCKS)) find(block);
  const ready = threadTime();
  const until = performance.now() + mostMs;
  let read = 0;
  let at = FIRST_BLOCKS;
  while (at < blocks.length && (read === 0 || performance.now() < until)) {
    const block = blocks[at++] ?? '';
    find(block);
    read += block.length;
  }
  const took = threadTime() - ready;
  const rest = blocks.slice(FIRST_BLOCKS).reduce((sum, { length }) => sum + length, 0);
  const readyMs = ready - start;
  return { name, readyMs, doneMs: readyMs + (took * rest) / Math.max(1, read), share: read / rest };
}

function prepare(name: string, terms: readonly string[]): Find {
  const contestant = ALL_CONTESTANTS.find((candidate) => candidate.name === name);
  if (contestant === undefined) throw new Error(`There is no ${name}`);
  return contestant.prepare(terms);
}
