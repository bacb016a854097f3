import type { Result } from '../core/result.ts';
import { readStored, watchStored, writeStored, type StorageKey } from './storage.ts';

/**
 * What the background records for all contexts to see. A disk that takes nothing cannot keep the news of it either, and
 * the options page would say "preparing" for ever: then the memory of the session holds it, until the disk works again.
 */

/** What was recorded last, unchecked. */
export async function loadStatusRecord(key: StorageKey): Promise<Result<unknown, 'unreadable'>> {
  const substitute = await readStored(key, 'session');
  const isThere = substitute.ok && substitute.value !== undefined && substitute.value !== null;
  return isThere ? substitute : readStored(key);
}

/** Replaces what was recorded. */
export async function writeStatusRecord(key: StorageKey, value: unknown): Promise<void> {
  const written = await writeStored(key, value);
  // Where this fails too there is no place left that could tell of it.
  await writeStored(key, written.ok ? null : value, 'session');
}

/** Calls `listener` with what `load` makes of every later record, until `signal` aborts. */
export function watchStatusRecord<T>(
  key: StorageKey,
  load: () => Promise<T>,
  listener: (status: T) => void,
  signal: AbortSignal,
): void {
  // Either area alone may hold an outdated one.
  const reload = async (): Promise<void> => {
    const status = await load();
    if (!signal.aborted) listener(status);
  };
  for (const area of ['local', 'session'] as const) watchStored(key, () => void reload(), signal, area);
}
