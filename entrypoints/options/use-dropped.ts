import { useEffect, useState } from 'react';
import type { DroppedPart } from '../../lib/core/glossary/merged-glossary.ts';
import { readGenerationSummary } from '../../lib/platform/generations.ts';
import { loadReadyGeneration, watchGlossaryStatus } from '../../lib/platform/glossary-status.ts';

/** What is left out of the published glossary, by the id of the source; kept up to date. */
export function useDropped(): ReadonlyMap<string, DroppedPart> {
  const [dropped, setDropped] = useState<ReadonlyMap<string, DroppedPart>>(new Map());
  useEffect(() => {
    const mounted = new AbortController();
    const load = async (): Promise<void> => {
      const generation = await loadReadyGeneration();
      if (generation === undefined) return;
      const summary = await readGenerationSummary(generation);
      if (!summary.ok || mounted.signal.aborted) return;
      setDropped(new Map(summary.value.dropped.map((part) => [part.origin, part])));
    };
    watchGlossaryStatus(() => void load(), mounted.signal);
    void load();
    return () => {
      mounted.abort();
    };
  }, []);
  return dropped;
}
