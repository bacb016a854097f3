import type { DBSchema, IDBPDatabase } from 'idb';
import { DatabaseConnection } from './database-connection.ts';

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

/**
 * What the glossaries are made of: contents of the sources, tokens, the reader's own entries. A database of its
 * own, so that damage to the published generations does not reach it, nor the other way round. Content scripts
 * see the page's databases and never this one, which is why tokens lie here.
 */
const connection = new DatabaseConnection<Schema>({
  name: 'parlance-sources',
  version: 1,
  upgrade: (db) => {
    for (const store of SOURCE_STORES) db.createObjectStore(store);
  },
  isReplaceable: false,
});

export function sourceDatabase(): Promise<IDBPDatabase<Schema>> {
  return connection.open();
}

/** The way out of a database that cannot be opened. All that it holds is lost: for a reader who asks for just that. */
export function deleteSourceDatabase(): Promise<void> {
  return connection.delete();
}

/** After a write that failed. */
export function dropSourceConnection(): void {
  connection.drop();
}
