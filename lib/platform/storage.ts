import { browser } from 'wxt/browser';
import { err, ok, type Result } from '../core/result.ts';

/** All keys in `storage.local`. Always asked for by name: `get(null)` fails as a whole on one damaged value. */
export const STORAGE_KEYS = {
  settings: 'settings',
  /** What could not be read as settings, kept for rescue; never overwritten silently. */
  settingsQuarantine: 'settings:quarantine',
  /** `{generation, data}`: the compiled index, one string. Always replaced, never a second one beside it. */
  index: 'index',
  glossaryStatus: 'glossaryStatus',
  cardKey: 'cardKey',
} as const;

export type StorageKey = (typeof STORAGE_KEYS)[keyof typeof STORAGE_KEYS];

/** What `key` holds, unchecked, or `undefined`; `unreadable` when the browser's storage itself fails. */
export async function readStored(key: StorageKey): Promise<Result<unknown, 'unreadable'>> {
  try {
    return ok((await browser.storage.local.get(key))[key]);
  } catch {
    return err('unreadable');
  }
}

/** Replaces one value; on failure (disk full, quota, damaged store) the old value stays. */
export async function writeStored(key: StorageKey, value: unknown): Promise<Result<void, 'unwritable'>> {
  try {
    await browser.storage.local.set({ [key]: value });
    return ok(undefined);
  } catch {
    return err('unwritable');
  }
}

/** Calls `listener` with the new, unchecked value whenever `key` changes, in whatever context, until `signal` aborts. */
export function watchStored(key: StorageKey, listener: (value: unknown) => void, signal: AbortSignal): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === 'local' && change !== undefined) listener(change.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => {
    browser.storage.onChanged.removeListener(onChanged);
  });
}
