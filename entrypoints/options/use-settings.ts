import { useCallback, useEffect, useState } from 'react';
import type { SettingsState } from '../../components/options/options-state.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/core/settings/settings.ts';
import { loadSettings, updateSettings, watchSettings } from '../../lib/platform/settings-store.ts';

interface SettingsHandle {
  readonly settings: SettingsState;
  readonly change: (change: Partial<Settings>) => Promise<boolean>;
  /** Replaces settings that cannot be read by the standard ones. */
  readonly reset: () => Promise<boolean>;
}

/** The stored settings, kept up to date when a card or another tab changes them. */
export function useSettings(): SettingsHandle {
  const [settings, setSettings] = useState<SettingsState>({ state: 'loading' });

  useEffect(() => {
    const mounted = new AbortController();
    watchSettings((next) => {
      setSettings({ state: 'ready', settings: next });
    }, mounted.signal);
    void loadState().then((loaded) => {
      if (!mounted.signal.aborted) setSettings(loaded);
    });
    return () => {
      mounted.abort();
    };
  }, []);

  const update = useCallback(async (change: (current: Settings) => Settings) => {
    const updated = await updateSettings(change);
    // On failure a control that was moved goes back to what is really stored.
    setSettings(updated.ok ? { state: 'ready', settings: updated.value } : await loadState());
    return updated.ok;
  }, []);

  return {
    settings,
    change: useCallback((change) => update((current) => ({ ...current, ...change })), [update]),
    reset: useCallback(() => update(() => DEFAULT_SETTINGS), [update]),
  };
}

async function loadState(): Promise<SettingsState> {
  const loaded = await loadSettings();
  return loaded.ok ? { state: 'ready', settings: loaded.value } : { state: 'problem', code: loaded.error };
}
