import * as z from 'zod/mini';
import type { Result } from '../core/result.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';

const storedSchema = z.array(z.string());

/**
 * Origins of the Confluence sites whose pages may be read with the reader's own session. Nothing that can be read
 * means no consent.
 */
export async function loadConsents(): Promise<readonly string[]> {
  const stored = await readStored(STORAGE_KEYS.consents);
  return stored.ok ? readConsents(stored.value) : [];
}

/** Whether the reader agreed to their session being used for reading pages of `origin`. */
export async function hasConsent(origin: string): Promise<boolean> {
  return (await loadConsents()).includes(origin);
}

/** To be called for a click on nothing but this question. `origin` as `URL.origin` writes it, https. */
export function giveConsent(origin: string): Promise<Result<void, 'unreadable' | 'unwritable'>> {
  if (!isOrigin(origin)) throw new Error(`Not an https origin: ${origin}`);
  return update((origins) => [...origins.filter((known) => known !== origin), origin]);
}

export function withdrawConsent(origin: string): Promise<Result<void, 'unreadable' | 'unwritable'>> {
  return update((origins) => origins.filter((known) => known !== origin));
}

/** Calls `listener` with all origins after every change, until `signal` aborts. */
export function watchConsents(listener: (origins: readonly string[]) => void, signal: AbortSignal): void {
  watchStored(STORAGE_KEYS.consents, (value) => listener(readConsents(value)), signal);
}

function update(
  change: (origins: readonly string[]) => readonly string[],
): Promise<Result<void, 'unreadable' | 'unwritable'>> {
  return navigator.locks.request(STORAGE_KEYS.consents, async () => {
    const stored = await readStored(STORAGE_KEYS.consents);
    if (!stored.ok) return stored;
    return writeStored(STORAGE_KEYS.consents, change(readConsents(stored.value)));
  });
}

function readConsents(stored: unknown): readonly string[] {
  const parsed = storedSchema.safeParse(stored);
  return parsed.success ? parsed.data.filter(isOrigin) : [];
}

function isOrigin(value: string): boolean {
  const url = URL.parse(value);
  return url?.protocol === 'https:' && url.origin === value;
}
