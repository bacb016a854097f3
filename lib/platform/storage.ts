import { browser } from 'wxt/browser';
import { err, ok, type Result } from '../core/result.ts';
import { removeOnAbort } from './extension-alive.ts';

/** All keys in the browser's storage. Always asked for by name: `get(null)` fails as a whole on one damaged value. */
export const STORAGE_KEYS = {
  settings: 'settings',
  /** What could not be read as settings, kept for rescue: a short list, of which the first is never dropped. */
  settingsQuarantine: 'settings:quarantine',
  /** `{generation, data}`: the compiled index, one string. Always replaced, never a second one beside it. */
  index: 'index',
  glossaryStatus: 'glossaryStatus',
  /** `{v, data}`: which sources the reader configured. */
  sourceList: 'sources',
  /** As `settingsQuarantine`. */
  sourceListQuarantine: 'sources:quarantine',
  /** Array of `SourceStatus`. */
  sourceStatuses: 'sourceStatuses',
  /** The organisation's policy as parsed by the background, so that every context can read and watch it. */
  policy: 'policy',
  /** `{v, data}`: self-hosted sites that the reader added. */
  sites: 'sites',
  /** As `settingsQuarantine`. */
  sitesQuarantine: 'sites:quarantine',
  /** `{v, data}`: which template specs are checked against, by project or space. */
  templateChoices: 'templateChoices',
  /** As `settingsQuarantine`. */
  templateChoicesQuarantine: 'templateChoices:quarantine',
  /** `{v, data}`: spec templates that the reader added, as they were written. */
  ownTemplates: 'templates',
  /** As `settingsQuarantine`. */
  ownTemplatesQuarantine: 'templates:quarantine',
  cardKey: 'cardKey',
  /** In the session: view and scroll position of the panel, by tab. */
  panelPlaces: 'panelPlaces',
  /** In the session: what the panel is to show, until it does. */
  panelRequest: 'panelRequest',
  /** How the reader likes the panel's lists. */
  panelChoices: 'panelChoices',
} as const;

export type StorageKey = (typeof STORAGE_KEYS)[keyof typeof STORAGE_KEYS];

/** `local` lies on the disk; `session` in memory, until the browser ends, and works where the disk does not. */
export type StorageArea = 'local' | 'session';

/** What `key` holds, unchecked, or `undefined`; `unreadable` when the browser's storage itself fails. */
export async function readStored(
  key: StorageKey,
  area: StorageArea = 'local',
): Promise<Result<unknown, 'unreadable'>> {
  try {
    return ok((await browser.storage[area].get(key))[key]);
  } catch {
    return err('unreadable');
  }
}

/** Replaces one value; on failure (disk full, quota, damaged store) the old value stays. */
export async function writeStored(
  key: StorageKey,
  value: unknown,
  area: StorageArea = 'local',
): Promise<Result<void, 'unwritable'>> {
  try {
    await browser.storage[area].set({ [key]: value });
    return ok(undefined);
  } catch {
    return err('unwritable');
  }
}

/** Calls `listener` with the new, unchecked value whenever `key` changes, in whatever context, until `signal` aborts. */
export function watchStored(
  key: StorageKey,
  listener: (value: unknown) => void,
  signal: AbortSignal,
  watched: StorageArea = 'local',
): void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = changes[key];
    if (area === watched && change !== undefined) listener(change.newValue);
  };
  browser.storage.onChanged.addListener(onChanged);
  removeOnAbort(signal, () => {
    browser.storage.onChanged.removeListener(onChanged);
  });
}
