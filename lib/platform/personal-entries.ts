import type { Entry } from '../core/glossary/entry.ts';
import { entrySchema } from '../core/glossary/entry-schema.ts';
import { uniqueSlug } from '../core/glossary/slug.ts';
import { err, ok, type Result } from '../core/result.ts';
import { PERSONAL_ORIGIN } from '../core/sources/source.ts';
import { onChanged, tellChanged } from './change-channel.ts';
import { dropSourceConnection, sourceDatabase } from './source-database.ts';

/** The reader's own entries. They are the only data here that exists nowhere else: nothing is deleted unasked. */

/** Where the revision lies, beside the entries: no id holds a control character. */
const REVISION_KEY = '\u0000revision';

const CHANNEL = 'parlance-personal';

/** What the store holds. */
export interface PersonalEntries {
  readonly entries: readonly Entry[];
  /** Records that could not be read. They are left where they are. */
  readonly damaged: number;
}

/** All own entries, in the order of their ids. */
export async function readPersonalStore(): Promise<Result<PersonalEntries, 'unreadable'>> {
  try {
    const transaction = (await sourceDatabase()).transaction('personal');
    const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()]);
    const records = values.filter((_, index) => keys[index] !== REVISION_KEY);
    const entries = records.flatMap(parseEntry);
    return ok({ entries, damaged: records.length - entries.length });
  } catch {
    return err('unreadable');
  }
}

/** The own entries that can be read. */
export async function loadPersonalEntries(): Promise<Result<readonly Entry[], 'unreadable'>> {
  const stored = await readPersonalStore();
  return stored.ok ? ok(stored.value.entries) : stored;
}

/** The revision of a store in which nothing was ever changed: it is new, or the browser lost it. */
export const UNTOUCHED = 'none';

/** Another text after every change, the same one until then. Cheap: reads no entry. */
export async function personalRevision(): Promise<string> {
  try {
    const stored = await (await sourceDatabase()).get('personal', REVISION_KEY);
    return typeof stored === 'string' ? stored : UNTOUCHED;
  } catch {
    return 'unreadable';
  }
}

/** Puts `entry` in the place of the own entry with the same id, or adds it. */
export function savePersonalEntry(entry: Entry): Promise<Result<Entry, 'unwritable'>> {
  const own = toOwn(entry);
  return change(async (store) => {
    await store.put(own, own.id);
    return own;
  });
}

/** Adds `entry` under its id, or under a similar one where that is taken; returns it as stored. */
export function addPersonalEntry(entry: Entry): Promise<Result<Entry, 'unwritable'>> {
  return change(async (store) => {
    const taken = new Set(await store.getAllKeys());
    const id = taken.has(entry.id) ? uniqueSlug(entry.term, taken) : entry.id;
    const own = toOwn({ ...entry, id });
    await store.put(own, id);
    return own;
  });
}

/** Removes one own entry; none of that id is no failure. */
export function removePersonalEntry(id: string): Promise<Result<void, 'unwritable'>> {
  return change(async (store) => {
    await store.delete(id);
  });
}

/** Puts `entries` in the place of all own entries that can be read. Damaged records stay, for rescue. */
export function replaceAll(entries: readonly Entry[]): Promise<Result<void, 'unwritable'>> {
  return updateAll(() => entries);
}

/** As `replaceAll`, with what `make` makes of those that are there. Nobody else changes any in between. */
export function updateAll(
  make: (mine: readonly Entry[]) => readonly Entry[],
): Promise<Result<void, 'unwritable'>> {
  return change(async (store) => {
    const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
    const entries = make(values.flatMap(parseEntry));
    const damaged = new Set(keys.filter((_, index) => parseEntry(values[index]).length === 0));
    const taken = new Set(damaged);
    await Promise.all(keys.filter((key) => !damaged.has(key)).map((key) => store.delete(key)));
    const writes = entries.map((entry) => {
      const id = taken.has(entry.id) ? uniqueSlug(entry.term, taken) : entry.id;
      taken.add(id);
      return store.put(toOwn({ ...entry, id }), id);
    });
    await Promise.all(writes);
  });
}

/** Fills a store in which nothing was ever changed, and does nothing to any other. */
export function fillUntouched(entries: readonly Entry[]): Promise<Result<void, 'unwritable'>> {
  return change(async (store) => {
    if ((await store.getAllKeys()).length > 0) return;
    await Promise.all(entries.map((entry) => store.put(toOwn(entry), entry.id)));
  });
}

/** Calls `listener` after every change, made in whatever context, until `signal` aborts. */
export function watchPersonalEntries(listener: () => void, signal: AbortSignal): void {
  onChanged(CHANNEL, listener, signal);
}

/** The part of an object store that changes are made with. */
interface Store {
  getAllKeys(): Promise<string[]>;
  getAll(): Promise<unknown[]>;
  put(value: unknown, key: string): Promise<string>;
  delete(key: string): Promise<void>;
}

/** One transaction with the new revision in it: either all of a change is there, or nothing of it. */
async function change<T>(work: (store: Store) => Promise<T>): Promise<Result<T, 'unwritable'>> {
  try {
    const transaction = (await sourceDatabase()).transaction('personal', 'readwrite');
    const done = transaction.done.then(
      () => true,
      () => false,
    );
    try {
      const value = await work(transaction.store);
      await transaction.store.put(crypto.randomUUID(), REVISION_KEY);
      if (!(await done)) return refused();
      tellPersonalChanged();
      return ok(value);
    } catch {
      // What was done before the failure would be kept otherwise.
      transaction.abort();
      await done;
      return refused();
    }
  } catch {
    return refused();
  }
}

function refused(): Result<never, 'unwritable'> {
  dropSourceConnection();
  return err('unwritable');
}

/** Empties the store as part of a larger transaction, damaged records included. That is a change like any other. */
export async function clearPersonalStore(store: Store & { clear(): Promise<void> }): Promise<void> {
  await Promise.all([store.clear(), store.put(crypto.randomUUID(), REVISION_KEY)]);
}

/** Tells everybody who watches that there may be other own entries. */
export function tellPersonalChanged(): void {
  tellChanged(CHANNEL);
}

function parseEntry(value: unknown): readonly Entry[] {
  const parsed = entrySchema.safeParse(value);
  return parsed.success ? [{ ...parsed.data, origin: PERSONAL_ORIGIN }] : [];
}

function toOwn(entry: Entry): Entry {
  return { ...entry, origin: PERSONAL_ORIGIN };
}
