import { browser } from 'wxt/browser';
import { replaceAll } from './personal-entries.ts';
import { SOURCE_STORES, sourceDatabase } from './source-database.ts';
import { STORAGE_KEYS, type StorageKey } from './storage.ts';

/** Not the reader's own: what the organisation says, and what is made anew from what remains. */
const KEPT: ReadonlySet<StorageKey> = new Set([
  STORAGE_KEYS.policy,
  STORAGE_KEYS.index,
  STORAGE_KEYS.glossaryStatus,
  STORAGE_KEYS.cardKey,
]);

/**
 * Removes everything that the reader ever gave: settings, lists, consents, tokens, copies of glossaries, own entries,
 * damaged ones included. Whoever watches is told. Whether all of it went; what is left can be tried again.
 */
export async function removeEverything(): Promise<boolean> {
  // The database first: as soon as the lists are others, the background looks at what they left behind.
  const outcomes = [await clearDatabase(), await clearStorage()];
  return outcomes.every((worked) => worked);
}

async function clearStorage(): Promise<boolean> {
  const keys = Object.values(STORAGE_KEYS).filter((key) => !KEPT.has(key));
  try {
    await browser.storage.local.remove(keys);
    await browser.storage.session.remove(keys);
    return true;
  } catch {
    return false;
  }
}

async function clearDatabase(): Promise<boolean> {
  try {
    const transaction = (await sourceDatabase()).transaction(SOURCE_STORES, 'readwrite');
    await Promise.all([
      ...SOURCE_STORES.map((name) => transaction.objectStore(name).clear()),
      transaction.done,
    ]);
  } catch {
    return false;
  }
  // Gives the empty store a revision, and tells everybody.
  return (await replaceAll([])).ok;
}

/** Gives every permission for a host back that the reader gave, but for `kept` and those that come with Parlance. */
export async function giveBackOrigins(kept: readonly string[]): Promise<void> {
  try {
    const { host_permissions: hosts = [], content_scripts: scripts = [] } = browser.runtime.getManifest();
    const needed = new Set([...hosts, ...scripts.flatMap(({ matches }) => matches ?? []), ...kept]);
    const { origins = [] } = await browser.permissions.getAll();
    const given = origins.filter((pattern) => !needed.has(pattern));
    if (given.length > 0) await browser.permissions.remove({ origins: given });
  } catch {
    // A permission that stays reads nothing: there is no list any more that names its host.
  }
}
