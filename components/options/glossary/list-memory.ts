import { NO_FILTER, type EntryFilter } from '../../../lib/core/glossary/filter-entries.ts';

/** What the list looks like, kept while an entry is open so that the way back leads where one came from. */
export interface ListMemory {
  readonly query: string;
  readonly filter: EntryFilter;
  /** Position of the row that the keyboard is on. */
  readonly active: number;
  /** CSS pixels. */
  readonly scrolled: number;
}

export const FRESH_LIST: ListMemory = { query: '', filter: NO_FILTER, active: 0, scrolled: 0 };
