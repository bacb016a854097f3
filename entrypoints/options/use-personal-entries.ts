import { useEffect, useState } from 'react';
import {
  readPersonalStore,
  watchPersonalEntries,
  type PersonalEntries,
} from '../../lib/platform/personal-entries.ts';

/** The reader's own entries as they lie in the browser. */
export type PersonalState =
  | { readonly state: 'loading' | 'unreadable' }
  | { readonly state: 'ready'; readonly personal: PersonalEntries };

/** The reader's own entries, kept up to date while they are changed here or in another tab. */
export function usePersonalEntries(): PersonalState {
  const [state, setState] = useState<PersonalState>({ state: 'loading' });
  useEffect(() => {
    const mounted = new AbortController();
    const load = async (): Promise<void> => {
      const stored = await readPersonalStore();
      if (mounted.signal.aborted) return;
      setState(stored.ok ? { state: 'ready', personal: stored.value } : { state: 'unreadable' });
    };
    watchPersonalEntries(() => void load(), mounted.signal);
    void load();
    return () => {
      mounted.abort();
    };
  }, []);
  return state;
}
