import type { Browser, Frame, Page } from 'puppeteer-core';
import type { BrowserKind } from './find-browser.ts';

export type ColourScheme = 'light' | 'dark';

/** What a reader asked the operating system for. */
export interface MediaPreferences {
  colourScheme?: ColourScheme;
  reducedMotion?: boolean;
  forcedColours?: boolean;
}

export interface LaunchOptions {
  /** The built extension, e.g. `.output/chrome-mv3-test`. */
  outputDir: string;
  /** Default `true`. */
  headless?: boolean;
  /** `null` lets the window decide. Default 1280 × 900. */
  viewport?: { width: number; height: number } | null;
  /** From the start, for every page and frame; `emulateMedia` changes them while the browser runs. */
  media?: MediaPreferences;
  /** More switches for the browser. */
  args?: readonly string[];
  /** More preferences, Firefox only. */
  preferences?: Readonly<Record<string, string | number | boolean>>;
  /** A profile that outlives the browser (see `InstalledProfile`), and whether the extension is in it already. */
  profile?: { readonly dir: string; readonly isInstalled: boolean };
  /** Chromium only: by a switch, so that policies for extensions reach it. */
  loadBySwitch?: boolean;
}

/** A browser with the extension in it; one interface for both families. */
export interface ExtensionBrowser {
  readonly kind: BrowserKind;
  readonly browser: Browser;
  /** Chromium: derived from the folder or the key. Firefox: the gecko id of the manifest. */
  readonly extensionId: string;
  /** `chrome-extension://<id>` or `moz-extension://<uuid>`, without a slash at the end. */
  readonly extensionOrigin: string;

  newPage(): Promise<Page>;
  /** Opens a page of the extension in a tab, e.g. `options.html#sites`, and waits until it has loaded. */
  openExtensionPage(pagePath: string): Promise<Page>;
  /** Opens the side panel for `page` where the browser lets automation do so, else the panel's page in a tab. */
  openPanel(page: Page, panelPath?: string): Promise<Page>;

  /**
   * Calls a function in the background, which is woken if it sleeps. The function crosses as source and can use its
   * arguments and globals only; arguments and result cross as JSON.
   */
  evaluateInBackground<P extends unknown[], R>(call: (...args: P) => R, ...args: P): Promise<Awaited<R>>;
  /** Lets the background sleep at once, as the browser does after an idle time. */
  endBackground(): Promise<void>;

  /** Runs the command as its keyboard shortcut would, for `page`, which is brought to the front. */
  runCommand(page: Page, command: string): Promise<void>;
  /** Loads the extension anew under the open tabs, as an update does. */
  reloadExtension(): Promise<void>;

  /** In Chromium for `page` and its present frames, in Firefox for the whole browser. */
  emulateMedia(page: Page, media: MediaPreferences): Promise<void>;

  /** Errors in consoles and uncaught exceptions, of the pages and of the extension, so far. */
  readErrors(): Promise<string[]>;
  close(): Promise<void>;
  /** Ends the browser as a power cut does, and waits until its process is gone. */
  kill(): Promise<void>;
}

/** The address a frame or page is really at: puppeteer knows it for Firefox's extension pages only by asking. */
export async function realAddress(frame: Frame | Page): Promise<string> {
  return frame.evaluate(() => location.href);
}
