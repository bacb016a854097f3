import { useCallback, useEffect, useState } from 'react';
import type { SettingsProblemCode } from '../../components/options/options-state.ts';
import { loadSites, updateSites, watchSites } from '../../lib/platform/site-list-store.ts';

type SiteListState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly sites: readonly string[] }
  | { readonly state: 'problem'; readonly code: SettingsProblemCode };

export type ChangeSites = (change: (sites: readonly string[]) => readonly string[]) => Promise<boolean>;

interface SiteListHandle {
  readonly list: SiteListState;
  /** Resolves to whether it was stored; the background goes by what is stored. */
  readonly change: ChangeSites;
}

/** The sites that the reader added, kept up to date when another tab changes them. */
export function useSiteList(): SiteListHandle {
  const [list, setList] = useState<SiteListState>({ state: 'loading' });
  useEffect(() => {
    const mounted = new AbortController();
    watchSites((sites) => {
      setList({ state: 'ready', sites });
    }, mounted.signal);
    void loadSites().then((sites) => {
      if (mounted.signal.aborted) return;
      setList(sites.ok ? { state: 'ready', sites: sites.value } : { state: 'problem', code: sites.error });
    });
    return () => {
      mounted.abort();
    };
  }, []);

  const change = useCallback<ChangeSites>(async (make) => {
    const updated = await updateSites(make);
    if (updated.ok) setList({ state: 'ready', sites: updated.value });
    return updated.ok;
  }, []);

  return { list, change };
}
