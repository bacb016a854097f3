import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

/**
 * What the glossaries are made of: contents of the sources, tokens, the reader's own entries. A database of its
 * own, so that damage to the published generations does not reach it, nor the other way round. Content scripts
 * see the page's databases and never this one, which is why tokens lie here.
 */
const DATABASE = 'parlance-sources';
const DATABASE_VERSION = 1;

interface Schema extends DBSchema {
  /** Last good contents by source id. */
  snapshots: { key: string; value: unknown };
  /** Contents that wait for the reader's yes, by source id. */
  held: { key: string; value: unknown };
  /** Bearer tokens by source id. */
  tokens: { key: string; value: unknown };
  /** The reader's own entries by entry id. */
  personal: { key: string; value: unknown };
  /**
   * Consents, and a copy of the list of sources: the browser's storage may come back empty, without an error, after a
   * crash.
   */
  lists: { key: string; value: unknown };
}

export const SOURCE_STORES = ['snapshots', 'held', 'tokens', 'personal', 'lists'] as const;

let connection: Promise<IDBPDatabase<Schema>> | undefined;

/** One connection per context; forgotten when the browser closes it, so that the next call opens a new one. */
export function sourceDatabase(): Promise<IDBPDatabase<Schema>> {
  connection ??= openDB<Schema>(DATABASE, DATABASE_VERSION, {
    upgrade: (db) => {
      for (const store of SOURCE_STORES) db.createObjectStore(store);
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

/** The way out of a database that cannot be opened. All that it holds is lost: for a reader who asks for just that. */
export async function deleteSourceDatabase(): Promise<void> {
  dropSourceConnection();
  await deleteDB(DATABASE);
}

/**
 * After a write that failed: the next call opens a new connection. In Firefox one that ran into a full disk takes
 * nothing any more, not even when there is room again (measured).
 */
export function dropSourceConnection(): void {
  void connection?.then(
    (db) => {
      db.close();
    },
    () => undefined,
  );
  connection = undefined;
}
