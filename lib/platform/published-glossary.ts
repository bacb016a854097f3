import type { Entry } from '../core/glossary/entry.ts';
import type { MergedGlossary } from '../core/glossary/merged-glossary.ts';
import { PERSONAL_ORIGIN } from '../core/sources/source.ts';
import { newestGeneration, readEntry, readMergedGeneration } from './generations.ts';
import { loadIndex } from './index-store.ts';

/** The glossary that pages are marked with, or the newest there is where the index is lost; `undefined` without any. */
export async function loadPublished(): Promise<MergedGlossary | undefined> {
  const generation = await findGeneration();
  if (generation === undefined) return undefined;
  const published = await readMergedGeneration(generation);
  return published.ok ? published.value : undefined;
}

/**
 * The reader's own entries as they were published last. Cheap for a glossary of any size: they come before all others
 * in it.
 */
export async function loadPublishedPersonal(): Promise<readonly Entry[]> {
  const generation = await findGeneration();
  const own: Entry[] = [];
  if (generation === undefined) return own;
  for (;;) {
    const entry = await readEntry(generation, own.length);
    if (!entry.ok || entry.value.origin !== PERSONAL_ORIGIN) return own;
    own.push(entry.value);
  }
}

async function findGeneration(): Promise<number | undefined> {
  const index = await loadIndex();
  const newest = await newestGeneration();
  return (index.ok ? index.value?.generation : undefined) ?? (newest.ok ? newest.value : undefined);
}
