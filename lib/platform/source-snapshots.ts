import * as z from 'zod/mini';
import type { SourceSnapshot } from '../core/sources/source-snapshot.ts';
import { GLOSSARY_FORMATS } from '../core/glossary/glossary-reading.ts';
import { entrySchema } from '../core/glossary/entry-schema.ts';
import { err, ok } from '../core/result.ts';
import { headOf, type SnapshotHead, type SnapshotStore } from '../sync/snapshot-store.ts';
import { problemSchema } from './problem-schema.ts';
import { dropSourceConnection, sourceDatabase } from './source-database.ts';

/**
 * Contents of sources in IndexedDB. Two records each, written in one transaction: a head, which is read at every look
 * at the sources, and the entries, which are megabytes. No source id begins with a control character.
 */
const ENTRIES_PREFIX = '\u0000entries:';

type StoreName = 'snapshots' | 'held';

const headSchema: z.ZodMiniType<SnapshotHead> = z.object({
  sourceId: z.string(),
  revision: z.string(),
  fetchedAt: z.string(),
  url: z.string(),
  finalUrl: z.exactOptional(z.string()),
  validators: z.object({ etag: z.exactOptional(z.string()), lastModified: z.exactOptional(z.string()) }),
  reader: z.string(),
  format: z.enum(GLOSSARY_FORMATS),
  name: z.exactOptional(z.string()),
  home: z.exactOptional(z.string()),
  contribute: z.exactOptional(z.string()),
  problems: z.array(problemSchema),
  unlisted: z.number(),
  terms: z.number(),
});

/** 50,000 entries are parsed in about 0.3 s (measured), so that damage is found before it is published. */
const bodySchema = z.object({
  revision: z.string(),
  entries: z.array(entrySchema),
  templates: z.array(z.unknown()),
});

/** Contents in use, by source. */
export const sourceSnapshots: SnapshotStore = createStore('snapshots');

/** Contents that wait for the reader's yes, by source. */
export const heldSnapshots: SnapshotStore = createStore('held');

/** Removes contents, in use or held, of all sources that `isStale` names. Failing to is harmless. */
export async function removeSnapshots(isStale: (sourceId: string) => boolean): Promise<void> {
  for (const name of ['snapshots', 'held'] as const) {
    try {
      for (const id of await idsIn(name)) if (isStale(id)) await remove(name, id);
    } catch {
      // What stays only takes room; the next start tries again.
    }
  }
}

/** Sources under whose id contents lie, removed ones too; empty where nobody can tell. */
export async function idsWithContents(): Promise<ReadonlySet<string>> {
  try {
    return new Set([...(await idsIn('snapshots')), ...(await idsIn('held'))]);
  } catch {
    return new Set();
  }
}

async function idsIn(name: StoreName): Promise<ReadonlySet<string>> {
  const keys = await (await sourceDatabase()).getAllKeys(name);
  return new Set(
    keys.map((key) => (key.startsWith(ENTRIES_PREFIX) ? key.slice(ENTRIES_PREFIX.length) : key)),
  );
}

function createStore(name: StoreName): SnapshotStore {
  return {
    head: (sourceId) => readHead(name, sourceId),
    load: (sourceId) => load(name, sourceId),
    save: (snapshot) => save(name, snapshot),
    amend: (head) => amend(name, head),
    remove: (sourceId) => remove(name, sourceId),
  };
}

async function readHead(name: StoreName, sourceId: string): Promise<SnapshotHead | undefined> {
  try {
    const store = (await sourceDatabase()).transaction(name).store;
    const [stored, bodies] = await Promise.all([store.get(sourceId), store.count(ENTRIES_PREFIX + sourceId)]);
    const head = headSchema.safeParse(stored);
    return head.success && bodies === 1 && head.data.sourceId === sourceId ? head.data : undefined;
  } catch {
    return undefined;
  }
}

async function load(name: StoreName, sourceId: string): ReturnType<SnapshotStore['load']> {
  try {
    const store = (await sourceDatabase()).transaction(name).store;
    const [storedHead, storedBody] = await Promise.all([
      store.get(sourceId),
      store.get(ENTRIES_PREFIX + sourceId),
    ]);
    const head = headSchema.safeParse(storedHead);
    const body = bodySchema.safeParse(storedBody);
    if (!head.success || !body.success || head.data.revision !== body.data.revision) return err('missing');
    const { terms, ...envelope } = head.data;
    const { entries, templates } = body.data;
    return terms === entries.length ? ok({ ...envelope, entries, templates }) : err('missing');
  } catch {
    return err('unreadable');
  }
}

async function save(name: StoreName, snapshot: SourceSnapshot): ReturnType<SnapshotStore['save']> {
  const { sourceId, revision, entries, templates } = snapshot;
  try {
    const transaction = (await sourceDatabase()).transaction(name, 'readwrite');
    await Promise.all([
      transaction.store.put(headOf(snapshot), sourceId),
      transaction.store.put({ revision, entries, templates }, ENTRIES_PREFIX + sourceId),
      transaction.done,
    ]);
    return ok(undefined);
  } catch {
    dropSourceConnection();
    return err('unwritable');
  }
}

async function amend(name: StoreName, head: SnapshotHead): Promise<void> {
  try {
    const transaction = (await sourceDatabase()).transaction(name, 'readwrite');
    const stored = headSchema.safeParse(await transaction.store.get(head.sourceId));
    // Another context may have replaced the contents meanwhile.
    const isSame = stored.success && stored.data.revision === head.revision;
    if (isSame) await transaction.store.put(head, head.sourceId);
    await transaction.done;
  } catch {
    // With the old validators the next answer is whole again, and no worse.
  }
}

async function remove(name: StoreName, sourceId: string): Promise<void> {
  try {
    const transaction = (await sourceDatabase()).transaction(name, 'readwrite');
    await Promise.all([
      transaction.store.delete(sourceId),
      transaction.store.delete(ENTRIES_PREFIX + sourceId),
      transaction.done,
    ]);
  } catch {
    // What stays only takes room; the next start tries again.
  }
}
