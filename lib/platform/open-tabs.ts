import { browser } from 'wxt/browser';

/** The one content script, as the manifest names it. */
const CONTENT_SCRIPT = '/content-script.js';

/**
 * Runs the content script in tabs that were open before the extension was installed or updated: Chromium does
 * so only for pages loaded later. Firefox does it by itself; the script ends at once where it runs already.
 */
export async function markOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const tabs = await browser.tabs.query({ url: scripts.flatMap(({ matches }) => matches ?? []) });
  await Promise.all(tabs.map(({ id }) => injectInto(id)));
}

async function injectInto(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [CONTENT_SCRIPT] });
  } catch {
    // A tab that is discarded, shows an error page or just closed; it is marked when it is loaded again.
  }
}
