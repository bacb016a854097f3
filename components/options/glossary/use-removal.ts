import { useState } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import type { GlossaryViewActions } from './glossary-state.ts';

interface Removal {
  /** The own entry that was removed last, for as long as it can be had back. */
  readonly removed: Entry | undefined;
  /** Neither removing nor putting back worked. */
  readonly failed: boolean;
  readonly remove: (entry: Entry) => Promise<void>;
  readonly undo: () => Promise<void>;
}

/** Removing an own entry, with a way back. */
export function useRemoval({ go, addEntry, removeEntry }: GlossaryViewActions): Removal {
  const text = useText();
  const announce = useAnnounce();
  const [removed, setRemoved] = useState<Entry>();
  const [failed, setFailed] = useState(false);

  async function remove(entry: Entry): Promise<void> {
    const done = await removeEntry(entry.id);
    setFailed(!done);
    if (!done) return;
    setRemoved(entry);
    announce(text('entries.removed', { term: entry.term }));
    go({ view: 'list' });
  }

  async function undo(): Promise<void> {
    if (removed === undefined) return;
    const restored = await addEntry(removed);
    setFailed(restored === undefined);
    if (restored === undefined) return;
    setRemoved(undefined);
    go({ view: 'entry', id: restored.id });
  }

  return { removed, failed, remove, undo };
}
