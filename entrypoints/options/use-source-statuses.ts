import { useEffect, useState } from 'react';
import type { SourceStatus } from '../../lib/core/sources/source-status.ts';
import { loadSourceStatuses, watchSourceStatuses } from '../../lib/platform/source-statuses.ts';

interface SourceStatuses {
  readonly byId: ReadonlyMap<string, SourceStatus>;
  /** When they arrived. */
  readonly at: Date;
}

/** How every source is, kept up to date while the background syncs. */
export function useSourceStatuses(): SourceStatuses {
  const [statuses, setStatuses] = useState<SourceStatuses>(() => ({ byId: new Map(), at: new Date() }));
  useEffect(() => {
    const mounted = new AbortController();
    const show = (list: readonly SourceStatus[]): void => {
      if (mounted.signal.aborted) return;
      setStatuses({ byId: new Map(list.map((status) => [status.id, status])), at: new Date() });
    };
    watchSourceStatuses(show, mounted.signal);
    void loadSourceStatuses().then(show);
    return () => {
      mounted.abort();
    };
  }, []);
  return statuses;
}
