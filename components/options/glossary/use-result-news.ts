import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../ui/LiveRegion.tsx';

/** Typing goes on for about so long between two letters; news before that would only be interrupted. */
const SETTLE_MS = 600;

/** Says `news` politely whenever it has changed and stayed the same for a moment; not the first time. */
export function useResultNews(news: string): void {
  const announce = useAnnounce();
  const last = useRef(news);
  useEffect(() => {
    if (last.current === news) return undefined;
    const timer = setTimeout(() => {
      last.current = news;
      announce(news);
    }, SETTLE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [announce, news]);
}
