import { browser, type Browser } from 'wxt/browser';
import { PANEL_PORT, type FromPanelPage, type ToPanelPage } from '../core/panel/protocol.ts';
import { removeOnAbort } from './extension-alive.ts';

/**
 * The port between the panel and the page beside it. The panel opens it, so that a page without a panel pays
 * nothing; either side parses what it receives.
 */

/** One connected panel, for the page side. */
export interface PanelConnection {
  /** Nothing happens where the panel has just gone. */
  send(message: FromPanelPage): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Aborts with the connection. */
  readonly signal: AbortSignal;
}

/** Calls `listener` with every panel of ours that connects to this page until `signal` aborts. For content scripts. */
export function onPanelConnection(
  listener: (connection: PanelConnection) => void,
  signal: AbortSignal,
): void {
  const onConnect = (port: Browser.runtime.Port): void => {
    if (port.name !== PANEL_PORT || !isOurPage(port.sender)) return;
    const end = new AbortController();
    const close = (): void => {
      end.abort();
      disconnect(port);
    };
    port.onDisconnect.addListener(() => end.abort());
    signal.addEventListener('abort', close, { signal: end.signal });
    // In Firefox a page in the back/forward cache keeps its ports, and the panel would go on with a page that left.
    addEventListener('pagehide', close, { signal: end.signal });
    listener({
      send: (message) => {
        // A page that slept in the back/forward cache was not told that its panel went.
        if (!post(port, message)) end.abort();
      },
      onMessage: (onMessage) => port.onMessage.addListener(onMessage),
      signal: end.signal,
    });
  };
  browser.runtime.onConnect.addListener(onConnect);
  removeOnAbort(signal, () => browser.runtime.onConnect.removeListener(onConnect));
}

export interface PageLinkListeners {
  /** A message of the page, not parsed. */
  readonly onMessage: (message: unknown) => void;
  /** A page answered: tell it what to watch. What was known of the page before holds no longer. */
  readonly onConnected: () => void;
  /** The tab shows another page now, or none that our script runs on. */
  readonly onLost: () => void;
}

/** The panel's side: the page of one tab, through all its navigations. */
export interface PageLink {
  /** Nothing happens while no page is connected. */
  send(message: ToPanelPage): void;
}

/**
 * When a page did not answer: time until the next try, milliseconds. The content script comes after the document,
 * and a page from the back/forward cache wakes up at its leisure. After the last one only a navigation starts anew.
 */
const RETRIES_MS = [100, 300, 1_000, 3_000];

/**
 * Connects to the content script of a tab and stays connected: through reloads, navigation and the back/forward
 * cache, until `signal` aborts. `onLost` is called once for each loss, and at the beginning if there is no page.
 */
export function followTab(tabId: number, listeners: PageLinkListeners, signal: AbortSignal): PageLink {
  let port: Browser.runtime.Port | undefined;
  let isAnswered = false;
  let isLost = false;
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lose = (): void => {
    port = undefined;
    isAnswered = false;
    if (signal.aborted) return;
    if (!isLost) listeners.onLost();
    isLost = true;
    const wait = RETRIES_MS[tries];
    tries += 1;
    clearTimeout(timer);
    if (wait !== undefined) timer = setTimeout(connect, wait);
  };
  const connect = (): void => {
    if (signal.aborted || port !== undefined) return;
    const opened = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 });
    port = opened;
    opened.onMessage.addListener((message: unknown) => {
      if (port !== opened || signal.aborted) return;
      isAnswered = true;
      isLost = false;
      tries = 0;
      listeners.onMessage(message);
    });
    opened.onDisconnect.addListener(() => {
      // Read, or Chromium reports an unchecked error for each page that our script does not run on.
      void browser.runtime.lastError;
      if (port === opened) lose();
    });
    // Whether anybody listens shows only in an answer or a disconnection, which comes at once.
    listeners.onConnected();
  };
  const onUpdated = (updated: number, change: { readonly status?: string; readonly url?: string }): void => {
    if (updated !== tabId || change.status !== 'complete' || isAnswered) return;
    tries = 0;
    clearTimeout(timer);
    connect();
  };
  browser.tabs.onUpdated.addListener(onUpdated);
  signal.addEventListener('abort', () => {
    browser.tabs.onUpdated.removeListener(onUpdated);
    clearTimeout(timer);
    if (port !== undefined) disconnect(port);
  });
  connect();
  return {
    send: (message) => {
      if (port !== undefined) post(port, message);
    },
  };
}

/** Our own pages alone open this port; the panel has no tab, and opened in a tab it may have one. */
function isOurPage(sender: Browser.runtime.MessageSender | undefined): boolean {
  return sender?.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('')) !== false;
}

/** `false` when the other side has gone. */
function post(port: Browser.runtime.Port, message: object): boolean {
  try {
    port.postMessage(message);
    return true;
  } catch {
    return false;
  }
}

function disconnect(port: Browser.runtime.Port): void {
  try {
    port.disconnect();
  } catch {
    // It has gone already, or the extension was reloaded.
  }
}
