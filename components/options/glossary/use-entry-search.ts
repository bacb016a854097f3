import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { filterEntries } from '../../../lib/core/glossary/filter-entries.ts';
import { EntrySearch } from '../../../lib/core/glossary/search-entries.ts';
import type { ListMemory } from './list-memory.ts';

/** Folding 500 entries takes about 5 ms: far less than anybody notices between two slices. */
const SLICE = 500;

/** What the list shows. */
export interface SearchResults {
  /** All entries while the texts are still being prepared, which takes a moment after they were loaded. */
  readonly found: readonly Entry[];
  readonly ready: boolean;
}

/** The entries that answer what is asked for. */
export function useEntrySearch(entries: readonly Entry[], { query, filter }: ListMemory): SearchResults {
  const search = useMemo(() => new EntrySearch(entries), [entries]);
  const [prepared, setPrepared] = useState<EntrySearch>();

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const prepare = (): void => {
      if (search.prepare(SLICE)) setPrepared(search);
      else timer = setTimeout(prepare);
    };
    prepare();
    return () => {
      clearTimeout(timer);
    };
  }, [search]);

  const ready = prepared === search;
  const asked = useDeferredValue(query);
  const answers = useMemo(() => (ready ? search.search(asked) : entries), [asked, entries, ready, search]);
  const found = useMemo(() => filterEntries(answers, filter), [answers, filter]);
  return { found, ready };
}
