import { launchChromium } from './drive-chromium.ts';
import { launchFirefox } from './drive-firefox.ts';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import type { BrowserKind } from './find-browser.ts';

/** Starts a browser with a fresh profile and the built extension in it. Whoever launches it closes it. */
export function launchWithExtension(kind: BrowserKind, options: LaunchOptions): Promise<ExtensionBrowser> {
  return kind === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
