import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as z from 'zod/mini';
import type { Entry } from '../core/glossary/entry.ts';
import { entrySchema } from '../core/glossary/entry-schema.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { GenerationInfo } from '../sync/glossary-keeper.ts';
import type { Glossary } from '../sync/publish-glossary.ts';

/**
 * Glossaries in IndexedDB, one generation per compiled state. A generation is written whole, in one
 * transaction, before the index that refers to it is published; it is never changed afterwards.
 */

const DATABASE = 'parlance';
const DATABASE_VERSION = 1;

/**
 * Entries per record. One record each would make 50,000 writes of a sync; one for all would read megabytes on
 * a hover. 32 entries are about 20 kB.
 */
const SHARD = 32;

interface GenerationRecord {
  readonly generation: number;
  readonly entries: number;
  readonly compiledAt: string;
  readonly origin: string;
}

interface Schema extends DBSchema {
  generations: { key: number; value: GenerationRecord };
  shards: { key: [number, number]; value: unknown };
}

export type StoreError = 'missing' | 'unreadable';

const recordSchema = z.object({
  generation: z.number(),
  entries: z.number(),
  compiledAt: z.string(),
  origin: z.string(),
});
const shardSchema = z.array(z.unknown());

let connection: Promise<IDBPDatabase<Schema>> | undefined;

/** One connection per context; forgotten when the browser closes it, so that the next call opens a new one. */
function database(): Promise<IDBPDatabase<Schema>> {
  connection ??= openDB<Schema>(DATABASE, DATABASE_VERSION, {
    upgrade: (db) => {
      db.createObjectStore('generations', { keyPath: 'generation' });
      db.createObjectStore('shards');
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      connection = undefined;
    },
    terminated: () => {
      connection = undefined;
    },
  });
  connection.catch(() => {
    connection = undefined;
  });
  return connection;
}

/** Writes a whole generation in one transaction; on failure nothing of it remains. */
export async function writeGeneration(
  generation: number,
  { entries, compiledAt, origin }: Glossary,
): Promise<Result<void, 'unwritable'>> {
  try {
    const transaction = (await database()).transaction(['generations', 'shards'], 'readwrite');
    const shards = transaction.objectStore('shards');
    const writes: Promise<unknown>[] = [];
    for (let start = 0; start < entries.length; start += SHARD) {
      writes.push(shards.put(entries.slice(start, start + SHARD), [generation, start / SHARD]));
    }
    const record = { generation, entries: entries.length, compiledAt, origin };
    writes.push(transaction.objectStore('generations').put(record), transaction.done);
    await Promise.all(writes);
    return ok(undefined);
  } catch {
    return err('unwritable');
  }
}

/** The entry at position `ordinal` of a generation. Reads one record of at most `SHARD` entries. */
export async function readEntry(generation: number, ordinal: number): Promise<Result<Entry, StoreError>> {
  try {
    const stored = await (await database()).get('shards', [generation, Math.floor(ordinal / SHARD)]);
    const shard = shardSchema.safeParse(stored);
    if (!shard.success) return err('missing');
    const entry = entrySchema.safeParse(shard.data[ordinal % SHARD]);
    return entry.success ? ok(entry.data) : err('missing');
  } catch {
    return err('unreadable');
  }
}

/**
 * What is on record of a generation whose records are all there. Counts them and reads none, so it is cheap
 * for any size; that the entries in them are whole only `readGeneration` tells.
 */
export async function inspectGeneration(generation: number): Promise<Result<GenerationInfo, StoreError>> {
  try {
    const db = await database();
    const record = recordSchema.safeParse(await db.get('generations', generation));
    if (!record.success) return err('missing');
    const { entries, compiledAt, origin } = record.data;
    const shards = await db.count('shards', ofGeneration(generation));
    return shards === Math.ceil(entries / SHARD)
      ? ok({ origin, compiledAt, terms: entries })
      : err('missing');
  } catch {
    return err('unreadable');
  }
}

/** All entries of a generation, in order; `missing` also when part of it is damaged. */
export async function readGeneration(generation: number): Promise<Result<readonly Entry[], StoreError>> {
  try {
    const db = await database();
    const record = recordSchema.safeParse(await db.get('generations', generation));
    if (!record.success) return err('missing');
    const shards = z
      .array(z.array(entrySchema))
      .safeParse(await db.getAll('shards', ofGeneration(generation)));
    if (!shards.success) return err('missing');
    const entries = shards.data.flat();
    return entries.length === record.data.entries ? ok(entries) : err('missing');
  } catch {
    return err('unreadable');
  }
}

/** The newest generation written whole, or `undefined` when there is none. */
export async function newestGeneration(): Promise<Result<number | undefined, 'unreadable'>> {
  try {
    return ok((await (await database()).getAllKeys('generations')).at(-1));
  } catch {
    return err('unreadable');
  }
}

/** Removes all generations that `isStale` names; failing to is harmless, the next call tries again. */
export async function dropGenerations(isStale: (generation: number) => boolean): Promise<void> {
  try {
    const transaction = (await database()).transaction(['generations', 'shards'], 'readwrite');
    const generations = transaction.objectStore('generations');
    const stale = (await generations.getAllKeys()).filter(isStale);
    await Promise.all(
      stale.flatMap((generation) => [
        generations.delete(generation),
        transaction.objectStore('shards').delete(ofGeneration(generation)),
      ]),
    );
    await transaction.done;
  } catch {
    // Old generations only take room; they are removed after the next successful compile.
  }
}

function ofGeneration(generation: number): IDBKeyRange {
  return IDBKeyRange.bound([generation, 0], [generation, Infinity]);
}
