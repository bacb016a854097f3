import { err, ok } from '../../lib/core/result.ts';
import type { SourceSnapshot } from '../../lib/core/sources/source-snapshot.ts';
import { headOf, type SnapshotStore } from '../../lib/sync/snapshot-store.ts';

/** Contents of sources in memory, with damage on demand. */
export class MemorySnapshots {
  readonly contents = new Map<string, SourceSnapshot>();
  /** Sources of which the head can be read and the entries cannot. */
  readonly damaged = new Set<string>();
  isFull = false;

  readonly store: SnapshotStore = {
    head: async (id) => {
      const snapshot = this.contents.get(id);
      return snapshot === undefined ? undefined : headOf(snapshot);
    },
    load: async (id) => {
      const snapshot = this.contents.get(id);
      return snapshot === undefined || this.damaged.has(id) ? err('missing') : ok(snapshot);
    },
    save: async (snapshot) => {
      if (this.isFull) return err('unwritable');
      this.damaged.delete(snapshot.sourceId);
      this.contents.set(snapshot.sourceId, structuredClone(snapshot));
      return ok(undefined);
    },
    amend: async (amended) => {
      const { terms: _, ...head } = amended;
      const snapshot = this.contents.get(head.sourceId);
      if (snapshot?.revision === head.revision) this.contents.set(head.sourceId, { ...snapshot, ...head });
    },
    remove: async (id) => {
      this.contents.delete(id);
    },
  };
}
