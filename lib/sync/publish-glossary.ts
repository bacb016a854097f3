import type { Entry } from '../core/glossary/entry.ts';
import { fitIndex } from '../core/glossary/fit-index.ts';
import { LIMITS } from '../core/glossary/limits.ts';
import type { MergedGlossary } from '../core/glossary/merged-glossary.ts';
import { compileIndex } from '../core/matching/compile-index.ts';
import { decodeIndex, encodeIndex, verifyIndex } from '../core/matching/index-codec.ts';
import { Matcher } from '../core/matching/matcher.ts';
import { err, ok, type Result } from '../core/result.ts';

/** A glossary on its way to the pages. */
export interface Glossary extends MergedGlossary {
  /** Which contents these are, compiled by which code; see `GlossarySource.origin`. */
  readonly origin: string;
  /** Moment, ISO 8601. */
  readonly compiledAt: string;
}

/** What publishing needs from the outside world. */
export interface GlossaryStore {
  /** The one published index, as it lies in storage. */
  loadIndex(): Promise<Result<{ readonly generation: number; readonly data: string } | undefined, unknown>>;
  /** Highest generation that exists anywhere, or 0. */
  newestGeneration(): Promise<Result<number, 'unreadable'>>;
  writeGeneration(generation: number, glossary: Glossary): Promise<Result<void, 'unwritable'>>;
  readEntry(generation: number, ordinal: number): Promise<Result<Entry, unknown>>;
  /** Replaces the one published index; readers see either the old or the new one. */
  writeIndex(generation: number, data: string): Promise<Result<void, 'unwritable'>>;
  dropGenerations(isStale: (generation: number) => boolean): Promise<void>;
}

/**
 * `database`: definitions could not be stored; `storage`: the index could not; `glossary`: it failed its check;
 * `too-large`: the index would not fit the browser's storage.
 */
export type PublishError = 'database' | 'storage' | 'glossary' | 'too-large';

export interface Published {
  readonly generation: number;
  readonly terms: number;
  readonly compiledAt: string;
}

/** Entries looked up in the new generation before it is published. */
const SELF_CHECKS = 10;

/**
 * Makes `glossary` the one that pages are marked with: compile, write the definitions as a new generation, check
 * both, then switch by one write. Whatever fails before that write leaves the last good glossary served, and
 * nothing of the new one behind. What the index has no room for is left out and counted, the last source's first.
 * Throws where compiling does. `maxBytes` of the index is a test seam.
 */
export async function publishGlossary(
  glossary: Glossary,
  store: GlossaryStore,
  maxBytes: number = LIMITS.index,
): Promise<Result<Published, PublishError>> {
  const newest = await store.newestGeneration();
  if (!newest.ok) return err('database');
  const generation = newest.value + 1;
  const before = await store.loadIndex();
  // Where the pointer is lost, the newest generation is the one that open cards most likely ask for.
  const previous = (before.ok ? before.value?.generation : undefined) ?? newest.value;
  const fitted = fitIndex(glossary, maxBytes);
  if (fitted === undefined) return err('too-large');
  const { entries, dropped, index } = fitted;
  const data = encodeIndex(index);

  let isSwitched = false;
  try {
    const written = await store.writeGeneration(generation, { ...glossary, entries, dropped });
    if (!written.ok) return err('database');
    if (!(await passesSelfCheck(entries, generation, data, store))) return err('glossary');
    const switched = await store.writeIndex(generation, data);
    if (!switched.ok) return err('storage');
    isSwitched = true;
  } finally {
    // No index refers to it. Left behind, each attempt would take the room of a whole glossary.
    if (!isSwitched) await store.dropGenerations((stored) => stored === generation);
  }
  // The one published before stays: a card that is open now may still ask for it.
  await store.dropGenerations((stored) => stored !== previous && stored !== generation);
  return ok({ generation, terms: entries.length, compiledAt: glossary.compiledAt });
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
    if (!matcher.knows(entry.term) && isMatchable(entry)) return false;
  }
  return true;
}

/** A whole sentence for a term is shown in the options and marked nowhere. */
function isMatchable(entry: Entry): boolean {
  return new Matcher(compileIndex([entry])).knows(entry.term);
}
