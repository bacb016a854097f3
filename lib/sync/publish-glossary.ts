import type { Entry } from '../core/glossary/entry.ts';
import { compileIndex } from '../core/matching/compile-index.ts';
import { decodeIndex, encodeIndex, verifyIndex } from '../core/matching/index-codec.ts';
import { Matcher } from '../core/matching/matcher.ts';
import { err, ok, type Result } from '../core/result.ts';

/** What publishing needs from the outside world. */
export interface GlossaryStore {
  /** Highest generation that exists anywhere, or 0. */
  newestGeneration(): Promise<Result<number, 'unreadable'>>;
  writeGeneration(generation: number, entries: readonly Entry[]): Promise<Result<void, 'unwritable'>>;
  readEntry(generation: number, ordinal: number): Promise<Result<Entry, unknown>>;
  /** Replaces the one published index; readers see either the old or the new one. */
  writeIndex(generation: number, data: string): Promise<Result<void, 'unwritable'>>;
  dropGenerations(keep: ReadonlySet<number>): Promise<void>;
}

/** `database`: definitions could not be stored; `storage`: the index could not; `glossary`: it failed its check. */
export type PublishError = 'database' | 'storage' | 'glossary';

export interface Published {
  readonly generation: number;
  readonly terms: number;
}

/** Entries looked up in the new generation before it is published. */
const SELF_CHECKS = 10;

/**
 * Makes `entries` the glossary that pages are marked with: compile, write the definitions as a new generation,
 * check both, then switch by one write. Whatever fails before that write leaves the last good glossary served.
 */
export async function publishGlossary(
  entries: readonly Entry[],
  store: GlossaryStore,
): Promise<Result<Published, PublishError>> {
  const newest = await store.newestGeneration();
  if (!newest.ok) return err('database');
  const generation = newest.value + 1;
  const data = encodeIndex(compileIndex(entries));

  const written = await store.writeGeneration(generation, entries);
  if (!written.ok) return err('database');
  if (!(await passesSelfCheck(entries, generation, data, store))) return err('glossary');

  const switched = await store.writeIndex(generation, data);
  if (!switched.ok) return err('storage');
  // The generation before stays: a card that is open now may still ask for it.
  await store.dropGenerations(new Set([newest.value, generation]));
  return ok({ generation, terms: entries.length });
}

async function passesSelfCheck(
  entries: readonly Entry[],
  generation: number,
  data: string,
  store: GlossaryStore,
): Promise<boolean> {
  const index = decodeIndex(data);
  if (!index.ok || !verifyIndex(index.value)) return false;
  const matcher = new Matcher(index.value);
  const step = Math.max(1, Math.floor(entries.length / SELF_CHECKS));
  for (let ordinal = 0; ordinal < entries.length; ordinal += step) {
    const entry = entries[ordinal];
    const stored = await store.readEntry(generation, ordinal);
    if (entry === undefined || !stored.ok || stored.value.id !== entry.id) return false;
    if (!matcher.knows(entry.term)) return false;
  }
  return true;
}
