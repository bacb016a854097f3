import type { ShortcutsState } from '../../components/options/options-state.ts';
import { loadShortcuts } from '../../lib/platform/shortcuts.ts';
import { useReloaded } from './use-reloaded.ts';

/** The keyboard shortcuts; read again when the reader comes back from changing them. */
export function useShortcuts(): ShortcutsState {
  return useReloaded(loadState, watchComingBack) ?? LOADING;
}

const LOADING: ShortcutsState = { state: 'loading' };

async function loadState(): Promise<ShortcutsState> {
  const loaded = await loadShortcuts();
  return loaded.ok ? { state: 'ready', shortcuts: loaded.value } : { state: 'unreadable' };
}

function watchComingBack(onChange: () => void, signal: AbortSignal): void {
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'visible') onChange();
    },
    { signal },
  );
}
