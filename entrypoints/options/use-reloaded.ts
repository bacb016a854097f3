import { useEffect, useState } from 'react';

/**
 * What `load` reads, and reads again whenever `watch` tells of a change; `undefined` until it is there. The reading
 * that began last counts, whichever ends last. Both must be the same functions with every rendering.
 */
export function useReloaded<T>(
  load: () => Promise<T>,
  watch: (onChange: () => void, signal: AbortSignal) => void,
): T | undefined {
  const [read, setRead] = useState<{ readonly value: T }>();
  useEffect(() => {
    const mounted = new AbortController();
    let latest = 0;
    const reload = async (): Promise<void> => {
      const turn = (latest += 1);
      const value = await load();
      if (turn === latest && !mounted.signal.aborted) setRead({ value });
    };
    watch(() => void reload(), mounted.signal);
    void reload();
    return () => {
      mounted.abort();
    };
  }, [load, watch]);
  return read?.value;
}
