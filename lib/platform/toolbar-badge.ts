import { browser } from 'wxt/browser';
import { translate } from './translate.ts';

/** White on a red that is 4.5:1 on it, in both themes of the browser. */
const BACKGROUND = '#b3261e';
const TEXT = '#ffffff';

/**
 * Shows on the toolbar how many required sections the spec in a tab lacks; nothing for 0. The browser itself takes
 * it away when the tab goes to another page. Never rejects.
 */
export async function showBadge(tabId: number, missing: number): Promise<void> {
  const text = missing === 0 ? '' : String(missing);
  // For who cannot see the badge, and for who wonders what it counts.
  const title = missing === 0 ? translate('extName') : translate('badge.title', { count: missing });
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND }),
      browser.action.setBadgeTextColor({ tabId, color: TEXT }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab has just been closed.
  }
}
