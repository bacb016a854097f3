import { browser, type Browser } from 'wxt/browser';
import { scriptPatterns } from './script-patterns.ts';

/** What the reader can do with a selection; also the ids of the menu's items, in their order. */
const MENU_ITEMS = ['explain', 'restate', 'add-entry'] as const;
export type MenuItem = (typeof MENU_ITEMS)[number];

/** An item that was chosen. */
export interface MenuChoice {
  readonly item: MenuItem;
  /** The selection; the browser has changed its white space and may have cut it. */
  readonly text: string;
  readonly tabId: number;
  readonly windowId: number | undefined;
}

/** Two at once would create the same item twice, which browsers refuse. */
let installing: Promise<void> = Promise.resolve();

/**
 * Puts the items into the menu of selections, on the pages that our script runs on and nowhere else. Browsers keep
 * them over restarts: to be called after an install or update and whenever the sites have changed. Repeating it is
 * harmless.
 */
export function installContextMenus(texts: Readonly<Record<MenuItem, string>>): Promise<void> {
  installing = installing.catch(() => undefined).then(() => replaceItems(texts));
  return installing;
}

async function replaceItems(texts: Readonly<Record<MenuItem, string>>): Promise<void> {
  const documentUrlPatterns = await scriptPatterns();
  await browser.contextMenus.removeAll();
  for (const id of MENU_ITEMS) {
    await createItem({ id, title: texts[id], contexts: ['selection'], documentUrlPatterns });
  }
}

function createItem(item: Browser.contextMenus.CreateProperties): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  browser.contextMenus.create(item, () => {
    const problem = browser.runtime.lastError;
    if (problem === undefined || problem === null) resolve();
    else reject(new Error(problem.message));
  });
  return promise;
}

/**
 * Calls `listener` with every item that is chosen, while the browser still takes what happens for an answer to the
 * reader's click. In the background's first tick.
 */
export function onContextMenu(listener: (choice: MenuChoice) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const item = MENU_ITEMS.find((known) => known === info.menuItemId);
    if (item === undefined || tab?.id === undefined) return;
    listener({ item, text: info.selectionText ?? '', tabId: tab.id, windowId: tab.windowId });
  });
}
