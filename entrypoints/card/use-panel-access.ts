import { useEffect, useState } from 'react';
import type { PanelAccess } from '../../components/card/card-context.ts';

/** The way to the panel, found once for as long as the frame lives; `null` until then, or where there is none. */
export function usePanelAccess(load: () => Promise<PanelAccess | null>): PanelAccess | null {
  const [access, setAccess] = useState<PanelAccess | null>(null);
  useEffect(() => {
    const mounted = new AbortController();
    void load().then((loaded) => {
      if (!mounted.signal.aborted) setAccess(loaded);
    });
    return () => {
      mounted.abort();
    };
  }, [load]);
  return access;
}
