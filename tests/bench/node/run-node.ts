import path from 'node:path';
import { loadStarterGlossary } from '../../../build/starter-glossary.ts';
import type { Machine } from '../machine.ts';
import { describeMachine } from '../machine.ts';
import { compareWithAllRules, compareWithCore } from './compare.ts';
import type { Difference } from './compare.ts';
import { ALL_CONTESTANTS } from './contestants/all-contestants.ts';
import type { Corpus } from './corpus.ts';
import { readCorpus } from './corpus.ts';
import { measureIndex } from './measure-index.ts';
import type { IndexCost } from './measure-index.ts';
import { cellOf, runRounds } from './run-rounds.ts';
import type { Cell, Patience, Refusal, Rounds } from './run-rounds.ts';
import { AIMS, makeTermList } from './term-list.ts';
import type { TermList } from './term-list.ts';
import { countWords } from './word-counts.ts';

/** All that one list of terms gave. */
export interface SizeReport extends Omit<TermList, 'terms'> {
  readonly size: number;
  readonly cells: readonly (Cell & { readonly difference: Difference | null })[];
  readonly refusals: readonly Refusal[];
  readonly index: IndexCost;
}

export interface NodeReport {
  readonly machine: Machine;
  readonly corpus: Omit<Corpus, 'blocks'> & { readonly blocks: number; readonly words: number };
  readonly patience: Patience;
  readonly sizes: readonly SizeReport[];
}

/** For the oracle of all rules, a list. */
const ORACLE_MS = 8_000;

/** Half a minute a list, or little: for looking whether the bench still runs. */
const PATIENCE: Patience = { rounds: 25, passMs: 400, cellMs: 3_000, prepareMs: 5_000 };
const HASTE: Patience = { rounds: 3, passMs: 50, cellMs: 200, prepareMs: 500 };

/** The half of the bench that needs no browser. `root` is the folder of the project. */
export async function runNode(
  root: string,
  { quick, log }: { readonly quick: boolean; readonly log: (line: string) => void },
): Promise<NodeReport> {
  const describe = describeMachine();
  const patience = quick ? HASTE : PATIENCE;
  const corpus = readCorpus(root);
  const counts = countWords(corpus.blocks);
  const text = { blocks: corpus.blocks, counts };
  const starter = (await loadStarterGlossary(path.join(root, 'glossary'))).map(({ term }) => term);
  const sizes: SizeReport[] = [];
  let shorter: Rounds | undefined;
  for (const size of AIMS.keys()) {
    const { terms, ...list } = makeTermList(size, text, starter);
    log(`${size} terms: index`);
    const index = measureIndex(terms);
    log(`${size} terms: ${ALL_CONTESTANTS.length} contestants`);
    const rounds = runRounds(ALL_CONTESTANTS, terms, corpus, patience, shorter);
    log(`${size} terms: comparing with the oracles`);
    const cells = compareAll(rounds, terms, corpus, quick ? ORACLE_MS / 10 : ORACLE_MS);
    sizes.push({ size, ...list, cells, refusals: rounds.refusals, index });
    shorter = { ...rounds, finds: new Map() };
  }
  return {
    machine: describe(),
    corpus: { ...corpus, blocks: corpus.blocks.length, words: counts.tokens },
    patience,
    sizes,
  };
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
