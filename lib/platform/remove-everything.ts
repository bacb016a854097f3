import { browser } from 'wxt/browser';
import { tellConsentsChanged } from './consents.ts';
import { deleteGenerationDatabase } from './generation-database.ts';
import { clearGenerations } from './generations.ts';
import { clearPersonalStore, tellPersonalChanged } from './personal-entries.ts';
import { exclusively } from './publish-lock.ts';
import { deleteSourceDatabase, SOURCE_STORES, sourceDatabase } from './source-database.ts';
import { STORAGE_KEYS, type StorageKey } from './storage.ts';
import { duringSync } from './sync-lock.ts';

/** Not the reader's own: what the organisation says, and what is made anew from what remains. */
const KEPT: ReadonlySet<StorageKey> = new Set([
  STORAGE_KEYS.policy,
  STORAGE_KEYS.index,
  STORAGE_KEYS.glossaryStatus,
  STORAGE_KEYS.cardKey,
]);

/**
 * Removes everything that the reader ever gave: settings, lists, consents, tokens, copies of glossaries, own entries,
 * damaged ones and published ones included. Whoever watches is told. Whether all of it went; what is left can be tried
 * again. A sync that runs is waited for: it would write down what it just read.
 */
export async function removeEverything(): Promise<boolean> {
  let outcomes: readonly boolean[] = [];
  // In this order everywhere: a sync publishes, and who publishes reads the list.
  await duringSync('wait', () =>
    exclusively(() =>
      navigator.locks.request(STORAGE_KEYS.sourceList, async () => {
        // The database first: as soon as the lists are others, the background looks at what they left behind. The
        // generations last: pages have nothing to show until the background publishes again.
        outcomes = [await clearDatabase(), await clearStorage(), await clearGenerationsSomehow()];
      }),
    ),
  );
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

/** In one transaction: own entries that are found lost in between would be taken from what was published. */
async function clearDatabase(): Promise<boolean> {
  if (!(await clearStores())) {
    // It may not even open. Without its records it would, and then there is nothing to be lost any more.
    await deleteSourceDatabase().catch(() => undefined);
    if (!(await clearStores())) return false;
  }
  tellPersonalChanged();
  await tellConsentsChanged();
  return true;
}

async function clearGenerationsSomehow(): Promise<boolean> {
  if (await clearGenerations()) return true;
  await deleteGenerationDatabase().catch(() => undefined);
  return clearGenerations();
}

async function clearStores(): Promise<boolean> {
  try {
    const transaction = (await sourceDatabase()).transaction(SOURCE_STORES, 'readwrite');
    await Promise.all([
      ...SOURCE_STORES.filter((name) => name !== 'personal').map((name) =>
        transaction.objectStore(name).clear(),
      ),
      clearPersonalStore(transaction.objectStore('personal')),
      transaction.done,
    ]);
    return true;
  } catch {
    return false;
  }
}
