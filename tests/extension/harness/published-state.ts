import type { ExtensionBrowser } from './extension-browser.ts';
import { OWN_WORD } from './team-profile.ts';

/** What lies in the stores of the extension, as it lies there. */
export interface PublishedState {
  /** The generation that the index names, and the one that the status calls ready. */
  readonly index: number | null;
  readonly ready: number | null;
  /** Whether all definitions of the index's generation are there. */
  readonly isWhole: boolean;
  /** Whether the reader's own entry is in its store. */
  readonly hasOwn: boolean;
}

/** Looks past the extension's own code, which might heal what it reads. */
export function readPublishedState(extension: ExtensionBrowser): Promise<PublishedState> {
  return extension.evaluateInBackground(async (own: string): Promise<PublishedState> => {
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(new Error('The database cannot be read')));
      });
    // Opening what is not there would make an empty database of it.
    const openKnown = (name: string): Promise<IDBDatabase> => {
      const opening = indexedDB.open(name);
      opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
      return settled(opening);
    };
    const { chrome } = globalThis as unknown as {
      chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };
    };
    const { index } = (await chrome.storage.local.get('index')) as { index?: { generation: number } };
    const { glossaryStatus } = (await chrome.storage.local.get('glossaryStatus')) as {
      glossaryStatus?: { generation?: number };
    };
    const generations = await openKnown('parlance');
    const sources = await openKnown('parlance-sources');
    try {
      const stores = generations.transaction(['generations', 'shards']);
      const generation = index?.generation ?? -1;
      const record = (await settled(stores.objectStore('generations').get(generation))) as
        { entries: number } | undefined;
      const range = IDBKeyRange.bound([generation, 0], [generation, Infinity]);
      const shards = await settled(stores.objectStore('shards').count(range));
      const entry = await settled(sources.transaction('personal').objectStore('personal').count(own));
      return {
        index: index?.generation ?? null,
        ready: glossaryStatus?.generation ?? null,
        isWhole: record !== undefined && shards === Math.ceil(record.entries / 32),
        hasOwn: entry === 1,
      };
    } finally {
      generations.close();
      sources.close();
    }
  }, OWN_WORD);
}
