import * as z from 'zod/mini';
import { FORMAT_CHOICES } from '../glossary/glossary-reading.ts';
import { LIMITS } from '../glossary/limits.ts';
import { err, ok, type Result } from '../result.ts';
import { readStoredData, type StoredError, type StoredVersion } from '../settings/stored-version.ts';
import { isFreeSourceId } from './source-id.ts';
import type { SourceList } from './source.ts';

/** Version of the list's shape. Raise it with a migration and a frozen fixture of the old one. */
export const SOURCE_LIST_VERSION = 1;

export const SOURCE_LIMITS = {
  /** Each is asked every hour: beyond this it is a list of something else. */
  sources: 50,
  /** Characters of a source's name. */
  name: 200,
  /** More often would be a load on somebody's server, less often than a week is not in sync. */
  minSyncMinutes: 15,
  maxSyncMinutes: 7 * 24 * 60,
} as const;

export const DEFAULT_SOURCE_LIST: SourceList = { sources: [], starter: true, syncMinutes: 60 };

const name = z.string().check(z.maxLength(SOURCE_LIMITS.name));
// Not judged here whether it can be asked: one bad address must not make the whole list a damaged one.
const address = z.string().check(z.maxLength(LIMITS.url));

const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('url'), url: address }),
  z.strictObject({ kind: z.literal('file'), fileName: name }),
]);

const source = z.strictObject({
  id: z.string().check(z.refine(isFreeSourceId)),
  name,
  place,
  format: z.enum(FORMAT_CHOICES),
  enabled: z.boolean(),
  home: z.exactOptional(address),
  contribute: z.exactOptional(address),
});

const sources = z.array(source).check(
  z.maxLength(SOURCE_LIMITS.sources),
  z.refine((list) => new Set(list.map(({ id }) => id)).size === list.length),
);

export const sourceListSchema: z.ZodMiniType<SourceList> = z.strictObject({
  sources,
  starter: z.boolean(),
  syncMinutes: z
    .int()
    .check(z.minimum(SOURCE_LIMITS.minSyncMinutes), z.maximum(SOURCE_LIMITS.maxSyncMinutes)),
});

/** The list from what storage returned; nothing stored yields the default. */
export function readSourceList(stored: unknown): Result<SourceList, StoredError> {
  const data = readStoredData(stored, SOURCE_LIST_VERSION);
  if (!data.ok) return data;
  if (data.value === undefined) return ok(DEFAULT_SOURCE_LIST);
  const parsed = sourceListSchema.safeParse(data.value);
  return parsed.success ? ok(parsed.data) : err('damaged');
}

/** The value to store for `list`. */
export function storeSourceList(list: SourceList): StoredVersion {
  return { v: SOURCE_LIST_VERSION, data: list };
}
