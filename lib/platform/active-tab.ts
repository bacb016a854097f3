import { browser, type Browser } from 'wxt/browser';
import { scriptPatterns } from './script-patterns.ts';

/** The tab that the reader looks at. */
export interface ActiveTab {
  readonly id: number;
  readonly windowId: number;
  /** Where the browser tells the address: on the sites that it lets us read. */
  readonly origin: string | undefined;
  /** Whether our content script belongs there. */
  readonly isOurs: boolean;
  readonly isLoading: boolean;
}

/**
 * Calls `listener` with the active tab of the window that this page belongs to, at once and whenever another one
 * comes to the front or it goes elsewhere, until `signal` aborts.
 *
 * A panel that stands in a tab of its own, where somebody opened it by its address, follows the tab that was in
 * front before it.
 */
export function watchActiveTab(listener: (tab: ActiveTab) => void, signal: AbortSignal): void {
  let asked = 0;
  let tabId: number | undefined;
  const home = findHome();
  const report = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    const { windowId, ownTab } = await home;
    const tab = await frontTab(windowId, ownTab, tabId);
    const described = tab && (await describe(tab));
    // Of two questions in a row the one that is answered last need not be the newer one.
    if (described === undefined || turn !== asked || signal.aborted) return;
    tabId = described.id;
    listener(described);
  };
  const onChange = (): void => void report();
  const onUpdated = (updated: number, { status, url }: { status?: string; url?: string }): void => {
    if (updated === tabId && (status !== undefined || url !== undefined)) void report();
  };
  browser.tabs.onActivated.addListener(onChange);
  browser.tabs.onRemoved.addListener(onChange);
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onActivated.removeListener(onChange);
    browser.tabs.onRemoved.removeListener(onChange);
    browser.tabs.onUpdated.removeListener(onUpdated);
  });
  void report();
}

async function findHome(): Promise<{ readonly windowId: number; readonly ownTab: number | undefined }> {
  const [{ id }, own] = await Promise.all([browser.windows.getCurrent(), browser.tabs.getCurrent()]);
  return { windowId: id ?? browser.windows.WINDOW_ID_CURRENT, ownTab: own?.id };
}

async function frontTab(
  windowId: number,
  ownTab: number | undefined,
  followed: number | undefined,
): Promise<Browser.tabs.Tab | undefined> {
  const tabs = await browser.tabs.query({ windowId });
  const active = tabs.find(({ active: isActive }) => isActive);
  if (ownTab === undefined || active?.id !== ownTab) return active;
  const others = tabs.filter(({ id }) => id !== ownTab);
  return (
    others.find(({ id }) => id === followed) ??
    others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0]
  );
}

async function describe(tab: Browser.tabs.Tab): Promise<ActiveTab | undefined> {
  if (tab.id === undefined) return undefined;
  return {
    id: tab.id,
    windowId: tab.windowId,
    origin: URL.parse(tab.url ?? '')?.origin,
    isOurs: await runsOurScript(tab.id),
    isLoading: tab.status === 'loading',
  };
}

/** The browser alone compares addresses with patterns just as it does for content scripts. */
async function runsOurScript(tabId: number): Promise<boolean> {
  const url = await scriptPatterns();
  const tabs = url.length === 0 ? [] : await browser.tabs.query({ url });
  return tabs.some(({ id }) => id === tabId);
}

/** Loads the page of a tab anew. */
export function reloadTab(tabId: number): void {
  void browser.tabs.reload(tabId);
}
