import * as z from 'zod/mini';
import { PANEL_VIEWS } from '../core/panel/panel-view.ts';
import { readStored, STORAGE_KEYS, writeStored } from './storage.ts';

/** Where the reader was in the panel beside a tab. */
const placeSchema = z.object({
  tabId: z.number(),
  view: z.enum(PANEL_VIEWS),
  /** The document that the scroll position belongs to; '' for none. */
  document: z.string(),
  /** CSS pixels from the top. */
  scroll: z.number(),
});

export type PanelPlace = z.infer<typeof placeSchema>;

/** Tabs whose places are kept; the one that was looked at the longest ago is forgotten first. */
const MOST_PLACES = 100;

/** The places of all tabs, the latest last; none where the session's storage cannot be read. */
export async function loadPanelPlaces(): Promise<readonly PanelPlace[]> {
  const stored = await readStored(STORAGE_KEYS.panelPlaces, 'session');
  const places = z.array(placeSchema).safeParse(stored.ok ? stored.value : []);
  return places.success ? places.data : [];
}

/** Keeps the place of one tab, until the browser ends. Failing to is harmless: the panel begins at the top. */
export function savePanelPlace(place: PanelPlace): Promise<void> {
  // Each window has a panel of its own.
  return navigator.locks.request(STORAGE_KEYS.panelPlaces, async () => {
    const others = (await loadPanelPlaces()).filter(({ tabId }) => tabId !== place.tabId);
    await writeStored(STORAGE_KEYS.panelPlaces, [...others, place].slice(-MOST_PLACES), 'session');
  });
}
