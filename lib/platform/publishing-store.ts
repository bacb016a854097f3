import { ok } from '../core/result.ts';
import type { GlossaryStore } from '../sync/publish-glossary.ts';
import { dropGenerations, newestGeneration, readEntry, writeGeneration } from './generations.ts';
import { loadIndex } from './index-store.ts';
import { STORAGE_KEYS, writeStored } from './storage.ts';

/** Where the background publishes glossaries: definitions in IndexedDB, the index in `storage.local`. */
export const publishingStore: GlossaryStore = {
  loadIndex,
  async newestGeneration() {
    const inDatabase = await newestGeneration();
    if (!inDatabase.ok) return inDatabase;
    // A database that was lost starts again at 0, but readers may still hold the old index: never reuse its number.
    const published = await loadIndex();
    const pointer = published.ok ? (published.value?.generation ?? 0) : 0;
    return ok(Math.max(inDatabase.value ?? 0, pointer));
  },
  writeGeneration,
  readEntry,
  writeIndex: (generation, data) => writeStored(STORAGE_KEYS.index, { generation, data }),
  dropGenerations,
};
