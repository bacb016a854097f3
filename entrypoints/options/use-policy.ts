import { useEffect, useState } from 'react';
import type { PolicyReading } from '../../lib/core/settings/read-policy.ts';
import { loadPolicy, watchPolicy } from '../../lib/platform/policy-store.ts';

/** The organisation's policy and what is wrong with it, kept up to date; `undefined` until it is known. */
export function usePolicy(): PolicyReading | undefined {
  const [reading, setReading] = useState<PolicyReading>();
  useEffect(() => {
    const mounted = new AbortController();
    watchPolicy(setReading, mounted.signal);
    void loadPolicy().then((loaded) => {
      // A page that cannot read it cannot read the rest either, and says so there.
      if (!mounted.signal.aborted) setReading(loaded.ok ? loaded.value : { policy: {}, problems: [] });
    });
    return () => {
      mounted.abort();
    };
  }, []);
  return reading;
}
