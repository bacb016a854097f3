import { useEffect, useEffectEvent, useState } from 'react';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import type { SourceInfo } from '../../lib/core/glossary/merged-glossary.ts';
import type { TermsMessage } from '../../lib/core/panel/protocol.ts';
import { readEntries, readGenerationSources } from '../../lib/platform/generations.ts';
import { askBackground } from '../../lib/platform/messages.ts';

/** What the glossary says of the terms of a page. */
export interface PageEntries {
  readonly generation: number;
  /** By position in the generation; what could not be read is not there. */
  readonly entries: ReadonlyMap<number, Entry>;
  readonly sources: readonly SourceInfo[];
}

/**
 * The entries of all terms on a page, read at once; `undefined` until those of its generation are there. A generation
 * never changes, so that what was read of it stays, and only what a changing page adds is read.
 */
export function useEntries(terms: TermsMessage | null): PageEntries | undefined {
  const [read, setRead] = useState<PageEntries>();
  // Looks at what was read, which is no reason to read again: an entry that is missing would never end that.
  const begin = useEffectEvent((message: TermsMessage, signal: AbortSignal) => {
    const known = read?.generation === message.generation ? read : undefined;
    const wanted = message.terms
      .map(({ entry }) => entry)
      .filter((entry) => known?.entries.has(entry) !== true);
    if (known !== undefined && wanted.length === 0) return;
    void load(message.generation, wanted, known).then((loaded) => {
      if (!signal.aborted) setRead(loaded);
    });
  });
  useEffect(() => {
    if (terms === null) return undefined;
    const mounted = new AbortController();
    begin(terms, mounted.signal);
    return () => {
      mounted.abort();
    };
  }, [terms]);
  return read !== undefined && read.generation === terms?.generation ? read : undefined;
}

async function load(
  generation: number,
  wanted: readonly number[],
  known: PageEntries | undefined,
): Promise<PageEntries> {
  const [found, infos] = await Promise.all([
    readEntries(generation, wanted),
    known === undefined ? readGenerationSources(generation) : undefined,
  ]);
  const added = found.ok ? found.value : new Map<number, Entry>();
  // A definition that is missing means a damaged database, or an old page: the background looks.
  if (added.size < wanted.length) void askBackground({ type: 'index.missing' });
  return {
    generation,
    entries: new Map([...(known?.entries ?? []), ...added]),
    sources: known?.sources ?? (infos?.ok === true ? infos.value : []),
  };
}
