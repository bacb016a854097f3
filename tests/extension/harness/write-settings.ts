import { DEFAULT_SETTINGS, type Settings } from '../../../lib/core/settings/settings.ts';
import { storeSettings } from '../../../lib/core/settings/read-settings.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

interface BackgroundGlobals {
  chrome: { storage: { local: { set(values: object): Promise<void> } } };
}

/** Stores settings as the options page would: the defaults, and what `changes` says. Open pages follow at once. */
export async function writeSettings(
  extension: ExtensionBrowser,
  changes: Partial<Settings> = {},
): Promise<void> {
  await extension.evaluateInBackground(
    async (settings: object) => {
      const { chrome } = globalThis as unknown as BackgroundGlobals;
      await chrome.storage.local.set({ settings });
    },
    storeSettings({ ...DEFAULT_SETTINGS, ...changes }),
  );
}
