import type { Result } from '../core/result.ts';
import type { SourceSnapshot } from '../core/sources/source-snapshot.ts';

/** What is known of a snapshot without reading its entries. */
export interface SnapshotHead extends Omit<SourceSnapshot, 'entries' | 'templates'> {
  readonly terms: number;
}

/** What is known of a snapshot without its entries. */
export function headOf(snapshot: SourceSnapshot): SnapshotHead {
  const { entries, templates: _, ...rest } = snapshot;
  return { ...rest, terms: entries.length };
}

/** Where contents of sources lie, one of each. */
export interface SnapshotStore {
  /** Cheap for any size; `undefined` where there are no contents, or not whole. */
  head(sourceId: string): Promise<SnapshotHead | undefined>;
  /** All of it; `missing` also where it is damaged. */
  load(sourceId: string): Promise<Result<SourceSnapshot, 'missing' | 'unreadable'>>;
  /** Replaces what is there, as a whole or not at all. */
  save(snapshot: SourceSnapshot): Promise<Result<void, 'unwritable'>>;
  /** Replaces what is known beside the entries, where contents of the same revision are there. */
  amend(head: SnapshotHead): Promise<void>;
  /** Failing to is harmless: what stays only takes room. */
  remove(sourceId: string): Promise<void>;
}
