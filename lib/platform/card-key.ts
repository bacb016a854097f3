import { ok, type Result } from '../core/result.ts';
import { readStored, STORAGE_KEYS, writeStored } from './storage.ts';

/**
 * A random key that our content script shows to the card and that pages cannot read: any page may embed the
 * card's document, and only the key tells our own embedding from theirs.
 */
export async function loadCardKey(): Promise<string | undefined> {
  const stored = await readStored(STORAGE_KEYS.cardKey);
  return stored.ok && typeof stored.value === 'string' ? stored.value : undefined;
}

/**
 * Makes the key where none can be read: a damaged place in the store heals by being written over. Called by the
 * background only, under its publishing lock, so that no two are made at once.
 */
export async function ensureCardKey(): Promise<Result<void, 'unwritable'>> {
  return (await loadCardKey()) === undefined
    ? writeStored(STORAGE_KEYS.cardKey, crypto.randomUUID())
    : ok(undefined);
}
