import type { ExtensionBrowser } from './extension-browser.ts';

/** What the page of Chromium's own settings may call. */
interface ExtensionSettings {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
    };
  };
}

/** Withdraws the access to the hosts of a pattern as a reader does: in the settings of the browser. */
export async function withdrawAccess(extension: ExtensionBrowser, pattern: string): Promise<void> {
  if (extension.kind === 'firefox') {
    await extension.evaluateInBackground(async (origin: string) => {
      const { chrome } = globalThis as unknown as {
        chrome: { permissions: { remove(permissions: object): Promise<boolean> } };
      };
      return chrome.permissions.remove({ origins: [origin] });
    }, pattern);
    return;
  }
  // What the manifest asks for only the reader can take away: "on click" instead of "on all sites".
  await setChromiumHostAccess(extension, 'ON_CLICK');
}

/** Gives it back. */
export async function giveAccessBack(extension: ExtensionBrowser): Promise<void> {
  if (extension.kind === 'chromium') await setChromiumHostAccess(extension, 'ON_ALL_SITES');
}

async function setChromiumHostAccess(extension: ExtensionBrowser, hostAccess: string): Promise<void> {
  const page = await extension.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async (update) => {
      const { chrome } = globalThis as unknown as ExtensionSettings;
      await chrome.developerPrivate.updateExtensionConfiguration(update);
    },
    { extensionId: extension.extensionId, hostAccess },
  );
  await page.close();
}
