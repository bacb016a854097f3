import { browser } from 'wxt/browser';
import { ownField } from '../core/own-field.ts';
import { removeOnAbort } from './extension-alive.ts';

/** Says that Parlance no longer runs on a site: its content script would stay in the pages that are open. */
const TYPE = 'site.gone';

/** Tells the pages of these hosts. All tabs are told: without the permission no tab can be asked for its address. */
export async function tellSitesGone(hosts: readonly string[]): Promise<void> {
  const message = { type: TYPE, hosts };
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async ({ id }) => {
      try {
        if (id !== undefined) await browser.tabs.sendMessage(id, message, { frameId: 0 });
      } catch {
        // None of ours in that tab.
      }
    }),
  );
}

/** Calls `listener` when Parlance no longer runs on `host`, the one this script runs on. */
export function onSiteGone(host: string, listener: () => void, signal: AbortSignal): void {
  const onMessage = (message: unknown): undefined => {
    const hosts = ownField(message, 'hosts');
    if (ownField(message, 'type') === TYPE && Array.isArray(hosts) && hosts.includes(host)) listener();
  };
  browser.runtime.onMessage.addListener(onMessage);
  removeOnAbort(signal, () => {
    browser.runtime.onMessage.removeListener(onMessage);
  });
}
