import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { DroppedPart, SourceInfo } from '../core/glossary/merged-glossary.ts';

const DATABASE = 'parlance';
/** 2 added `losses`. Records of version 1 are read as they are: of a glossary that had no other sources. */
const DATABASE_VERSION = 2;

interface GenerationRecord {
  readonly generation: number;
  readonly entries: number;
  readonly compiledAt: string;
  readonly origin: string;
  readonly sources: readonly SourceInfo[];
  readonly unlistedLost: number;
  readonly templates: readonly unknown[];
  readonly dropped: readonly DroppedPart[];
}

interface Schema extends DBSchema {
  generations: { key: number; value: GenerationRecord };
  shards: { key: [number, number]; value: unknown };
  /** What lost in the merge: up to 2,000 claims, which a card has no use for. */
  losses: { key: number; value: unknown };
}

/** All that holds a part of a generation: what changes one changes all. */
export const GENERATION_STORES = ['generations', 'shards', 'losses'] as const;

let connection: Promise<IDBPDatabase<Schema>> | undefined;

/** One connection per context; forgotten when the browser closes it, so that the next call opens a new one. */
export function generationDatabase(): Promise<IDBPDatabase<Schema>> {
  connection ??= open().catch(replaceNewer);
  connection.catch(() => {
    connection = undefined;
  });
  return connection;
}

function open(): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(DATABASE, DATABASE_VERSION, {
    upgrade: (db, from) => {
      if (from < 1) {
        db.createObjectStore('generations', { keyPath: 'generation' });
        db.createObjectStore('shards');
      }
      if (from < 2) db.createObjectStore('losses');
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      connection = undefined;
    },
    terminated: () => {
      connection = undefined;
    },
  });
}

/** A later version was here and the reader went back: it would never open again, and all in it is made from elsewhere. */
async function replaceNewer(error: unknown): Promise<IDBPDatabase<Schema>> {
  if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
  await deleteDB(DATABASE);
  return open();
}

/** The way out of a database that cannot be opened. */
export async function deleteGenerationDatabase(): Promise<void> {
  dropGenerationConnection();
  await deleteDB(DATABASE);
}

/**
 * After a write that failed: the next call opens a new connection. In Firefox one that ran into a full disk takes
 * nothing any more, not even when there is room again (measured).
 */
export function dropGenerationConnection(): void {
  void connection?.then(
    (db) => {
      db.close();
    },
    () => undefined,
  );
  connection = undefined;
}
