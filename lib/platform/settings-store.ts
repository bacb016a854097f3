import { err, ok, type Result } from '../core/result.ts';
import { readSettings, storeSettings, type SettingsError } from '../core/settings/read-settings.ts';
import { DEFAULT_SETTINGS, type Settings } from '../core/settings/settings.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';

const LOCK = 'settings';

export type LoadError = SettingsError | 'unreadable';

/** The reader's settings; the defaults where nothing was ever stored. */
export async function loadSettings(): Promise<Result<Settings, LoadError>> {
  const stored = await readStored(STORAGE_KEYS.settings);
  return stored.ok ? readSettings(stored.value) : stored;
}

/**
 * Changes the settings, one change at a time across all contexts. Damaged settings are put into quarantine and
 * the change starts from the defaults; settings of a newer version are left alone and the change is refused.
 */
export async function updateSettings(
  change: (current: Settings) => Settings,
): Promise<Result<Settings, LoadError | 'unwritable'>> {
  return navigator.locks.request(LOCK, async () => {
    const stored = await readStored(STORAGE_KEYS.settings);
    if (!stored.ok) return stored;
    const read = readSettings(stored.value);
    if (!read.ok && read.error === 'too-new') return err('too-new');
    if (!read.ok) await writeStored(STORAGE_KEYS.settingsQuarantine, stored.value);
    const settings = change(read.ok ? read.value : DEFAULT_SETTINGS);
    const written = await writeStored(STORAGE_KEYS.settings, storeSettings(settings));
    return written.ok ? ok(settings) : written;
  });
}

/** Calls `listener` with every later state of the settings; what cannot be read is not reported. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  watchStored(
    STORAGE_KEYS.settings,
    (value) => {
      const read = readSettings(value);
      if (read.ok) listener(read.value);
    },
    signal,
  );
}
