import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { z } from 'zod';
import { bringToFront } from './bring-to-front.ts';
import {
  type ExtensionBrowser,
  type LaunchOptions,
  type MediaPreferences,
  realAddress,
} from './extension-browser.ts';
import { findBrowser } from './find-browser.ts';
import {
  endFirefoxBackground,
  evaluateInFirefoxBackground,
  installForGood,
  readFirefoxExtensionErrors,
  reloadFirefoxExtension,
  runFirefoxCommand,
  setFirefoxPreferences,
} from './firefox-privileged.ts';
import { killBrowser } from './kill-browser.ts';
import { PageErrors } from './page-errors.ts';
import { waitFor } from './wait-for.ts';

/** Firefox gives every profile another host for extension pages; a fixed one can be opened by address. */
const FIXED_UUID = '5b1f0c3e-9f52-4e5c-8f0b-6d1a7c0e42aa';

const DEFAULT_VIEWPORT = { width: 1280, height: 900 };

/** Firefox's numbers: 0 and 1 are false and true, 2 always overrides a page's colours, 0 never does… */
function mediaPreferences({ colourScheme, reducedMotion, forcedColours }: MediaPreferences) {
  return {
    'ui.systemUsesDarkTheme': colourScheme === undefined ? null : Number(colourScheme === 'dark'),
    'ui.prefersReducedMotion': reducedMotion === undefined ? null : Number(reducedMotion),
    'browser.display.document_color_use': forcedColours === true ? 2 : null,
  };
}

function withoutCleared(preferences: Readonly<Record<string, number | null>>): Record<string, number> {
  const set: Record<string, number> = {};
  for (const [name, value] of Object.entries(preferences)) if (value !== null) set[name] = value;
  return set;
}

const geckoManifest = z.object({
  browser_specific_settings: z.object({ gecko: z.object({ id: z.string() }) }),
});

function readGeckoId(outputDir: string): string {
  const manifest: unknown = JSON.parse(readFileSync(path.join(outputDir, 'manifest.json'), 'utf8'));
  const result = geckoManifest.safeParse(manifest);
  if (!result.success) throw new Error(`${outputDir} is no build for Firefox: its manifest has no gecko id`);
  return result.data.browser_specific_settings.gecko.id;
}

export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const {
    headless = true,
    viewport = DEFAULT_VIEWPORT,
    media = {},
    args = [],
    preferences = {},
    profile,
  } = options;
  const outputDir = path.resolve(options.outputDir);
  const geckoId = readGeckoId(outputDir);
  if (profile !== undefined) await allowBackup(profile.dir);
  const browser = await launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless,
    acceptInsecureCerts: true,
    defaultViewport: viewport,
    ...(profile !== undefined && { userDataDir: profile.dir }),
    // Without system access neither extension pages nor the browser's own process can be reached.
    args: ['--remote-allow-system-access', ...args],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: FIXED_UUID }),
      // Grants optional permissions at once: the prompt cannot be answered by automation.
      'extensions.webextOptionalPermissionPrompts': false,
      // Only signed add-ons outlive the browser otherwise; ESR and Developer Edition listen to this.
      ...(profile !== undefined && { 'xpinstall.signatures.required': false }),
      ...withoutCleared(mediaPreferences(media)),
      ...preferences,
    },
  });
  try {
    if (profile === undefined) await browser.installExtension(outputDir);
    else if (!profile.isInstalled) await installForGood(browser, outputDir);
    return new FirefoxWithExtension(browser, geckoId);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** puppeteer saves the preferences that it overwrites, and after a kill it may still be at putting them back. */
async function allowBackup(dir: string): Promise<void> {
  const backups = ['user.js.puppeteer', 'prefs.js.puppeteer'].map((name) => path.join(dir, name));
  await waitFor(() => !backups.some((file) => existsSync(file)), { what: 'the preferences to be put back' });
  const file = path.join(dir, 'user.js');
  if (!existsSync(file)) writeFileSync(file, '');
}

class FirefoxWithExtension implements ExtensionBrowser {
  readonly kind = 'firefox';
  readonly browser: Browser;
  readonly extensionId: string;
  readonly extensionOrigin = `moz-extension://${FIXED_UUID}`;
  readonly #errors = new PageErrors();
  readonly #ofExtension = new Set<string>();

  constructor(browser: Browser, geckoId: string) {
    this.browser = browser;
    this.extensionId = geckoId;
  }

  async newPage(): Promise<Page> {
    const page = await this.browser.newPage();
    this.#errors.watch(page);
    return page;
  }

  /** Firefox reports no load events of extension pages: the page itself is asked. `page.url()` stays blank. */
  async openExtensionPage(pagePath: string): Promise<Page> {
    const page = await this.newPage();
    const address = `${this.extensionOrigin}/${pagePath}`;
    await page.goto(address, { waitUntil: [] });
    await waitFor(
      async () =>
        (await realAddress(page)).startsWith(this.extensionOrigin) &&
        (await page.evaluate(() => document.readyState === 'complete')),
      { what: `${address} to load` },
    );
    return page;
  }

  /** The sidebar is out of automation's reach, so that its page is opened in a tab; `page` stays in front. */
  async openPanel(page: Page, panelPath = 'sidepanel.html'): Promise<Page> {
    const panel = await this.openExtensionPage(panelPath);
    await bringToFront(page);
    return panel;
  }

  async evaluateInBackground<P extends unknown[], R>(
    call: (...args: P) => R,
    ...args: P
  ): Promise<Awaited<R>> {
    const expression = `(${call.toString()})(...${JSON.stringify(args)})`;
    const value = await evaluateInFirefoxBackground(this.browser, this.extensionId, expression);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what the function returned, after JSON
    return value as Awaited<R>;
  }

  async endBackground(): Promise<void> {
    // What its console said goes with it.
    await this.#collectExtensionErrors();
    await endFirefoxBackground(this.browser, this.extensionId);
  }

  /** Runs the very handler that Firefox runs for the keys. */
  async runCommand(page: Page, command: string): Promise<void> {
    await bringToFront(page);
    await runFirefoxCommand(this.browser, this.extensionId, command);
  }

  async reloadExtension(): Promise<void> {
    await this.#collectExtensionErrors();
    await reloadFirefoxExtension(this.browser, this.extensionId);
  }

  async emulateMedia(page: Page, media: MediaPreferences): Promise<void> {
    await setFirefoxPreferences(this.browser, mediaPreferences(media));
    await page.waitForFunction(
      (dark, reduced, forced) =>
        matchMedia('(forced-colors: active)').matches === forced &&
        matchMedia('(prefers-reduced-motion: reduce)').matches === reduced &&
        // Forced colours bring a scheme of their own.
        (forced || matchMedia('(prefers-color-scheme: dark)').matches === dark),
      {},
      media.colourScheme === 'dark',
      media.reducedMotion === true,
      media.forcedColours === true,
    );
  }

  async readErrors(): Promise<string[]> {
    await this.#collectExtensionErrors();
    return [...this.#errors.messages, ...[...this.#ofExtension].map((text) => `extension: ${text}`)];
  }

  close(): Promise<void> {
    return this.browser.close();
  }

  kill(): Promise<void> {
    return killBrowser(this.browser);
  }

  async #collectExtensionErrors(): Promise<void> {
    const errors = await readFirefoxExtensionErrors(this.browser, this.extensionId, this.extensionOrigin);
    for (const error of errors) this.#ofExtension.add(error);
  }
}
