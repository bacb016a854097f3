import { inflect } from '../../../lib/core/matching/inflect.ts';
import { makeEntry } from '../../core/matching/make-entry.ts';
import { findSlowly } from '../../core/matching/oracle.ts';
import type { Find } from './contestants/contestant.ts';
import { makeCoreOracle } from './core-oracle.ts';
import type { Span } from './core-task.ts';

/** What a contestant found beside what it should have found, over the blocks that were compared. */
export interface Difference {
  readonly blocks: number;
  /** Places by the oracle. */
  readonly expected: number;
  readonly missing: number;
  readonly extra: number;
}

/** Compares with the oracle of the task that all contestants have. */
export function compareWithCore(
  terms: readonly string[],
): (find: Find, blocks: readonly string[]) => Difference {
  const oracle = makeCoreOracle(terms);
  const known = new Map<string, readonly string[]>();
  const expectedIn = (block: string): readonly string[] => {
    const places = known.get(block) ?? oracle(block).map(placeOf);
    known.set(block, places);
    return places;
  };
  return (find, blocks) => compare(find, blocks, expectedIn);
}

/**
 * Compares with the slow oracle of all rules, which does not know addresses, paths and names of files: blocks that may
 * hold such are left out. It tries each form everywhere, so only as many blocks as the time
 * allows, and only the terms all of whose words, the last perhaps in the plural, are somewhere in the block.
 */
export function compareWithAllRules(
  terms: readonly string[],
  find: Find,
  blocks: readonly string[],
  allowedMs: number,
): Difference {
  const needed = terms.map(neededWords);
  const expectedIn = (block: string): readonly string[] => {
    const lower = plain(block);
    const near = terms.filter((_, index) =>
      needed[index]?.every((forms) => forms.some((form) => lower.includes(form))),
    );
    return findSlowly(
      near.map((term) => makeEntry(term)),
      block,
    ).map(placeOf);
  };
  const until = performance.now() + allowedMs;
  const prose = blocks.filter((block) => !MAYBE_NO_PROSE.test(block));
  return compare(find, prose, expectedIn, () => performance.now() < until);
}

const MAYBE_NO_PROSE = /[/\\@]|\w\.\w/;

/** For each word of a term the forms of which a text that has the term holds one. */
function neededWords(term: string): readonly (readonly string[])[] {
  const words = plain(term).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.map((word, index) =>
    index === words.length - 1 ? [word, ...inflect(word).map((form) => form.toLowerCase())] : [word],
  );
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .toLowerCase();
}

function compare(
  find: Find,
  blocks: readonly string[],
  expectedIn: (block: string) => readonly string[],
  mayGoOn: () => boolean = () => true,
): Difference {
  let [compared, expected, missing, extra] = [0, 0, 0, 0];
  for (const block of blocks) {
    if (!mayGoOn()) break;
    compared += 1;
    const wanted = new Set(expectedIn(block));
    const found = new Set(find(block).map(placeOf));
    expected += wanted.size;
    missing += wanted.difference(found).size;
    extra += found.difference(wanted).size;
  }
  return { blocks: compared, expected, missing, extra };
}

function placeOf({ start, end }: Span): string {
  return `${start}-${end}`;
}
