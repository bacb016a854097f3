import { useCallback, useEffect, useState } from 'react';
import type { SettingsProblemCode } from '../../components/options/options-state.ts';
import { DEFAULT_SOURCE_LIST } from '../../lib/core/sources/read-source-list.ts';
import type { SourceList } from '../../lib/core/sources/source.ts';
import { loadSourceList, updateSourceList, watchSourceList } from '../../lib/platform/source-list-store.ts';

type SourceListState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly list: SourceList }
  | { readonly state: 'problem'; readonly code: SettingsProblemCode };

export type ChangeList = (change: (list: SourceList) => SourceList) => Promise<boolean>;

interface SourceListHandle {
  readonly list: SourceListState;
  /** Resolves to whether it was stored; the background goes by what is stored. */
  readonly change: ChangeList;
  /** Replaces a list that cannot be read by an empty one; the old one is put aside. */
  readonly reset: () => Promise<boolean>;
}

/** The sources that the reader configured, kept up to date when another tab changes them. */
export function useSourceList(): SourceListHandle {
  const [list, setList] = useState<SourceListState>({ state: 'loading' });
  useEffect(() => {
    const mounted = new AbortController();
    watchSourceList((next) => {
      setList({ state: 'ready', list: next });
    }, mounted.signal);
    void loadState().then((loaded) => {
      if (!mounted.signal.aborted) setList(loaded);
    });
    return () => {
      mounted.abort();
    };
  }, []);

  const change = useCallback<ChangeList>(async (make) => {
    const updated = await updateSourceList(make);
    // On failure a control that was moved goes back to what is really stored.
    setList(updated.ok ? { state: 'ready', list: updated.value } : await loadState());
    return updated.ok;
  }, []);

  return { list, change, reset: useCallback(() => change(() => DEFAULT_SOURCE_LIST), [change]) };
}

async function loadState(): Promise<SourceListState> {
  const loaded = await loadSourceList();
  return loaded.ok ? { state: 'ready', list: loaded.value } : { state: 'problem', code: loaded.error };
}
