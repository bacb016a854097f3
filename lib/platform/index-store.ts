import { ownField } from '../core/own-field.ts';
import { ok, type Result } from '../core/result.ts';
import { readStored, STORAGE_KEYS, watchStored } from './storage.ts';

/** The published index as it lies in storage. */
export interface StoredIndex {
  readonly generation: number;
  /** Compiled index, encoded as one string. */
  readonly data: string;
}

/** The index that pages are to be marked with; `undefined` when there is none or it is not one. */
export async function loadIndex(): Promise<Result<StoredIndex | undefined, 'unreadable'>> {
  const stored = await readStored(STORAGE_KEYS.index);
  return stored.ok ? ok(parseIndex(stored.value)) : stored;
}

/** Calls `listener` with every later index; `undefined` when it was removed or replaced by something else. */
export function watchIndex(listener: (index: StoredIndex | undefined) => void, signal: AbortSignal): void {
  watchStored(
    STORAGE_KEYS.index,
    (value) => {
      listener(parseIndex(value));
    },
    signal,
  );
}

/** By hand: the content script reads it too, and the decoder of `data` does the real checks. */
function parseIndex(value: unknown): StoredIndex | undefined {
  const generation = ownField(value, 'generation');
  const data = ownField(value, 'data');
  return typeof generation === 'number' && typeof data === 'string' ? { generation, data } : undefined;
}
