import { useEffect, useState } from 'react';
import type { ShortcutsState } from '../../components/options/options-state.ts';
import { loadShortcuts } from '../../lib/platform/shortcuts.ts';

/** The keyboard shortcuts; read again when the reader comes back from changing them. */
export function useShortcuts(): ShortcutsState {
  const [shortcuts, setShortcuts] = useState<ShortcutsState>({ state: 'loading' });
  useEffect(() => {
    const mounted = new AbortController();
    const load = async (): Promise<void> => {
      const loaded = await loadShortcuts();
      if (mounted.signal.aborted) return;
      setShortcuts(loaded.ok ? { state: 'ready', shortcuts: loaded.value } : { state: 'unreadable' });
    };
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') void load();
    };
    document.addEventListener('visibilitychange', onVisible, { signal: mounted.signal });
    void load();
    return () => {
      mounted.abort();
    };
  }, []);
  return shortcuts;
}
