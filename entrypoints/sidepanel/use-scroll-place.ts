import { useEffect, useEffectEvent } from 'react';
import type { PanelView } from '../../lib/core/panel/panel-view.ts';
import type { PanelViewHandle } from './use-panel-view.ts';

/** A place is kept when scrolling has come to rest, milliseconds. */
const REST_MS = 250;
/**
 * How long a view may take to come to rest, milliseconds: until then it is held where it was. Reaching the place once
 * is not enough, since what the tab before showed may stand there for a moment and be long enough.
 */
const RESTORE_MS = 10_000;
/** What readers do when they go somewhere themselves. */
const OWN_MOVES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Keeps how far a view is scrolled beside a tab, and scrolls back there. `document` names what is shown: another
 * document begins at the top, and nothing is kept while there is none ('').
 */
export function useScrollPlace(
  tabId: number | undefined,
  view: PanelView | undefined,
  document: string,
  { place, keep }: PanelViewHandle,
): void {
  const keptScroll = useEffectEvent((): number =>
    place?.view === view && place?.document === document ? place.scroll : 0,
  );
  useEffect(() => {
    if (tabId === undefined || view === undefined || document === '') return undefined;
    const mounted = new AbortController();
    const { signal } = mounted;
    const restoring = scrollWhenPossible(keptScroll(), signal);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onScroll = (): void => {
      clearTimeout(timer);
      if (!restoring.signal.aborted) return;
      timer = setTimeout(() => {
        keep({ tabId, view, document, scroll: Math.round(scrollY) });
      }, REST_MS);
    };
    addEventListener('scroll', onScroll, { signal, passive: true });
    return () => {
      clearTimeout(timer);
      mounted.abort();
    };
  }, [document, keep, tabId, view]);
}

/** Lists fill bit by bit: holds the place until the view has come to rest, or the reader goes elsewhere. */
function scrollWhenPossible(top: number, signal: AbortSignal): AbortController {
  const done = new AbortController();
  const end = (): void => {
    done.abort();
  };
  const scroll = (): void => {
    scrollTo(0, top);
  };
  scroll();
  if (top === 0) {
    end();
    return done;
  }
  const observer = new ResizeObserver(scroll);
  observer.observe(globalThis.document.body);
  const timer = setTimeout(end, RESTORE_MS);
  for (const move of OWN_MOVES) addEventListener(move, end, { signal: done.signal, passive: true });
  signal.addEventListener('abort', end);
  done.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    observer.disconnect();
  });
  return done;
}
