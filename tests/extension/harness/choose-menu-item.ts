import type { Page } from 'puppeteer-core';
import { bringToFront } from './bring-to-front.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { runInFirefox } from './firefox-privileged.ts';

/** What the harness itself calls in the service worker; `dispatch` exists on every event, undocumented. */
interface MenuGlobals {
  chrome: {
    tabs: { query(filter: { active: boolean; lastFocusedWindow: boolean }): Promise<object[]> };
    contextMenus: { onClicked: { dispatch(info: object, tab: object | undefined): void } };
  };
}

/**
 * Runs what the browser runs when an item of ours is chosen in the menu of a selection on `page`. The menus themselves
 * belong to the browser's window, out of automation's reach.
 */
export async function chooseMenuItem(
  extension: ExtensionBrowser,
  page: Page,
  item: string,
  selection: string,
): Promise<void> {
  await bringToFront(page);
  const info = { menuItemId: item, selectionText: selection, editable: false, pageUrl: page.url() };
  if (extension.kind === 'firefox') {
    await runInFirefox(
      extension.browser,
      `({ geckoId, info }) => {
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        const extension = ExtensionParent.GlobalManager.getExtension(geckoId);
        extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
      }`,
      { geckoId: extension.extensionId, info },
    );
    return;
  }
  await extension.evaluateInBackground(async (clicked: object) => {
    const { chrome } = globalThis as unknown as MenuGlobals;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch(clicked, tab);
  }, info);
}
