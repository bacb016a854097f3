import { useCallback, useEffect, useState } from 'react';
import type { PanelView } from '../../lib/core/panel/panel-view.ts';
import { loadPanelPlaces, savePanelPlace, type PanelPlace } from '../../lib/platform/panel-places.ts';

/** The places of a window's panel in memory: tabs are changed faster than storage answers. */
type Places = ReadonlyMap<number, PanelPlace>;

export interface PanelViewHandle {
  /** `undefined` for a moment, until what is kept has been read. */
  readonly view: PanelView | undefined;
  readonly select: (view: PanelView) => void;
  /** What is kept of the tab at the moment. */
  readonly place: PanelPlace | undefined;
  readonly keep: (place: PanelPlace) => void;
}

/**
 * The view beside a tab. A tab that the panel has not stood beside yet begins with the view that was looked at
 * last: who goes through specs checks them all.
 */
export function usePanelView(tabId: number | undefined): PanelViewHandle {
  const [places, setPlaces] = useState<Places>();
  const [latest, setLatest] = useState<PanelView>('terms');
  useEffect(() => {
    const mounted = new AbortController();
    void loadPanelPlaces().then((loaded) => {
      if (mounted.signal.aborted) return;
      setLatest(loaded.at(-1)?.view ?? 'terms');
      setPlaces(new Map(loaded.map((place) => [place.tabId, place])));
    });
    return () => {
      mounted.abort();
    };
  }, []);
  const keep = useCallback((place: PanelPlace) => {
    setPlaces((current) => current && new Map(current).set(place.tabId, place));
    void savePanelPlace(place);
  }, []);
  const select = useCallback(
    (view: PanelView) => {
      setLatest(view);
      if (tabId !== undefined) keep({ tabId, view, document: '', scroll: 0 });
    },
    [keep, tabId],
  );
  const place = tabId === undefined ? undefined : places?.get(tabId);
  return { view: places && (place?.view ?? latest), place, select, keep };
}
