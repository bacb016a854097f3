import { browser } from 'wxt/browser';
import { patternOf } from '../core/settings/site-list.ts';
import { hasOrigins } from './permissions.ts';
import { tellSitesGone } from './site-gone.ts';

/** The one content script, as the manifest names it. */
const CONTENT_SCRIPT = 'content-script.js';

/** Marks the registrations that are ours among those that a later version may make for other purposes. */
const PREFIX = 'site:';

const LOCK = 'site-scripts';

/**
 * Has the content script run on exactly the sites of `origins` that the browser allows, now in their open tabs and
 * on every later load, also after a restart. Elsewhere it ends, in open pages too. Repeating it is harmless.
 */
export function registerSites(origins: readonly string[]): Promise<void> {
  // Two at once would both find the same registration missing, and the browser refuses the second.
  return navigator.locks.request(LOCK, async () => {
    const wanted = await allowedPatterns(origins);
    const registered = await browser.scripting.getRegisteredContentScripts();
    const known = new Set(
      registered.flatMap(({ id }) => (id.startsWith(PREFIX) ? [id.slice(PREFIX.length)] : [])),
    );
    await unregister([...known].filter((pattern) => !wanted.has(pattern)));
    await register([...wanted].filter((pattern) => !known.has(pattern)));
  });
}

async function allowedPatterns(origins: readonly string[]): Promise<ReadonlySet<string>> {
  const allowed = new Set<string>();
  for (const pattern of origins.map(patternOf)) {
    if (await hasOrigins([pattern])) allowed.add(pattern);
  }
  return allowed;
}

async function unregister(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  await browser.scripting.unregisterContentScripts({ ids: patterns.map((pattern) => PREFIX + pattern) });
  await tellSitesGone(patterns.map((pattern) => pattern.replace(/^https:\/\/|\/\*$/g, '')));
}

async function register(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  await browser.scripting.registerContentScripts(
    patterns.map((pattern) => ({
      id: PREFIX + pattern,
      matches: [pattern],
      js: [CONTENT_SCRIPT],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    })),
  );
  await runInOpenTabs(patterns);
}

/**
 * Runs the content script in tabs that are open already: a registration, an installation and an update reach only
 * pages loaded later. The script ends at once where it runs already.
 */
export async function runInOpenTabs(patterns: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  await Promise.all(tabs.map(({ id }) => injectInto(id)));
}

async function injectInto(tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${CONTENT_SCRIPT}`] });
  } catch {
    // A tab that is discarded, shows an error page or just closed; it is marked when it is loaded again.
  }
}
