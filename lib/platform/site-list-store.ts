import type { Result } from '../core/result.ts';
import { MAX_SITES, readSiteList, storeSiteList } from '../core/settings/site-list.ts';
import type { StoredError } from '../core/settings/stored-version.ts';
import { readStored, STORAGE_KEYS, watchStored } from './storage.ts';
import { updateStored, type StoredKind, type UpdateStoredError } from './update-stored.ts';

const SITES: StoredKind<readonly string[]> = {
  key: STORAGE_KEYS.sites,
  quarantine: STORAGE_KEYS.sitesQuarantine,
  fallback: [],
  read: readSiteList,
  // The next reading would leave out what is too much.
  store: (sites) => (sites.length > MAX_SITES ? undefined : storeSiteList(sites)),
};

/** Origins of the self-hosted sites that the reader added, whether or not the browser allows them. */
export async function loadSites(): Promise<Result<readonly string[], StoredError | 'unreadable'>> {
  const stored = await readStored(STORAGE_KEYS.sites);
  return stored.ok ? readSiteList(stored.value) : stored;
}

/** Changes the list; see `updateStored` for what happens to a damaged one and one of a later version. */
export function updateSites(
  change: (current: readonly string[]) => readonly string[],
): Promise<Result<readonly string[], UpdateStoredError>> {
  return updateStored(SITES, change);
}

/** Calls `listener` with every later list, until `signal` aborts; what cannot be read is not reported. */
export function watchSites(listener: (sites: readonly string[]) => void, signal: AbortSignal): void {
  watchStored(
    STORAGE_KEYS.sites,
    (value) => {
      const read = readSiteList(value);
      if (read.ok) listener(read.value);
    },
    signal,
  );
}
