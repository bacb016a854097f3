import * as z from 'zod/mini';
import type { Entry } from '../core/glossary/entry.ts';
import { entrySchema } from '../core/glossary/entry-schema.ts';
import type { DroppedPart, LostClaim, MergedGlossary, SourceInfo } from '../core/glossary/merged-glossary.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { GenerationInfo } from '../sync/glossary-keeper.ts';
import type { Glossary } from '../sync/publish-glossary.ts';
import { dropGenerationConnection, GENERATION_STORES, generationDatabase } from './generation-database.ts';

/**
 * Glossaries in IndexedDB, one generation per compiled state. A generation is written whole, in one
 * transaction, before the index that refers to it is published; it is never changed afterwards.
 */

/**
 * Entries per record. One record each would make 50,000 writes of a sync; one for all would read megabytes on
 * a hover. 32 entries are about 20 kB.
 */
const SHARD = 32;

/** What is known of a generation beside its entries. */
export interface GenerationSummary extends GenerationInfo, Omit<MergedGlossary, 'entries'> {}

export type StoreError = 'missing' | 'unreadable';

const sourceInfo: z.ZodMiniType<SourceInfo> = z.object({
  id: z.string(),
  name: z.string(),
  host: z.exactOptional(z.string()),
  home: z.exactOptional(z.string()),
  contribute: z.exactOptional(z.string()),
  fetchedAt: z.exactOptional(z.string()),
  templates: z.exactOptional(z.number()),
});

const droppedPart: z.ZodMiniType<DroppedPart> = z.object({
  origin: z.string(),
  entries: z.number(),
  aliases: z.number(),
  names: z.array(z.string()),
});

/** What is optional was not on record before there were sources; `dropped` once was a number, of no known source. */
const recordSchema = z.object({
  generation: z.number(),
  entries: z.number(),
  compiledAt: z.string(),
  origin: z.string(),
  sources: z.optional(z.array(sourceInfo)),
  unlistedLost: z.optional(z.number()),
  templates: z.optional(z.array(z.unknown())),
  dropped: z.optional(z.union([z.array(droppedPart), z.number()])),
});

type GenerationRecord = z.infer<typeof recordSchema>;
type GenerationDatabase = Awaited<ReturnType<typeof generationDatabase>>;

const lossesSchema: z.ZodMiniType<readonly LostClaim[]> = z.array(
  z.object({
    kind: z.enum(['entry', 'form']),
    form: z.string(),
    term: z.string(),
    origin: z.string(),
    winner: z.string(),
    winnerOrigin: z.string(),
  }),
);
const shardSchema = z.array(z.unknown());

/** Writes a whole generation in one transaction; on failure nothing of it remains. */
export async function writeGeneration(
  generation: number,
  { entries, lost, ...summary }: Glossary,
): Promise<Result<void, 'unwritable'>> {
  try {
    const transaction = (await generationDatabase()).transaction(GENERATION_STORES, 'readwrite');
    const shards = transaction.objectStore('shards');
    const writes: Promise<unknown>[] = [];
    for (let start = 0; start < entries.length; start += SHARD) {
      writes.push(shards.put(entries.slice(start, start + SHARD), [generation, start / SHARD]));
    }
    writes.push(
      transaction.objectStore('losses').put(lost, generation),
      transaction.objectStore('generations').put({ ...summary, generation, entries: entries.length }),
      transaction.done,
    );
    await Promise.all(writes);
    return ok(undefined);
  } catch {
    dropGenerationConnection();
    return err('unwritable');
  }
}

/** The entry at position `ordinal` of a generation. Reads one record of at most `SHARD` entries. */
export async function readEntry(generation: number, ordinal: number): Promise<Result<Entry, StoreError>> {
  try {
    const stored = await (
      await generationDatabase()
    ).get('shards', [generation, Math.floor(ordinal / SHARD)]);
    const shard = shardSchema.safeParse(stored);
    if (!shard.success) return err('missing');
    const entry = entrySchema.safeParse(shard.data[ordinal % SHARD]);
    return entry.success ? ok(entry.data) : err('missing');
  } catch {
    return err('unreadable');
  }
}

/**
 * The entries at some positions of a generation, by position; those that are not there are left out. Reads each
 * record once, all in one transaction.
 */
export async function readEntries(
  generation: number,
  ordinals: readonly number[],
): Promise<Result<ReadonlyMap<number, Entry>, 'unreadable'>> {
  try {
    const shards = (await generationDatabase()).transaction('shards').store;
    const wanted = [...new Set(ordinals.map((ordinal) => Math.floor(ordinal / SHARD)))];
    const stored = await Promise.all(
      wanted.map(async (number): Promise<[number, unknown]> => [
        number,
        await shards.get([generation, number]),
      ]),
    );
    const records = new Map(stored);
    const entries = new Map<number, Entry>();
    for (const ordinal of ordinals) {
      const shard = shardSchema.safeParse(records.get(Math.floor(ordinal / SHARD)));
      const entry = entrySchema.safeParse(shard.data?.[ordinal % SHARD]);
      if (entry.success) entries.set(ordinal, entry.data);
    }
    return ok(entries);
  } catch {
    return err('unreadable');
  }
}

/**
 * What is on record of a generation whose records are all there. Counts them and reads none, so it is cheap
 * for any size; that the entries in them are whole only `readGeneration` tells.
 */
export function inspectGeneration(generation: number): Promise<Result<GenerationInfo, StoreError>> {
  return withRecord(generation, async ({ entries, compiledAt, origin }, db) => {
    const shards = await db.count('shards', ofGeneration(generation));
    return shards === Math.ceil(entries / SHARD)
      ? ok({ origin, compiledAt, terms: entries })
      : err('missing');
  });
}

/** All entries of a generation, in order; `missing` also when part of it is damaged. */
export function readGeneration(generation: number): Promise<Result<readonly Entry[], StoreError>> {
  return withRecord(generation, async (record, db) => {
    const stored = await db.getAll('shards', ofGeneration(generation));
    const shards = z.array(z.array(entrySchema)).safeParse(stored);
    const entries = shards.success ? shards.data.flat() : undefined;
    return entries?.length === record.entries ? ok(entries) : err('missing');
  });
}

/**
 * The sources of a generation, in order of precedence. Cheap: for every card that opens. Empty for a generation that
 * was made before there were any.
 */
export function readGenerationSources(
  generation: number,
): Promise<Result<readonly SourceInfo[], StoreError>> {
  return withRecord(generation, ({ sources }) => ok(sources ?? []));
}

/** The teams' own spec templates of a generation, unchecked. Cheap: for every check of a document. */
export function readGenerationTemplates(generation: number): Promise<Result<readonly unknown[], StoreError>> {
  return withRecord(generation, ({ templates }) => ok(templates ?? []));
}

/** All that is known of a generation beside its entries. What lost and cannot be read is left out. */
export function readGenerationSummary(generation: number): Promise<Result<GenerationSummary, StoreError>> {
  return withRecord(generation, async (record, db) => {
    const losses = lossesSchema.safeParse(await db.get('losses', generation));
    const { origin, compiledAt, entries, sources, unlistedLost, templates, dropped } = record;
    return ok({
      origin,
      compiledAt,
      terms: entries,
      sources: sources ?? [],
      lost: losses.success ? losses.data : [],
      unlistedLost: unlistedLost ?? 0,
      templates: templates ?? [],
      dropped: typeof dropped === 'object' ? dropped : [],
    });
  });
}

/** A whole generation, as it was published. */
export async function readMergedGeneration(generation: number): Promise<Result<MergedGlossary, StoreError>> {
  const summary = await readGenerationSummary(generation);
  if (!summary.ok) return summary;
  const entries = await readGeneration(generation);
  if (!entries.ok) return entries;
  const { sources, lost, unlistedLost, templates, dropped } = summary.value;
  return ok({ entries: entries.value, sources, lost, unlistedLost, templates, dropped });
}

/** The newest generation written whole, or `undefined` when there is none. */
export async function newestGeneration(): Promise<Result<number | undefined, 'unreadable'>> {
  try {
    return ok((await (await generationDatabase()).getAllKeys('generations')).at(-1));
  } catch {
    return err('unreadable');
  }
}

/** Removes all generations that `isStale` names; failing to is harmless, the next call tries again. */
export async function dropGenerations(isStale: (generation: number) => boolean): Promise<void> {
  try {
    const transaction = (await generationDatabase()).transaction(GENERATION_STORES, 'readwrite');
    const generations = transaction.objectStore('generations');
    const stale = (await generations.getAllKeys()).filter(isStale);
    await Promise.all(
      stale.flatMap((generation) => [
        generations.delete(generation),
        transaction.objectStore('shards').delete(ofGeneration(generation)),
        transaction.objectStore('losses').delete(generation),
      ]),
    );
    await transaction.done;
  } catch {
    // Old generations only take room; they are removed after the next successful compile.
  }
}

/** Removes all generations; whether they went. */
export async function clearGenerations(): Promise<boolean> {
  try {
    const transaction = (await generationDatabase()).transaction(GENERATION_STORES, 'readwrite');
    await Promise.all([
      ...GENERATION_STORES.map((name) => transaction.objectStore(name).clear()),
      transaction.done,
    ]);
    return true;
  } catch {
    return false;
  }
}

/** What `read` makes of the record of a generation. */
async function withRecord<T>(
  generation: number,
  read: (
    record: GenerationRecord,
    db: GenerationDatabase,
  ) => Result<T, StoreError> | Promise<Result<T, StoreError>>,
): Promise<Result<T, StoreError>> {
  try {
    const db = await generationDatabase();
    const record = recordSchema.safeParse(await db.get('generations', generation));
    return record.success ? await read(record.data, db) : err('missing');
  } catch {
    return err('unreadable');
  }
}

function ofGeneration(generation: number): IDBKeyRange {
  return IDBKeyRange.bound([generation, 0], [generation, Infinity]);
}
