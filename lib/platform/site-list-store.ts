import type { Result } from '../core/result.ts';
import { MAX_SITES, readSiteList, storeSiteList } from '../core/settings/site-list.ts';
import { STORAGE_KEYS } from './storage.ts';
import {
  loadStored,
  updateStored,
  watchStoredKind,
  type LoadStoredError,
  type StoredKind,
  type UpdateStoredError,
} from './stored-kind.ts';

const SITES: StoredKind<readonly string[]> = {
  key: STORAGE_KEYS.sites,
  quarantine: STORAGE_KEYS.sitesQuarantine,
  fallback: [],
  read: readSiteList,
  // The next reading would leave out what is too much.
  store: (sites) => (sites.length > MAX_SITES ? undefined : storeSiteList(sites)),
};

/** Origins of the self-hosted sites that the reader added, whether or not the browser allows them. */
export function loadSites(): Promise<Result<readonly string[], LoadStoredError>> {
  return loadStored(SITES);
}

/** Changes the list; see `updateStored` for what happens to a damaged one and one of a later version. */
export function updateSites(
  change: (current: readonly string[]) => readonly string[],
): Promise<Result<readonly string[], UpdateStoredError>> {
  return updateStored(SITES, change);
}

/** Calls `listener` with every later list, until `signal` aborts; what cannot be read is not reported. */
export function watchSites(listener: (sites: readonly string[]) => void, signal: AbortSignal): void {
  watchStoredKind(SITES, listener, signal);
}
