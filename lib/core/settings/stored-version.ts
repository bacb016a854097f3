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
