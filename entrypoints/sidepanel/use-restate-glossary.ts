import { useEffect, useState } from 'react';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import { decodeIndex } from '../../lib/core/matching/index-codec.ts';
import { Matcher } from '../../lib/core/matching/matcher.ts';
import { readEntries } from '../../lib/platform/generations.ts';
import { loadIndex, watchIndex, type StoredIndex } from '../../lib/platform/index-store.ts';
import { askBackground } from '../../lib/platform/messages.ts';

/** The published glossary, for finding its terms. */
export interface RestateGlossaryData {
  readonly generation: number;
  readonly matcher: Matcher;
}

/** The glossary that pages are marked with at the moment; `undefined` while loading, `null`: there is none. */
export function useRestateGlossary(): RestateGlossaryData | null | undefined {
  const [glossary, setGlossary] = useState<RestateGlossaryData | null>();
  useEffect(() => {
    const mounted = new AbortController();
    const show = (index: StoredIndex | undefined): void => {
      if (!mounted.signal.aborted) setGlossary(openIndex(index));
    };
    watchIndex(show, mounted.signal);
    void loadIndex().then((stored) => {
      show(stored.ok ? stored.value : undefined);
    });
    return () => {
      mounted.abort();
    };
  }, []);
  return glossary;
}

function openIndex(index: StoredIndex | undefined): RestateGlossaryData | null {
  const decoded = index === undefined ? undefined : decodeIndex(index.data);
  if (index === undefined || decoded?.ok !== true) {
    void askBackground({ type: 'index.missing' });
    return null;
  }
  return { generation: index.generation, matcher: new Matcher(decoded.value) };
}

/** Entries of one generation, by their positions in it. */
interface RestateEntries {
  readonly entries: ReadonlyMap<number, Entry>;
  /** None of those that were asked for could be read. */
  readonly failed: boolean;
}

interface Loaded extends RestateEntries {
  readonly generation: number | undefined;
}

const NOTHING: Loaded = { generation: undefined, entries: new Map(), failed: false };

/**
 * The entries at `ordinals`, as far as they have been read; `undefined` until the first are. Those that were read
 * once stay, so that a passage that is being typed does not flicker.
 */
export function useRestateEntries(
  generation: number | undefined,
  ordinals: readonly number[],
): RestateEntries | undefined {
  const [loaded, setLoaded] = useState(NOTHING);
  const known = loaded.generation === generation ? loaded : NOTHING;
  useEffect(() => {
    const missing = ordinals.filter((ordinal) => !known.entries.has(ordinal));
    // What could not be read is not asked for again and again.
    if (generation === undefined || missing.length === 0 || known.failed) return undefined;
    const mounted = new AbortController();
    void readEntries(generation, missing).then((found) => {
      if (mounted.signal.aborted) return;
      const read = found.ok ? found.value : NOTHING.entries;
      const failed = read.size < missing.length;
      if (failed) void askBackground({ type: 'index.missing' });
      setLoaded({ generation, entries: new Map([...known.entries, ...read]), failed });
    });
    return () => {
      mounted.abort();
    };
  }, [generation, ordinals, known]);
  return known.generation === undefined && ordinals.length > 0 ? undefined : known;
}
