import { useEffect, useState } from 'react';
import type { GlossaryState } from '../../components/options/options-state.ts';
import { ageOfMoment } from '../../lib/core/card/age.ts';
import {
  loadGlossaryStatus,
  watchGlossaryStatus,
  type GlossaryStatus,
} from '../../lib/platform/glossary-status.ts';

/** How the glossary is, kept up to date while the background works on it. */
export function useGlossary(): GlossaryState {
  const [glossary, setGlossary] = useState<GlossaryState>({ state: 'loading' });
  useEffect(() => {
    const mounted = new AbortController();
    const show = (status: GlossaryStatus): void => {
      if (!mounted.signal.aborted) setGlossary(viewStatus(status));
    };
    watchGlossaryStatus(show, mounted.signal);
    void loadGlossaryStatus().then(show);
    return () => {
      mounted.abort();
    };
  }, []);
  return glossary;
}

function viewStatus(status: GlossaryStatus): GlossaryState {
  if (status.state !== 'ready') return status;
  const age = ageOfMoment(status.compiledAt, new Date());
  return { state: 'ready', terms: status.terms, ...(age !== undefined && { age }) };
}
