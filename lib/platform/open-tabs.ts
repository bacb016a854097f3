import { builtInPatterns } from './script-patterns.ts';
import { runInOpenTabs } from './site-scripts.ts';

/**
 * Runs the content script in tabs that were open before the extension was installed or updated: Chromium does
 * so only for pages loaded later. Firefox does it by itself.
 */
export function markOpenTabs(): Promise<void> {
  return runInOpenTabs(builtInPatterns());
}
