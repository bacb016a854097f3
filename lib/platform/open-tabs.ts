import { browser } from 'wxt/browser';
import { runInOpenTabs } from './site-scripts.ts';

/**
 * Runs the content script in tabs that were open before the extension was installed or updated: Chromium does
 * so only for pages loaded later. Firefox does it by itself.
 */
export async function markOpenTabs(): Promise<void> {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  await runInOpenTabs(scripts.flatMap(({ matches }) => matches ?? []));
}
