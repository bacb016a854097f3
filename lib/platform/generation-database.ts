import type { DBSchema, IDBPDatabase } from 'idb';
import type { DroppedPart, SourceInfo } from '../core/glossary/merged-glossary.ts';
import { DatabaseConnection } from './database-connection.ts';

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

const connection = new DatabaseConnection<Schema>({
  name: 'parlance',
  /** 2 added `losses`. Records of version 1 are read as they are: of a glossary that had no other sources. */
  version: 2,
  upgrade: (db, from) => {
    if (from < 1) {
      db.createObjectStore('generations', { keyPath: 'generation' });
      db.createObjectStore('shards');
    }
    if (from < 2) db.createObjectStore('losses');
  },
  isReplaceable: true,
});

export function generationDatabase(): Promise<IDBPDatabase<Schema>> {
  return connection.open();
}

/** The way out of a database that cannot be opened. */
export function deleteGenerationDatabase(): Promise<void> {
  return connection.delete();
}

/** After a write that failed. */
export function dropGenerationConnection(): void {
  connection.drop();
}
