import { inDigits } from '../report/number-texts.ts';
import { CHAR_CODE_LOOP } from './contestants/limits.ts';
import type { Contestant, Find } from './contestants/contestant.ts';
import type { Corpus } from './corpus.ts';
import { threadTime } from './thread-time.ts';

/** How long a measurement may take, in milliseconds. */
export interface Patience {
  /** Passes of each contestant over the text. */
  readonly rounds: number;
  /** One pass; a slow contestant reads as many blocks as fit. */
  readonly passMs: number;
  /** All passes of one contestant. */
  readonly cellMs: number;
  /** Preparing; who needs longer is not asked again for a longer list. */
  readonly prepareMs: number;
}

/** Who needs more nanoseconds a character is not asked again for a longer list: 50 s for a megabyte. */
const HOPELESS_NS = 50_000;
const LEAST_ROUNDS = 2;
/** Fewer are not like the whole text, and are only read by who needs seconds for them. */
const LEAST_BLOCKS = 128;
const FIRST_PASSES = 3;

/** One contestant with one list of terms. */
export interface Cell {
  readonly name: string;
  /** With the first block read thrice: some put the work off until then. */
  readonly prepareMs: number;
  /** Nanoseconds a code unit. */
  readonly best: number;
  readonly median: number;
  /** The same as multiples of what the loop over the characters took in the same process. */
  readonly ratios: { readonly best: number; readonly median: number };
  /** Blocks that each pass read: a prefix of the text, all of it unless the contestant is slow. */
  readonly blocks: number;
  readonly passes: number;
}

/** Why a contestant did not take part. */
export interface Refusal {
  readonly name: string;
  readonly reason: string;
}

interface Runner {
  readonly contestant: Contestant;
  readonly find: Find;
  readonly prepareMs: number;
  readonly blocks: number;
  readonly characters: number;
  readonly times: number[];
  spent: number;
}

export interface Rounds {
  /** Length of the list. */
  readonly terms: number;
  readonly cells: readonly Cell[];
  readonly refusals: readonly Refusal[];
  /** The searches, for comparing what they find. */
  readonly finds: ReadonlyMap<string, Find>;
}

/** What is asked of the rounds with the next smaller list. */
export type ShorterRounds = Omit<Rounds, 'finds'>;

/**
 * Measures all contestants side by side: in every round each reads the text once, in a turning order, so that a busy
 * machine is busy for all of them.
 */
export function runRounds(
  contestants: readonly Contestant[],
  terms: readonly string[],
  corpus: Corpus,
  patience: Patience,
  shorter: ShorterRounds | undefined,
): Rounds {
  const refusals: Refusal[] = [];
  const runners: Runner[] = [];
  for (const contestant of contestants) {
    const reason = whyNot(contestant, shorter, patience);
    if (reason === undefined) runners.push(warmUp(contestant, terms, corpus, patience));
    else refusals.push({ name: contestant.name, reason });
  }
  for (let round = 0; round < patience.rounds; round += 1) {
    for (let turn = 0; turn < runners.length; turn += 1) {
      const runner = runners[(round + turn) % runners.length] as Runner;
      if (runner.spent > patience.cellMs && runner.times.length >= LEAST_ROUNDS) continue;
      const took = timePass(runner.find, corpus.blocks, 0, runner.blocks);
      runner.times.push((took * 1e6) / runner.characters);
      runner.spent += took;
    }
  }
  const loop = runners.find(({ contestant }) => contestant.name === CHAR_CODE_LOOP);
  if (loop === undefined) throw new Error('There is nothing to compare with');
  return {
    terms: terms.length,
    cells: runners.map((runner) => toCell(runner, loop)),
    refusals,
    finds: new Map(runners.map(({ contestant, find }) => [contestant.name, find])),
  };
}

/** The cell of a contestant; throws when it took no part. */
export function cellOf({ cells }: Pick<Rounds, 'cells'>, name: string): Cell {
  const cell = cells.find((candidate) => candidate.name === name);
  if (cell === undefined) throw new Error(`${name} was not measured`);
  return cell;
}

function whyNot(
  { name }: Contestant,
  shorter: ShorterRounds | undefined,
  { prepareMs }: Patience,
): string | undefined {
  if (shorter === undefined) return undefined;
  const refusal = shorter.refusals.find((candidate) => candidate.name === name);
  if (refusal !== undefined) return refusal.reason;
  const before = cellOf(shorter, name);
  const fewer = `with ${shorter.terms.toLocaleString('en')} terms`;
  if (before.best > HOPELESS_NS) return `${inDigits(before.best / 1000)} s a megabyte ${fewer}`;
  if (before.prepareMs > prepareMs) return `${inDigits(before.prepareMs / 1000)} s to prepare ${fewer}`;
  return undefined;
}

/** Prepares, finds out how much of the text fits into a pass, and reads that much until it is warm. */
function warmUp(
  contestant: Contestant,
  terms: readonly string[],
  { blocks, characters }: Corpus,
  patience: Patience,
): Runner {
  const start = threadTime();
  const find = contestant.prepare(terms);
  // Regular expressions are compiled when first used, and better when used again.
  for (let pass = 0; pass < FIRST_PASSES; pass += 1) timePass(find, blocks, 0, 1);
  const prepareMs = threadTime() - start;
  let read = 1;
  let took = timePass(find, blocks, 0, read);
  while (read < blocks.length && took * 2 < (read < LEAST_BLOCKS ? patience.cellMs : patience.passMs)) {
    read = Math.min(blocks.length, read * 2);
    // Twice, since a busy machine interrupts one of them.
    took = Math.min(timePass(find, blocks, 0, read), timePass(find, blocks, 0, read));
  }
  const length =
    read === blocks.length ? characters : blocks.slice(0, read).reduce((sum, block) => sum + block.length, 0);
  return { contestant, find, prepareMs, blocks: read, characters: length, times: [], spent: 0 };
}

/** Milliseconds. */
function timePass(find: Find, blocks: readonly string[], from: number, to: number): number {
  let found = 0;
  const start = threadTime();
  for (let index = from; index < to; index += 1) found += find(blocks[index] as string).length;
  const took = threadTime() - start;
  sink.found += found;
  return took;
}

/** Makes the engine believe that the results are used. */
const sink = { found: 0 };

function toCell({ contestant, prepareMs, blocks, times }: Runner, loop: Runner): Cell {
  const [best, median] = bestAndMedian(times);
  const [loopBest, loopMedian] = bestAndMedian(loop.times);
  const ratios = { best: best / loopBest, median: median / loopMedian };
  return { name: contestant.name, prepareMs, best, median, ratios, blocks, passes: times.length };
}

function bestAndMedian(times: readonly number[]): readonly [best: number, median: number] {
  const sorted = times.toSorted((a, b) => a - b);
  return [sorted[0] ?? Number.NaN, sorted[Math.floor(sorted.length / 2)] ?? Number.NaN];
}
