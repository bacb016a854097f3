import { browser } from 'wxt/browser';

/** The background's events. Registered in its first tick: a worker that is woken by an event would miss it later. */
export interface BackgroundListeners {
  installed(firstTime: boolean): Promise<void>;
  browserStarted(): Promise<void>;
  command(
    name: string,
    tab: {
      readonly id: number | undefined;
      readonly url: string | undefined;
      readonly windowId: number | undefined;
    },
  ): Promise<void>;
  /** Not in Chromium, where the browser opens the panel itself. */
  toolbarClicked(windowId: number | undefined): Promise<void>;
}

export function listenInBackground(listeners: BackgroundListeners): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void listeners.installed(reason === 'install');
  });
  browser.runtime.onStartup.addListener(() => {
    void listeners.browserStarted();
  });
  browser.commands.onCommand.addListener((name, tab) => {
    void listeners.command(name, { id: tab?.id, url: tab?.url, windowId: tab?.windowId });
  });
  browser.action.onClicked.addListener((tab) => {
    void listeners.toolbarClicked(tab.windowId);
  });
}
