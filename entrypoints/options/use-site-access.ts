import { useEffect, useRef, useState } from 'react';
import type { SiteAccess } from '../../components/options/sites/sites-state.ts';
import { patternOf } from '../../lib/core/settings/site-list.ts';
import { hasOrigins, onOriginsChanged } from '../../lib/platform/permissions.ts';

/** Whether Parlance may run on each of `origins`, kept up to date; `undefined` until it is known. */
export function useSiteAccess(origins: readonly string[]): ReadonlyMap<string, SiteAccess> | undefined {
  const [access, setAccess] = useState<ReadonlyMap<string, SiteAccess>>();
  /** What was allowed while this page was open. */
  const seen = useRef(new Set<string>());
  const key = JSON.stringify(origins);

  useEffect(() => {
    const mounted = new AbortController();
    const look = async (): Promise<void> => {
      const found = await Promise.all(
        origins.map(async (origin) => [origin, await hasOrigins([patternOf(origin)])] as const),
      );
      if (mounted.signal.aborted) return;
      setAccess(new Map(found.map(([origin, allowed]) => [origin, remember(origin, allowed, seen.current)])));
    };
    onOriginsChanged(() => void look(), mounted.signal);
    void look();
    return () => {
      mounted.abort();
    };
    // oxlint-disable-next-line react/exhaustive-deps -- the list is another one with every rendering; its text tells
  }, [key]);
  return access;
}

function remember(origin: string, allowed: boolean, seen: Set<string>): SiteAccess {
  if (allowed) seen.add(origin);
  return allowed ? 'allowed' : seen.has(origin) ? 'withdrawn' : 'not-allowed';
}
