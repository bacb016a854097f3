import { ok, type Result } from '../core/result.ts';
import { effectiveSettings, readPolicyRole } from '../core/settings/effective-settings.ts';
import { readSettings, storeSettings, type SettingsError } from '../core/settings/read-settings.ts';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../core/settings/settings.ts';
import type { StoredVersion } from '../core/settings/stored-version.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';
import { updateStored, type StoredKind, type UpdateStoredError } from './update-stored.ts';

export type LoadError = SettingsError | 'unreadable';

export type UpdateError = UpdateStoredError;

/** The reader's settings; the defaults where nothing was ever stored. */
export async function loadSettings(): Promise<Result<Settings, LoadError>> {
  const stored = await readStored(STORAGE_KEYS.settings);
  return stored.ok ? readSettings(stored.value) : stored;
}

/**
 * The settings with the role that counts under the organisation's policy, for whoever shows explanations. Where
 * the settings cannot be read, the policy still counts.
 */
export async function loadEffectiveSettings(): Promise<Result<Settings, never>> {
  const [settings, policy] = await Promise.all([loadSettings(), readStored(STORAGE_KEYS.policy)]);
  const known = settings.ok ? settings.value : DEFAULT_SETTINGS;
  return ok(effectiveSettings(known, policy.ok ? readPolicyRole(policy.value) : {}));
}

const SETTINGS: StoredKind<Settings> = {
  key: STORAGE_KEYS.settings,
  quarantine: STORAGE_KEYS.settingsQuarantine,
  fallback: DEFAULT_SETTINGS,
  read: readSettings,
  store: (settings) => (settingsSchema.safeParse(settings).success ? storeSettings(settings) : undefined),
};

/** Changes the settings; see `updateStored` for what happens to damaged ones and those of a later version. */
export function updateSettings(
  change: (current: Settings) => Settings,
): Promise<Result<Settings, UpdateError>> {
  return updateStored(SETTINGS, change);
}

/** How settings are read and stored; a seam for tests, as there is only one version yet. */
export interface SettingsFormat {
  read(stored: unknown): Result<Settings, SettingsError>;
  store(settings: Settings): StoredVersion;
}

const CURRENT_FORMAT: SettingsFormat = { read: readSettings, store: storeSettings };

/**
 * Stores settings of an earlier version in today's shape. Extension pages migrate whatever they read, but the
 * content script does not: it would take the defaults until the reader changes something.
 */
export async function upgradeStoredSettings(
  format: SettingsFormat = CURRENT_FORMAT,
): Promise<Result<void, UpdateError>> {
  return navigator.locks.request(STORAGE_KEYS.settings, async () => {
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
