import { useEffect, useState } from 'react';
import { watchActiveTab, type ActiveTab } from '../../lib/platform/active-tab.ts';

/** The tab that the panel stands beside; `undefined` for a moment, at the start. */
export function useActiveTab(): ActiveTab | undefined {
  const [tab, setTab] = useState<ActiveTab>();
  useEffect(() => {
    const mounted = new AbortController();
    watchActiveTab((next) => {
      setTab((current) => (isSame(current, next) ? current : next));
    }, mounted.signal);
    return () => {
      mounted.abort();
    };
  }, []);
  return tab;
}

function isSame(a: ActiveTab | undefined, b: ActiveTab): boolean {
  return (
    a?.id === b.id &&
    a.windowId === b.windowId &&
    a.origin === b.origin &&
    a.isOurs === b.isOurs &&
    a.isLoading === b.isLoading
  );
}
