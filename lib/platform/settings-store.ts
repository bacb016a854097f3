import { ownField } from '../core/own-field.ts';
import { ok, type Result } from '../core/result.ts';
import { effectiveSettings, readPolicyRole } from '../core/settings/effective-settings.ts';
import { readSettings, storeSettings } from '../core/settings/read-settings.ts';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from '../core/settings/settings.ts';
import type { StoredError, StoredVersion } from '../core/settings/stored-version.ts';
import { readStored, STORAGE_KEYS, writeStored } from './storage.ts';
import {
  loadStored,
  updateStored,
  watchStoredKind,
  type LoadStoredError,
  type StoredKind,
  type UpdateStoredError,
} from './stored-kind.ts';

const SETTINGS: StoredKind<Settings> = {
  key: STORAGE_KEYS.settings,
  quarantine: STORAGE_KEYS.settingsQuarantine,
  fallback: DEFAULT_SETTINGS,
  read: readSettings,
  store: (settings) => (settingsSchema.safeParse(settings).success ? storeSettings(settings) : undefined),
};

/** The reader's settings; the defaults where nothing was ever stored. */
export function loadSettings(): Promise<Result<Settings, LoadStoredError>> {
  return loadStored(SETTINGS);
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

/** Changes the settings; see `updateStored` for what happens to damaged ones and those of a later version. */
export function updateSettings(
  change: (current: Settings) => Settings,
): Promise<Result<Settings, UpdateStoredError>> {
  return updateStored(SETTINGS, change);
}

/** How settings are read and stored; a seam for tests, as there is only one version yet. */
export interface SettingsFormat {
  read(stored: unknown): Result<Settings, StoredError>;
  store(settings: Settings): StoredVersion;
}

const CURRENT_FORMAT: SettingsFormat = { read: readSettings, store: storeSettings };

/**
 * Stores settings of an earlier version in today's shape. Extension pages migrate whatever they read, but the
 * content script does not: it would take the defaults until the reader changes something.
 */
export async function upgradeStoredSettings(
  format: SettingsFormat = CURRENT_FORMAT,
): Promise<Result<void, UpdateStoredError>> {
  return navigator.locks.request(STORAGE_KEYS.settings, async () => {
    const stored = await readStored(STORAGE_KEYS.settings);
    if (!stored.ok) return stored;
    if (stored.value === undefined) return ok(undefined);
    const read = format.read(stored.value);
    if (!read.ok) return read;
    const upgraded = format.store(read.value);
    if (ownField(stored.value, 'v') === upgraded.v) return ok(undefined);
    return writeStored(STORAGE_KEYS.settings, upgraded);
  });
}

/** Calls `listener` with every later state of the settings; what cannot be read is not reported. */
export function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): void {
  watchStoredKind(SETTINGS, listener, signal);
}
