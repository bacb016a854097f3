import { useEffect, useState } from 'react';
import type { Role } from '../../lib/core/role.ts';
import { loadPolicy } from '../../lib/platform/policy-store.ts';
import { loadEffectiveSettings, watchSettings } from '../../lib/platform/settings-store.ts';

/** Who restates. */
export interface RestateReader {
  /** `null`: not chosen yet. */
  readonly role: Role | null;
  /** Whether they may have entries of their own. */
  readonly mayOwn: boolean;
}

/** The reader, `undefined` until known. */
export function useRestateReader(): RestateReader | undefined {
  const [reader, setReader] = useState<RestateReader>();
  useEffect(() => {
    const mounted = new AbortController();
    const load = async (): Promise<void> => {
      const [settings, reading] = await Promise.all([loadEffectiveSettings(), loadPolicy()]);
      if (mounted.signal.aborted) return;
      const mayOwn = reading.ok && reading.value.policy.allowPersonal !== false;
      setReader({ role: settings.ok ? settings.value.role : null, mayOwn });
    };
    watchSettings(() => void load(), mounted.signal);
    void load();
    return () => {
      mounted.abort();
    };
  }, []);
  return reader;
}
