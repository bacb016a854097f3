import { err, ok, type Result } from '../result.ts';
import { migrate } from './migrations.ts';
import { DEFAULT_SETTINGS, settingsSchema, SETTINGS_VERSION, type Settings } from './settings.ts';
import { isStoredVersion, type StoredError, type StoredVersion } from './stored-version.ts';

/**
 * Settings from what storage returned; nothing stored yields the defaults. Older versions are migrated in
 * memory: only the background writes a migrated value back.
 */
export function readSettings(stored: unknown): Result<Settings, StoredError> {
  if (stored === undefined || stored === null) return ok(DEFAULT_SETTINGS);
  if (!isStoredVersion(stored)) return err('damaged');
  if (stored.v > SETTINGS_VERSION) return err('too-new');
  const parsed = settingsSchema.safeParse(migrate(stored.data, stored.v));
  return parsed.success ? ok(parsed.data) : err('damaged');
}

/** The value to store for `settings`. */
export function storeSettings(settings: Settings): StoredVersion {
  return { v: SETTINGS_VERSION, data: settings };
}
