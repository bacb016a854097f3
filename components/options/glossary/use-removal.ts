import { useState } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import type { GlossaryViewActions } from './glossary-state.ts';

/** An own entry that was just removed, and the way back. */
export interface RemovedEntry {
  readonly id: string;
  readonly term: string;
  /** Adds it again and shows it; whether that worked. */
  readonly restore: () => Promise<boolean>;
}

export interface Removal {
  /** The entry that was removed last, for as long as it can be had back. */
  readonly removed: RemovedEntry | undefined;
  /** The last attempt to remove one did not work. */
  readonly failed: boolean;
  readonly remove: (entry: Entry) => Promise<void>;
  /** It came back, or need not any more. */
  readonly forget: () => void;
}

/** Removing an own entry, with a way back. */
export function useRemoval({ go, addEntry, removeEntry }: GlossaryViewActions): Removal {
  const [removed, setRemoved] = useState<RemovedEntry>();
  const [failed, setFailed] = useState(false);

  async function remove(entry: Entry): Promise<void> {
    const done = await removeEntry(entry.id);
    setFailed(!done);
    if (!done) return;
    const { id, term } = entry;
    setRemoved({
      id,
      term,
      restore: async () => {
        const restored = await addEntry(entry);
        if (restored !== undefined) go({ view: 'entry', id: restored.id });
        return restored !== undefined;
      },
    });
    go({ view: 'list' });
  }

  return {
    removed,
    failed,
    remove,
    forget: () => {
      setRemoved(undefined);
    },
  };
}
