import { readFileSync } from 'node:fs';
import path from 'node:path';
import { compareWithAllRules, compareWithCore } from './compare.ts';
import type { Difference } from './compare.ts';
import { ALL_CONTESTANTS, FAST_CONTESTANTS } from './contestants/all-contestants.ts';
import type { Corpus } from './corpus.ts';
import { readFirst } from './first-reading.ts';
import { measureIndex } from './measure-index.ts';
import type { NodeTask, TaskResults } from './node-task.ts';
import { cellOf, runRounds } from './run-rounds.ts';
import type { Rounds } from './run-rounds.ts';
import type { SizeReport } from './size-report.ts';

/** What the parts of the bench share, as JSON in one folder. */
export const sharedFiles = {
  text: (folder: string): string => path.join(folder, 'text.json'),
  list: (folder: string, size: number): string => path.join(folder, `list-${size}.json`),
};

/** The list of terms, and the index made of it as it is stored. */
export interface SharedList {
  readonly terms: readonly string[];
  readonly stored: string;
}

/** Does what the task says, in this process. */
export function runTask(task: NodeTask): TaskResults[NodeTask['kind']] {
  // Written by `run-node.ts` a moment ago.
  const corpus = JSON.parse(readFileSync(sharedFiles.text(task.folder), 'utf8')) as Corpus;
  const list = JSON.parse(readFileSync(sharedFiles.list(task.folder, task.size), 'utf8')) as SharedList;
  if (task.kind === 'first') {
    standInForBrowsers();
    return readFirst(task.name, list, corpus.blocks, task.mostMs);
  }
  if (task.kind === 'again') {
    return { cells: runRounds(FAST_CONTESTANTS, list.terms, corpus, task.patience, undefined).cells };
  }
  const index = measureIndex(list.terms);
  const rounds = runRounds(ALL_CONTESTANTS, list.terms, corpus, task.patience, task.shorter ?? undefined);
  const cells = compareAll(rounds, list.terms, corpus, task.oracleMs);
  return { cells, refusals: rounds.refusals, index };
}

/** Chromium and Firefox read base64 natively, Node 24 does not yet. */
function standInForBrowsers(): void {
  if ('fromBase64' in Uint8Array) return;
  Object.assign(Uint8Array, { fromBase64: (text: string) => new Uint8Array(Buffer.from(text, 'base64')) });
}

function compareAll(
  rounds: Rounds,
  terms: readonly string[],
  { blocks }: Corpus,
  oracleMs: number,
): SizeReport['cells'] {
  const compareCore = compareWithCore(terms);
  let full: Difference | undefined;
  return ALL_CONTESTANTS.flatMap(({ name, task }): SizeReport['cells'][number][] => {
    const find = rounds.finds.get(name);
    if (find === undefined) return [];
    const cell = cellOf(rounds, name);
    if (task === 'limit') return [{ ...cell, difference: null }];
    if (task === 'core') return [{ ...cell, difference: compareCore(find, blocks.slice(0, cell.blocks)) }];
    full ??= compareWithAllRules(terms, find, blocks, oracleMs);
    return [{ ...cell, difference: full }];
  });
}
