import { readStored, STORAGE_KEYS, writeStored } from './storage.ts';

/**
 * A random key that our content script shows to the card and that pages cannot read: any page may embed the
 * card's document, and only the key tells our own embedding from theirs.
 */
export async function loadCardKey(): Promise<string | undefined> {
  const stored = await readStored(STORAGE_KEYS.cardKey);
  return stored.ok && typeof stored.value === 'string' ? stored.value : undefined;
}

/** Makes the key where there is none yet. Called by the background only. */
export async function ensureCardKey(): Promise<void> {
  if ((await loadCardKey()) === undefined) await writeStored(STORAGE_KEYS.cardKey, crypto.randomUUID());
}
