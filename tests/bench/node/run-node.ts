import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadStarterGlossary } from '../../../build/starter-glossary.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { encodeIndex } from '../../../lib/core/matching/index-codec.ts';
import { makeEntry } from '../../core/matching/make-entry.ts';
import type { Machine } from '../machine.ts';
import { describeMachine } from '../machine.ts';
import { ALL_CONTESTANTS } from './contestants/all-contestants.ts';
import { OURS_STORED, OURS_WITH_ACRONYMS } from './contestants/ours.ts';
import { readCorpus } from './corpus.ts';
import type { Corpus } from './corpus.ts';
import type { FirstReading } from './first-reading.ts';
import type { StartTask, TaskResults } from './node-task.ts';
import type { Cell, Patience, ShorterRounds } from './run-rounds.ts';
import { sharedFiles } from './run-task.ts';
import type { SharedList } from './run-task.ts';
import type { SizeReport } from './size-report.ts';
import { AIMS, makeTermList } from './term-list.ts';
import { countWords } from './word-counts.ts';

export interface NodeReport {
  readonly machine: Machine;
  readonly corpus: Omit<Corpus, 'blocks'> & { readonly blocks: number; readonly words: number };
  readonly patience: Patience;
  readonly sizes: readonly SizeReport[];
}

interface Haste {
  readonly patience: Patience;
  /** For the oracle of all rules, a list. */
  readonly oracleMs: number;
  /** For the first reading, after getting ready. */
  readonly firstMs: number;
  /** Further processes for the fast ones, the middle one of which counts. */
  readonly again: number;
}

const IN_EARNEST: Haste = {
  patience: { rounds: 25, passMs: 400, cellMs: 1_500, prepareMs: 5_000 },
  oracleMs: 8_000,
  firstMs: 2_000,
  again: 2,
};
/** For looking whether the bench still runs. */
const QUICK: Haste = {
  patience: { rounds: 3, passMs: 50, cellMs: 200, prepareMs: 500 },
  oracleMs: 800,
  firstMs: 50,
  again: 0,
};

/** So many processes read first; the one that was interrupted least counts. Who needs long is not asked again. */
const FIRST_STARTS = 3;
const LONG_MS = 1_000;

/** The half of the bench that needs no browser. `root` is the folder of the project, `folder` for what is in between. */
export async function runNode(
  root: string,
  folder: string,
  {
    quick,
    log,
    start,
  }: { readonly quick: boolean; readonly log: (line: string) => void; readonly start: StartTask },
): Promise<NodeReport> {
  const describe = describeMachine();
  const { patience, oracleMs, firstMs, again } = quick ? QUICK : IN_EARNEST;
  const corpus = readCorpus(root);
  const counts = countWords(corpus.blocks);
  const starter = (await loadStarterGlossary(path.join(root, 'glossary'))).map(({ term }) => term);
  mkdirSync(folder, { recursive: true });
  writeFileSync(sharedFiles.text(folder), JSON.stringify(corpus));
  const sizes: SizeReport[] = [];
  let shorter: ShorterRounds | null = null;
  for (const size of AIMS.keys()) {
    const { terms, ...list } = makeTermList(size, { blocks: corpus.blocks, counts }, starter);
    const stored = encodeIndex(compileIndex(terms.map((term) => makeEntry(term))));
    const shared: SharedList = { terms, stored };
    writeFileSync(sharedFiles.list(folder, size), JSON.stringify(shared));
    log(`${size} terms: ${ALL_CONTESTANTS.length} contestants`);
    const all: TaskResults['all'] = start({ kind: 'all', folder, size, patience, oracleMs, shorter });
    const others = Array.from(
      { length: again },
      () => start({ kind: 'again', folder, size, patience }).cells,
    );
    log(`${size} terms: first reading`);
    const first = readersOf(all.cells).map((name) =>
      readFirstOfAll(() => start({ kind: 'first', folder, size, name, mostMs: firstMs }), quick),
    );
    sizes.push({ size, ...list, ...all, cells: all.cells.map((cell) => middleOf(cell, others)), first });
    shorter = { terms: size, cells: all.cells, refusals: all.refusals };
  }
  return {
    machine: describe(),
    corpus: { ...corpus, blocks: corpus.blocks.length, words: counts.tokens },
    patience,
    sizes,
  };
}

/** Who searches, and did not give up. */
function readersOf(cells: readonly Cell[]): readonly string[] {
  const searching = ALL_CONTESTANTS.filter(
    ({ name, task }) =>
      task !== 'limit' && name !== OURS_WITH_ACRONYMS && cells.some((cell) => cell.name === name),
  );
  return [OURS_STORED, ...searching.map(({ name }) => name)];
}

function readFirstOfAll(start: () => FirstReading, quick: boolean): FirstReading {
  let best = start();
  for (let count = 1; count < FIRST_STARTS && best.doneMs < LONG_MS && !quick; count += 1) {
    const next = start();
    if (next.doneMs < best.doneMs) best = next;
  }
  return best;
}

/** The times of the process in which the ratio to the loop was neither the best nor the worst. */
function middleOf<One extends Cell>(cell: One, others: readonly (readonly Cell[])[]): One {
  const same = others.flatMap((cells) => cells.filter(({ name }) => name === cell.name));
  const sorted = [cell, ...same].toSorted((a, b) => a.ratios.best - b.ratios.best);
  return { ...cell, ...sorted[Math.floor((sorted.length - 1) / 2)] };
}
