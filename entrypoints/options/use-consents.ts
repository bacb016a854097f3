import { useEffect, useState } from 'react';
import { loadConsents, watchConsents } from '../../lib/platform/consents.ts';

/** Origins whose pages may be read with the reader's own session, kept up to date. */
export function useConsents(): readonly string[] {
  const [origins, setOrigins] = useState<readonly string[]>([]);
  useEffect(() => {
    const mounted = new AbortController();
    watchConsents(setOrigins, mounted.signal);
    void loadConsents().then((loaded) => {
      if (!mounted.signal.aborted) setOrigins(loaded);
    });
    return () => {
      mounted.abort();
    };
  }, []);
  return origins;
}
