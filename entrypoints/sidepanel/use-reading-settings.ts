import { useEffect, useState } from 'react';
import type { ReadingSettings } from '../../lib/core/settings/reading-settings.ts';
import { loadReadingSettings, watchReadingSettings } from '../../lib/platform/reading-settings-store.ts';

/** The reader's settings under the organisation's policy, kept up to date; `undefined` for a moment. */
export function useReadingSettings(): ReadingSettings | undefined {
  const [settings, setSettings] = useState<ReadingSettings>();
  useEffect(() => {
    const mounted = new AbortController();
    watchReadingSettings(setSettings, mounted.signal);
    void loadReadingSettings().then((loaded) => {
      if (!mounted.signal.aborted) setSettings((current) => current ?? loaded);
    });
    return () => {
      mounted.abort();
    };
  }, []);
  return settings;
}
