import { useEffect, useState } from 'react';
import type { MergedGlossary } from '../../lib/core/glossary/merged-glossary.ts';
import { readMergedGeneration } from '../../lib/platform/generations.ts';
import { loadReadyGeneration } from '../../lib/platform/glossary-status.ts';
import { loadIndex, watchIndex } from '../../lib/platform/index-store.ts';

/** The glossary that pages are marked with. */
export type PublishedGlossary =
  | { readonly state: 'loading' | 'missing' | 'unreadable' }
  | { readonly state: 'ready'; readonly glossary: MergedGlossary };

/** The published glossary, read again whenever another one is published. */
export function usePublishedGlossary(): PublishedGlossary {
  const [published, setPublished] = useState<PublishedGlossary>({ state: 'loading' });
  useEffect(() => {
    const mounted = new AbortController();
    let latest: number | undefined;

    const show = async (generation: number | undefined): Promise<void> => {
      latest = generation;
      const loaded = await loadPublished(generation);
      if (latest === generation && !mounted.signal.aborted) setPublished(loaded);
    };
    watchIndex((index) => void show(index?.generation), mounted.signal);
    void newestPublished().then((generation) => {
      // News that came meanwhile is newer.
      if (latest === undefined) void show(generation);
    });
    return () => {
      mounted.abort();
    };
  }, []);
  return published;
}

/** The status is small and usually knows; where publishing failed last, the index still names what is in use. */
async function newestPublished(): Promise<number | undefined> {
  const ready = await loadReadyGeneration();
  if (ready !== undefined) return ready;
  const index = await loadIndex();
  return index.ok ? index.value?.generation : undefined;
}

async function loadPublished(generation: number | undefined): Promise<PublishedGlossary> {
  if (generation === undefined) return { state: 'missing' };
  const glossary = await readMergedGeneration(generation);
  return glossary.ok ? { state: 'ready', glossary: glossary.value } : { state: glossary.error };
}
