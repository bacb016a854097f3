import { useEffect, useState } from 'react';
import { loadPersonalEntries, watchPersonalEntries } from '../../lib/platform/personal-entries.ts';

/** How many entries of their own the reader has, kept up to date. */
export function useOwnEntryCount(): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const mounted = new AbortController();
    const load = async (): Promise<void> => {
      const entries = await loadPersonalEntries();
      if (entries.ok && !mounted.signal.aborted) setCount(entries.value.length);
    };
    watchPersonalEntries(() => void load(), mounted.signal);
    void load();
    return () => {
      mounted.abort();
    };
  }, []);
  return count;
}
