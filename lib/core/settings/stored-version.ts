import { err, ok, type Result } from '../result.ts';

/** `damaged`: not of any known shape. `too-new`: written by a later version of Parlance; left alone. */
export type StoredError = 'damaged' | 'too-new';

/** How something lies in storage whose shape may change with a version of Parlance. */
export interface StoredVersion {
  readonly v: number;
  readonly data: unknown;
}

/** Whether `value` has a version and data; of which shape the data is, is for their schema to say. */
export function isStoredVersion(value: unknown): value is StoredVersion {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    'data' in value &&
    Number.isSafeInteger(value.v) &&
    Number(value.v) >= 1
  );
}

/** The data of what storage returned, of `version` or an earlier one; `undefined` where nothing was stored. */
export function readStoredData(stored: unknown, version: number): Result<unknown, StoredError> {
  if (stored === undefined || stored === null) return ok(undefined);
  if (!isStoredVersion(stored)) return err('damaged');
  return stored.v > version ? err('too-new') : ok(stored.data);
}
