import { err, ok, type Result } from '../core/result.ts';
import {
  readSettings,
  storeSettings,
  type SettingsError,
  type StoredSettings,
} from '../core/settings/read-settings.ts';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../core/settings/settings.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';

const LOCK = 'settings';

export type LoadError = SettingsError | 'unreadable';

/** `invalid`: the change made settings that could not be read again; `unwritable`: nothing was changed. */
export type UpdateError = LoadError | 'invalid' | 'unwritable';

/** The reader's settings; the defaults where nothing was ever stored. */
export async function loadSettings(): Promise<Result<Settings, LoadError>> {
  const stored = await readStored(STORAGE_KEYS.settings);
  return stored.ok ? readSettings(stored.value) : stored;
}

/**
 * Changes the settings, one change at a time across all contexts. Damaged settings are put into quarantine and
 * the change starts from the defaults; settings of a newer version are left alone and the change is refused, and
 * so is a change that the schema does not allow: the next reading would find all settings damaged.
 */
export async function updateSettings(
  change: (current: Settings) => Settings,
): Promise<Result<Settings, UpdateError>> {
  return navigator.locks.request(LOCK, async () => {
    const stored = await readStored(STORAGE_KEYS.settings);
    if (!stored.ok) return stored;
    const read = readSettings(stored.value);
    if (!read.ok && read.error === 'too-new') return err('too-new');
    const changed = settingsSchema.safeParse(change(read.ok ? read.value : DEFAULT_SETTINGS));
    if (!changed.success) return err('invalid');
    if (!read.ok) {
      const kept = await quarantine(stored.value);
      if (!kept.ok) return kept;
    }
    const written = await writeStored(STORAGE_KEYS.settings, storeSettings(changed.data));
    return written.ok ? ok(changed.data) : written;
  });
}

/** How many damaged settings are kept. Few, as they share the room of the index. */
const QUARANTINE_SIZE = 3;

/** Puts damaged settings aside. The first ones stay for ever: they are what the reader had made. */
async function quarantine(damaged: unknown): Promise<Result<void, 'unwritable'>> {
  const stored = await readStored(STORAGE_KEYS.settingsQuarantine);
  if (!stored.ok) return err('unwritable');
  const list: readonly unknown[] = Array.isArray(stored.value) ? stored.value : [];
  const latest = [...list.slice(1), damaged].slice(1 - QUARANTINE_SIZE);
  return writeStored(STORAGE_KEYS.settingsQuarantine, list.length === 0 ? [damaged] : [list[0], ...latest]);
}

/** How settings are read and stored; a seam for tests, as there is only one version yet. */
export interface SettingsFormat {
  read(stored: unknown): Result<Settings, SettingsError>;
  store(settings: Settings): StoredSettings;
}

const CURRENT_FORMAT: SettingsFormat = { read: readSettings, store: storeSettings };

/**
 * Stores settings of an earlier version in today's shape. Extension pages migrate whatever they read, but the
 * content script does not: it would take the defaults until the reader changes something.
 */
export async function upgradeStoredSettings(
  format: SettingsFormat = CURRENT_FORMAT,
): Promise<Result<void, UpdateError>> {
  return navigator.locks.request(LOCK, async () => {
    const stored = await readStored(STORAGE_KEYS.settings);
    if (!stored.ok) return stored;
    if (stored.value === undefined) return ok(undefined);
    const read = format.read(stored.value);
    if (!read.ok) return read;
    const upgraded = format.store(read.value);
    if (versionOf(stored.value) === upgraded.v) return ok(undefined);
    return writeStored(STORAGE_KEYS.settings, upgraded);
  });
}

function versionOf(stored: unknown): unknown {
  return typeof stored === 'object' && stored !== null && 'v' in stored ? stored.v : undefined;
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
