import { useEffect, useEffectEvent, type RefObject } from 'react';

/** Calls `onEscape` when Esc is pressed anywhere within the element. */
export function useEscape(element: RefObject<HTMLElement | null>, onEscape: () => void): void {
  const escape = useEffectEvent(onEscape);
  useEffect(() => {
    const mounted = new AbortController();
    element.current?.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') escape();
      },
      { signal: mounted.signal },
    );
    return () => {
      mounted.abort();
    };
  }, [element]);
}
