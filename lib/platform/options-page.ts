import { browser } from 'wxt/browser';

/** Opens the options page in a tab; `welcome` shows the questions of a first run. */
export async function openOptions(view?: 'welcome'): Promise<void> {
  if (view === undefined) return browser.runtime.openOptionsPage();
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${view}` });
}
