import { useCallback, useEffect, useState } from 'react';
import type { TermOrder } from '../../lib/core/panel/term-rows.ts';
import { loadTermOrder, saveTermOrder, watchTermOrder } from '../../lib/platform/panel-choices.ts';

/** The order of the list of terms, and how to change it for good; `undefined` for a moment. */
export function useTermOrder(): readonly [TermOrder | undefined, (order: TermOrder) => void] {
  const [order, setOrder] = useState<TermOrder>();
  useEffect(() => {
    const mounted = new AbortController();
    watchTermOrder(setOrder, mounted.signal);
    void loadTermOrder().then((loaded) => {
      if (!mounted.signal.aborted) setOrder((current) => current ?? loaded);
    });
    return () => {
      mounted.abort();
    };
  }, []);
  const change = useCallback((next: TermOrder) => {
    setOrder(next);
    void saveTermOrder(next);
  }, []);
  return [order, change];
}
