import type { Span } from '../core-task.ts';

/** Finds the places in one block of text; a limit only reads it and finds nothing. */
export type Find = (text: string) => readonly Span[];

/** What it does: reads only, the task of `core-task.ts`, or all rules of `docs/matching.md`. */
export type Task = 'limit' | 'core' | 'full';

/** Something whose speed is measured. */
export interface Contestant {
  /** Short, for tables and plots; a package is named as in the registry, with its version where it has one. */
  readonly name: string;
  readonly task: Task;
  /** How it is used, in a few words. */
  readonly options: string;
  /** What has to be done once for a list of terms. */
  readonly prepare: (terms: readonly string[]) => Find;
}
