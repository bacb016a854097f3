import { type Result } from '../core/result.ts';
import {
  DEFAULT_SOURCE_LIST,
  readSourceList,
  sourceListSchema,
  storeSourceList,
  type SourceListError,
} from '../core/sources/read-source-list.ts';
import type { SourceList } from '../core/sources/source.ts';
import { sourceDatabase } from './source-database.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';
import { updateStored, type StoredKind, type UpdateStoredError } from './update-stored.ts';

/** Key of the copy in the database. */
const COPY = STORAGE_KEYS.sourceList;

const SOURCE_LIST: StoredKind<SourceList> = {
  key: STORAGE_KEYS.sourceList,
  quarantine: STORAGE_KEYS.sourceListQuarantine,
  fallback: DEFAULT_SOURCE_LIST,
  read: readSourceList,
  store: (list) => (sourceListSchema.safeParse(list).success ? storeSourceList(list) : undefined),
};

/**
 * The sources that the reader configured, without those of the policy; the default where nothing was stored. A store
 * that was wiped is filled from the copy in the database: without its list every team glossary would be gone.
 */
export async function loadSourceList(): Promise<Result<SourceList, SourceListError | 'unreadable'>> {
  const stored = await readStored(STORAGE_KEYS.sourceList);
  if (!stored.ok) return stored;
  if (stored.value !== undefined) return readSourceList(stored.value);
  const copy = await readCopy();
  const read = readSourceList(copy);
  if (copy === undefined || !read.ok) return readSourceList(undefined);
  await writeStored(STORAGE_KEYS.sourceList, copy);
  return read;
}

/** Changes the list; see `updateStored` for what happens to a damaged one and one of a later version. */
export async function updateSourceList(
  change: (current: SourceList) => SourceList,
): Promise<Result<SourceList, UpdateStoredError>> {
  // A store that was wiped is filled first, or the change would start from nothing.
  await loadSourceList();
  const updated = await updateStored(SOURCE_LIST, change);
  if (updated.ok) await writeCopy(storeSourceList(updated.value));
  return updated;
}

/** Undefined also where the database cannot be read: the copy helps where it can, and costs nothing where not. */
async function readCopy(): Promise<unknown> {
  try {
    return await (await sourceDatabase()).get('lists', COPY);
  } catch {
    return undefined;
  }
}

async function writeCopy(stored: unknown): Promise<void> {
  try {
    await (await sourceDatabase()).put('lists', stored, COPY);
  } catch {
    // The list itself is safe in the storage.
  }
}

/** Calls `listener` with every later list, until `signal` aborts; what cannot be read is not reported. */
export function watchSourceList(listener: (list: SourceList) => void, signal: AbortSignal): void {
  watchStored(
    STORAGE_KEYS.sourceList,
    (value) => {
      const read = readSourceList(value);
      if (read.ok) listener(read.value);
    },
    signal,
  );
}
