import { useEffect, useState } from 'react';
import type { TemplateReading } from '../../lib/core/spec/read-templates.ts';
import { loadTemplates, watchTemplates } from '../../lib/platform/spec-templates.ts';

/** All templates and what is wrong with some, kept up to date; `undefined` until they are known. */
export function useSpecTemplates(): TemplateReading | undefined {
  const [reading, setReading] = useState<TemplateReading>();
  useEffect(() => {
    const mounted = new AbortController();
    let latest = 0;
    const load = async (): Promise<void> => {
      const turn = (latest += 1);
      const loaded = await loadTemplates();
      if (turn === latest && !mounted.signal.aborted) setReading(loaded);
    };
    watchTemplates(() => void load(), mounted.signal);
    void load();
    return () => {
      mounted.abort();
    };
  }, []);
  return reading;
}
