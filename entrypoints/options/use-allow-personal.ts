import { useEffect, useState } from 'react';
import { loadPolicy, watchPolicy } from '../../lib/platform/policy-store.ts';

/** Whether the organisation lets readers have entries of their own; `undefined` until it is known. */
export function useAllowPersonal(): boolean | undefined {
  const [allowed, setAllowed] = useState<boolean>();
  useEffect(() => {
    const mounted = new AbortController();
    watchPolicy(({ policy }) => {
      setAllowed(policy.allowPersonal !== false);
    }, mounted.signal);
    void loadPolicy().then((loaded) => {
      if (!mounted.signal.aborted) setAllowed(loaded.ok && loaded.value.policy.allowPersonal !== false);
    });
    return () => {
      mounted.abort();
    };
  }, []);
  return allowed;
}
