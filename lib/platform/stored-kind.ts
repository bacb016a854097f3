import { err, ok, type Result } from '../core/result.ts';
import type { StoredError } from '../core/settings/stored-version.ts';
import { readStored, watchStored, writeStored, type StorageKey } from './storage.ts';

/** What is needed to read, watch and change a stored value without ever losing what a reader had made. */
export interface StoredKind<T> {
  /** Also names the lock under which it is changed. */
  readonly key: StorageKey;
  /** Where damaged values are put aside. */
  readonly quarantine: StorageKey;
  readonly fallback: T;
  read(stored: unknown): Result<T, StoredError>;
  /** The value to store; `undefined` for one that could not be read again. */
  store(value: T): unknown;
  /** A copy elsewhere, for what must not be lost with the browser's storage. */
  readonly copy?: StoredCopy;
}

/** Where a copy lies. What fails there keeps nothing from being stored. */
export interface StoredCopy {
  /** Undefined also where it cannot be read. */
  load(): Promise<unknown>;
  /** `undefined` removes it. Where it cannot be written, the old one is removed: it would bring back what is gone. */
  save(stored: unknown): Promise<void>;
}

export type LoadStoredError = StoredError | 'unreadable';

/** What is stored, read as its kind says. */
export async function loadStored<T>(kind: StoredKind<T>): Promise<Result<T, LoadStoredError>> {
  const stored = await readOrRestore(kind);
  return stored.ok ? kind.read(stored.value) : stored;
}

/** Calls `listener` with every later value, until `signal` aborts; what cannot be read is not reported. */
export function watchStoredKind<T>(
  kind: StoredKind<T>,
  listener: (value: T) => void,
  signal: AbortSignal,
): void {
  watchStored(
    kind.key,
    (stored) => {
      const read = kind.read(stored);
      if (read.ok) listener(read.value);
    },
    signal,
  );
}

/**
 * What is stored, unchecked. Storage that was wiped is filled from the copy, where there is one that can be read; no
 * change can come in between.
 */
async function readOrRestore<T>(kind: StoredKind<T>): Promise<Result<unknown, 'unreadable'>> {
  const stored = await readStored(kind.key);
  const isThere = !stored.ok || stored.value !== undefined || kind.copy === undefined;
  return isThere ? stored : navigator.locks.request(kind.key, () => restore(kind));
}

/** Inside the lock. */
async function restore<T>(kind: StoredKind<T>): Promise<Result<unknown, 'unreadable'>> {
  const stored = await readStored(kind.key);
  if (!stored.ok || stored.value !== undefined || kind.copy === undefined) return stored;
  const kept = await kind.copy.load();
  if (kept === undefined || !kind.read(kept).ok) return stored;
  await writeStored(kind.key, kept);
  return ok(kept);
}

/** `invalid`: the change made something that could not be read again; `unwritable`: nothing was changed. */
export type UpdateStoredError = LoadStoredError | 'invalid' | 'unwritable';

/** How many damaged values are kept. Few, as they share the room of the index. */
const QUARANTINE_SIZE = 3;

/**
 * Changes a stored value, one change at a time across all contexts. A damaged one is put into quarantine and the
 * change starts from the fallback; one of a newer version is left alone and the change is refused, and so is a
 * change that could not be read again: the next reading would find everything damaged.
 */
export function updateStored<T>(
  kind: StoredKind<T>,
  change: (current: T) => T,
): Promise<Result<T, UpdateStoredError>> {
  return navigator.locks.request(kind.key, async () => {
    const stored = await restore(kind);
    if (!stored.ok) return stored;
    const read = kind.read(stored.value);
    if (!read.ok && read.error === 'too-new') return err('too-new');
    const changed = change(read.ok ? read.value : kind.fallback);
    const toStore = kind.store(changed);
    if (toStore === undefined) return err('invalid');
    if (!read.ok) {
      const kept = await putAside(stored.value, kind.quarantine);
      if (!kept.ok) return kept;
    }
    // First: a worker that ends in between leaves a copy that is newer, and nothing that was removed comes back.
    await kind.copy?.save(toStore);
    const written = await writeStored(kind.key, toStore);
    if (!written.ok) await kind.copy?.save(stored.value);
    return written.ok ? ok(changed) : written;
  });
}

/** The first damaged values stay for ever: they are what the reader had made. */
async function putAside(damaged: unknown, key: StorageKey): Promise<Result<void, 'unwritable'>> {
  const stored = await readStored(key);
  if (!stored.ok) return err('unwritable');
  const list: readonly unknown[] = Array.isArray(stored.value) ? stored.value : [];
  const latest = [...list.slice(1), damaged].slice(1 - QUARANTINE_SIZE);
  return writeStored(key, list.length === 0 ? [damaged] : [list[0], ...latest]);
}
