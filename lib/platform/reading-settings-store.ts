import { readReadingSettings, type ReadingSettings } from '../core/settings/reading-settings.ts';
import { readStored, STORAGE_KEYS, watchStored } from './storage.ts';

/** The settings for marking; the defaults where nothing can be read. Without the schema library, for pages. */
export async function loadReadingSettings(): Promise<ReadingSettings> {
  const stored = await readStored(STORAGE_KEYS.settings);
  return readReadingSettings(stored.ok ? stored.value : undefined);
}

export function watchReadingSettings(
  listener: (settings: ReadingSettings) => void,
  signal: AbortSignal,
): void {
  watchStored(STORAGE_KEYS.settings, (value) => listener(readReadingSettings(value)), signal);
}
