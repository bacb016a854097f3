import { err, ok, type Result } from '../core/result.ts';
import { effectiveSettings, readPolicyRole } from '../core/settings/effective-settings.ts';
import {
  DEFAULT_READING_SETTINGS,
  readReadingSettings,
  type ReadingSettings,
} from '../core/settings/reading-settings.ts';
import { readStored, STORAGE_KEYS, watchStored } from './storage.ts';

/**
 * Settings for marking, with the organisation's policy; the defaults where nothing can be read. Without the schema
 * library, for pages.
 */
export async function loadReadingSettings(): Promise<ReadingSettings> {
  const read = await readBoth();
  return read.ok ? read.value : DEFAULT_READING_SETTINGS;
}

/** Calls `listener` whenever the reader's settings or the policy change, until `signal` aborts. */
export function watchReadingSettings(
  listener: (settings: ReadingSettings) => void,
  signal: AbortSignal,
): void {
  let latest = 0;
  const report = async (): Promise<void> => {
    latest += 1;
    const turn = latest;
    const read = await readBoth();
    // Of two changes in a row the reading that ends last need not be the newer one.
    if (read.ok && turn === latest && !signal.aborted) listener(read.value);
  };
  for (const key of [STORAGE_KEYS.settings, STORAGE_KEYS.policy]) {
    watchStored(key, () => void report(), signal);
  }
}

async function readBoth(): Promise<Result<ReadingSettings, 'unreadable'>> {
  const [settings, policy] = await Promise.all([
    readStored(STORAGE_KEYS.settings),
    readStored(STORAGE_KEYS.policy),
  ]);
  if (!settings.ok) return err('unreadable');
  const role = policy.ok ? readPolicyRole(policy.value) : {};
  return ok(effectiveSettings(readReadingSettings(settings.value), role));
}
