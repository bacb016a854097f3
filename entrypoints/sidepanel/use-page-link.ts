import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Watched } from '../../lib/core/panel/protocol.ts';
import type { ActiveTab } from '../../lib/platform/active-tab.ts';
import { followTab } from '../../lib/platform/panel-link.ts';
import { NO_PAGE, PageStore, type PageSnapshot } from './page-store.ts';
import type { PanelPage } from './panel-page.ts';

/** The page in `tab`, kept up to date as far as it is watched. */
export function usePageLink(tab: ActiveTab | undefined, watched: Watched): PanelPage {
  const tabId = tab?.id;
  const store = useMemo(() => (tabId === undefined ? undefined : new PageStore(tabId, followTab)), [tabId]);
  const snapshot = useSyncExternalStore(store?.subscribe ?? neverChanges, store?.read ?? readNothing);
  useEffect(() => {
    store?.watch(watched);
  }, [store, watched]);
  return useMemo(
    () => ({
      ...snapshot,
      tab,
      send: store?.send ?? ignore,
      onAnswer: store?.onAnswer ?? ignore,
    }),
    [store, snapshot, tab],
  );
}

const ignore = (): void => undefined;
const neverChanges = (): (() => void) => ignore;
const readNothing = (): PageSnapshot => NO_PAGE;
