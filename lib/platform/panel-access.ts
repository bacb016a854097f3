import { browser } from 'wxt/browser';
import { canOpenPanel, leavePanelRequest, openPanelBeside } from './panel-opening.ts';
import { loadShortcuts } from './shortcuts.ts';

/** The way from the card to the panel. */
type PanelAccess =
  /** Opens the panel beside the card's page, at a term. To be called right from a click. */
  | { readonly kind: 'button'; readonly open: (termId: string) => void }
  /** Firefox opens no panel from a frame on a page: the reader is told the keys instead. */
  | { readonly kind: 'keys'; readonly keys: string };

/** How the panel is opened from the card that this is called in; `null` where there is no way. */
export async function loadPanelAccess(): Promise<PanelAccess | null> {
  try {
    if (!canOpenPanel()) return await loadKeys();
    // Asked beforehand: between the click and the opening nothing may be awaited.
    const tab = await browser.tabs.getCurrent();
    const tabId = tab?.id;
    if (tabId === undefined) return null;
    return {
      kind: 'button',
      open: (termId) => {
        // Where the browser refuses after all, there is nothing to be said that the reader does not see.
        openPanelBeside(tabId).catch(() => undefined);
        void leavePanelRequest({ tabId, view: 'terms', termId });
      },
    };
  } catch {
    return null;
  }
}

async function loadKeys(): Promise<PanelAccess | null> {
  const shortcuts = await loadShortcuts();
  const keys = shortcuts.ok ? (shortcuts.value.find(({ name }) => name === 'open-panel')?.keys ?? '') : '';
  return keys === '' ? null : { kind: 'keys', keys };
}
