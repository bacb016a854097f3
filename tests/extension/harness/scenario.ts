import type { Page } from 'puppeteer-core';
import type { Settings } from '../../../lib/core/settings/settings.ts';
import type { FixturePage } from '../../fixtures/pages.ts';
import { bringToFront } from './bring-to-front.ts';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import type { BrowserKind } from './find-browser.ts';
import { launchWithExtension } from './launch.ts';
import { serveFixtures, type FixtureRoute, type ServedFixtures, type ServeOptions } from './serve-fixture.ts';
import { outputDirOf } from './test-builds.ts';
import { waitFor } from './wait-for.ts';
import { writeSettings } from './write-settings.ts';

/** What the helpers here call in the extension's background; the same names in both browsers. */
export interface BackgroundGlobals {
  chrome: {
    storage: {
      local: {
        get(key: string): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
        remove(key: string): Promise<void>;
      };
    };
  };
}

/**
 * A browser whose extension has done all it does after its installation: the glossary is published and the
 * welcome tab is there, so that it cannot cover a page under test later.
 */
export async function launchReady(
  kind: BrowserKind,
  options: Partial<LaunchOptions> = {},
): Promise<ExtensionBrowser> {
  const extension = await launchWithExtension(kind, { outputDir: outputDirOf(kind), ...options });
  try {
    await waitForGlossary(extension);
    await waitFor(async () => (await extension.browser.pages()).length > 1, { what: 'the welcome tab' });
  } catch (error) {
    await extension.close();
    throw error;
  }
  return extension;
}

/** What `storage.local` of the extension holds under `key`. */
export function readStorage(extension: ExtensionBrowser, key: string): Promise<unknown> {
  return extension.evaluateInBackground(async (name: string) => {
    const { chrome } = globalThis as unknown as BackgroundGlobals;
    return (await chrome.storage.local.get(name))[name] ?? null;
  }, key);
}

/** Replaces a value in `storage.local` of the extension; `undefined` removes it. */
export async function writeStorage(extension: ExtensionBrowser, key: string, value: unknown): Promise<void> {
  await extension.evaluateInBackground(
    async (item: { key: string; json: string | null }) => {
      const { chrome } = globalThis as unknown as BackgroundGlobals;
      if (item.json === null) await chrome.storage.local.remove(item.key);
      else await chrome.storage.local.set({ [item.key]: JSON.parse(item.json) as unknown });
    },
    { key, json: value === undefined ? null : JSON.stringify(value) },
  );
}

/** Generation of the published glossary, once there is one that is newer than `after`. */
export async function waitForGlossary(extension: ExtensionBrowser, after = 0): Promise<number> {
  return waitFor(
    async () => {
      const status = (await readStorage(extension, 'glossaryStatus')) as {
        state: string;
        generation?: number;
      } | null;
      return status?.state === 'ready' && (status.generation ?? 0) > after && status.generation;
    },
    { what: 'the glossary to be published' },
  );
}

/** Stores settings with which everything is marked wherever it stands, and what `changes` says besides. */
export async function changeSettings(
  extension: ExtensionBrowser,
  changes: Partial<Settings> = {},
): Promise<void> {
  await writeSettings(extension, { marking: 'all', hideOwnDomain: false, ...changes });
}

export interface OpenedPage {
  readonly page: Page;
  readonly fixtures: ServedFixtures;
}

/** A new page at the address of the first route, in front. */
export async function openRoutes(
  extension: ExtensionBrowser,
  routes: readonly [FixturePage | FixtureRoute, ...(FixturePage | FixtureRoute)[]],
  options: ServeOptions = {},
): Promise<OpenedPage> {
  const page = await extension.newPage();
  const fixtures = await serveFixtures(page, routes, options);
  await page.goto(routes[0].address);
  await bringToFront(page);
  return { page, fixtures };
}
