import * as z from 'zod/mini';
import { err, ok, type Result } from '../core/result.ts';
import { isSecureOrigin } from '../core/sources/address-url.ts';
import { onChanged, tellChanged } from './change-channel.ts';
import { askBackground } from './messages.ts';
import { sourceDatabase } from './source-database.ts';

/**
 * Origins of the Confluence sites whose pages may be read with the reader's own session. In the extension's own
 * IndexedDB: content scripts can write to the browser's storage, and the page beside one that was taken over must not
 * decide where the reader's session is used.
 */

/** Key in the store `lists`. */
const KEY = 'consents';

const CHANNEL = 'parlance-consents';

const storedSchema = z.array(z.string());

/** The origins agreed to, in order. Nothing that can be read means no consent. */
export async function loadConsents(): Promise<readonly string[]> {
  try {
    return readConsents(await (await sourceDatabase()).get('lists', KEY));
  } catch {
    return [];
  }
}

/** Whether the reader agreed to their session being used for reading pages of `origin`. */
export async function hasConsent(origin: string): Promise<boolean> {
  return (await loadConsents()).includes(origin);
}

/** To be called for a click on nothing but this question. `origin` as `URL.origin` writes it, https. */
export function giveConsent(origin: string): Promise<Result<void, 'unwritable'>> {
  if (!isSecureOrigin(origin)) throw new Error(`Not an https origin: ${origin}`);
  return update((origins) => [...origins.filter((known) => known !== origin), origin]);
}

export function withdrawConsent(origin: string): Promise<Result<void, 'unwritable'>> {
  return update((origins) => origins.filter((known) => known !== origin));
}

/** Calls `listener` with all origins after every change, made in whatever context, until `signal` aborts. */
export function watchConsents(listener: (origins: readonly string[]) => void, signal: AbortSignal): void {
  const reload = async (): Promise<void> => {
    const origins = await loadConsents();
    if (!signal.aborted) listener(origins);
  };
  onChanged(CHANNEL, () => void reload(), signal);
}

/** Tells who watches, and the background, which may have to be woken up. */
export async function tellConsentsChanged(): Promise<void> {
  tellChanged(CHANNEL);
  await askBackground({ type: 'consents.changed' });
}

/** One transaction: of two changes made at once both count. */
async function update(
  change: (origins: readonly string[]) => readonly string[],
): Promise<Result<void, 'unwritable'>> {
  try {
    const transaction = (await sourceDatabase()).transaction('lists', 'readwrite');
    const stored = await transaction.store.get(KEY);
    await Promise.all([transaction.store.put(change(readConsents(stored)), KEY), transaction.done]);
  } catch {
    return err('unwritable');
  }
  await tellConsentsChanged();
  return ok(undefined);
}

function readConsents(stored: unknown): readonly string[] {
  const parsed = storedSchema.safeParse(stored);
  return parsed.success ? parsed.data.filter(isSecureOrigin) : [];
}
