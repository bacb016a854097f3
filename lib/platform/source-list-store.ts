import type { Result } from '../core/result.ts';
import {
  DEFAULT_SOURCE_LIST,
  readSourceList,
  sourceListSchema,
  storeSourceList,
} from '../core/sources/read-source-list.ts';
import type { SourceList } from '../core/sources/source.ts';
import { sourceDatabase } from './source-database.ts';
import { readStored, STORAGE_KEYS } from './storage.ts';
import {
  loadStored,
  updateStored,
  watchStoredKind,
  type LoadStoredError,
  type StoredCopy,
  type StoredKind,
  type UpdateStoredError,
} from './stored-kind.ts';

/** Key of the copy in the database. */
const COPY = STORAGE_KEYS.sourceList;

async function remove(): Promise<void> {
  await (await sourceDatabase()).delete('lists', COPY);
}

/** What storage held before it was wiped: without its list every team glossary would be gone. */
const copy: StoredCopy = {
  async load() {
    try {
      return await (await sourceDatabase()).get('lists', COPY);
    } catch {
      return undefined;
    }
  },
  async save(stored) {
    try {
      if (stored === undefined) await remove();
      else await (await sourceDatabase()).put('lists', stored, COPY);
    } catch {
      // A disk that is full takes nothing, and gives things up all the same.
      await remove().catch(() => undefined);
    }
  },
};

const SOURCE_LIST: StoredKind<SourceList> = {
  key: STORAGE_KEYS.sourceList,
  quarantine: STORAGE_KEYS.sourceListQuarantine,
  fallback: DEFAULT_SOURCE_LIST,
  read: readSourceList,
  store: (list) => (sourceListSchema.safeParse(list).success ? storeSourceList(list) : undefined),
  copy,
};

/** The sources that the reader configured, without those of the policy; the default where nothing was stored. */
export function loadSourceList(): Promise<Result<SourceList, LoadStoredError>> {
  return loadStored(SOURCE_LIST);
}

/** Whether there is a list, be it an empty one: the default says nothing of what was removed. */
export async function hasSourceList(): Promise<boolean> {
  const stored = await readStored(STORAGE_KEYS.sourceList);
  return stored.ok && stored.value !== undefined;
}

/** Changes the list; see `updateStored` for what happens to a damaged one and one of a later version. */
export function updateSourceList(
  change: (current: SourceList) => SourceList,
): Promise<Result<SourceList, UpdateStoredError>> {
  return updateStored(SOURCE_LIST, change);
}

/** Calls `listener` with every later list, until `signal` aborts; what cannot be read is not reported. */
export function watchSourceList(listener: (list: SourceList) => void, signal: AbortSignal): void {
  watchStoredKind(SOURCE_LIST, listener, signal);
}
