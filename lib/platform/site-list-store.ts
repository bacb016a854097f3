import { readSiteList, storeSiteList } from '../core/settings/site-list.ts';
import { err, ok, type Result } from '../core/result.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';

const LOCK = 'sites';

/** Origins of the self-hosted sites that the reader added, whether or not the browser allows them. */
export async function loadSites(): Promise<Result<readonly string[], 'unreadable'>> {
  const stored = await readStored(STORAGE_KEYS.sites);
  return stored.ok ? ok(readSiteList(stored.value)) : stored;
}

/** Changes the list, one change at a time across all contexts. */
export async function updateSites(
  change: (current: readonly string[]) => readonly string[],
): Promise<Result<readonly string[], 'unreadable' | 'unwritable'>> {
  return navigator.locks.request(LOCK, async () => {
    const current = await loadSites();
    if (!current.ok) return current;
    const changed = change(current.value);
    const written = await writeStored(STORAGE_KEYS.sites, storeSiteList(changed));
    return written.ok ? ok(changed) : err('unwritable');
  });
}

/** Calls `listener` with every later list, until `signal` aborts. */
export function watchSites(listener: (sites: readonly string[]) => void, signal: AbortSignal): void {
  watchStored(STORAGE_KEYS.sites, (value) => listener(readSiteList(value)), signal);
}
