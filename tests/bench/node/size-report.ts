import type { Difference } from './compare.ts';
import type { FirstReading } from './first-reading.ts';
import type { IndexCost } from './measure-index.ts';
import type { Cell, Refusal } from './run-rounds.ts';
import type { TermList } from './term-list.ts';

/** All that one list of terms gave. */
export interface SizeReport extends Omit<TermList, 'terms'> {
  readonly size: number;
  readonly cells: readonly (Cell & { readonly difference: Difference | null })[];
  readonly refusals: readonly Refusal[];
  readonly index: IndexCost;
  readonly first: readonly FirstReading[];
}
