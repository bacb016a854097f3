import { useEffect, useState } from 'react';
import type { SpecPlace } from '../../lib/core/settings/template-choices.ts';
import {
  loadTemplateInUse,
  watchTemplatesInUse,
  type TemplateInUse,
} from '../../lib/platform/template-choices.ts';

interface Loaded {
  readonly origin: string;
  readonly space: string;
  readonly inUse: TemplateInUse;
}

/** The template that documents of `place` are checked against, kept up to date; `undefined` until it is known. */
export function useTemplateInUse(place: SpecPlace | undefined): TemplateInUse | undefined {
  const [loaded, setLoaded] = useState<Loaded>();
  const origin = place?.origin;
  const space = place?.space;
  useEffect(() => {
    if (origin === undefined || space === undefined) return undefined;
    const mounted = new AbortController();
    let latest = 0;
    const load = async (): Promise<void> => {
      const turn = (latest += 1);
      const inUse = await loadTemplateInUse({ origin, space });
      if (turn === latest && !mounted.signal.aborted) setLoaded({ origin, space, inUse });
    };
    watchTemplatesInUse(() => void load(), mounted.signal);
    void load();
    return () => {
      mounted.abort();
    };
  }, [origin, space]);
  // For a moment after a change of places it is still that of the place before.
  return loaded?.origin === origin && loaded?.space === space ? loaded?.inUse : undefined;
}
