import type { FirstReading } from './first-reading.ts';
import type { Patience, Rounds, ShorterRounds } from './run-rounds.ts';
import type { SizeReport } from './size-report.ts';

/**
 * A piece of the bench that runs in a process of its own, so that what the engine made of the code for one list of
 * terms does not decide what it makes of it for the next. The text and the lists lie in `folder`.
 */
export type NodeTask =
  | {
      readonly kind: 'all';
      readonly folder: string;
      readonly size: number;
      readonly patience: Patience;
      readonly oracleMs: number;
      readonly shorter: ShorterRounds | null;
    }
  | {
      /** The fast ones once more. */
      readonly kind: 'again';
      readonly folder: string;
      readonly size: number;
      readonly patience: Patience;
    }
  | {
      readonly kind: 'first';
      readonly folder: string;
      readonly size: number;
      readonly name: string;
      readonly mostMs: number;
    };

/** What the process of a task writes down. */
export interface TaskResults {
  readonly all: Pick<SizeReport, 'cells' | 'refusals' | 'index'>;
  readonly again: Pick<Rounds, 'cells'>;
  readonly first: FirstReading;
}

/** Runs a task in a new process and waits for it. */
export type StartTask = <Task extends NodeTask>(task: Task) => TaskResults[Task['kind']];
