import type { MergedGlossary } from '../core/glossary/merged-glossary.ts';
import { newestGeneration, readMergedGeneration } from './generations.ts';
import { loadIndex } from './index-store.ts';

/** The glossary that pages are marked with, or the newest there is where the index is lost; `undefined` without any. */
export async function loadPublished(): Promise<MergedGlossary | undefined> {
  const index = await loadIndex();
  const newest = await newestGeneration();
  const generation =
    (index.ok ? index.value?.generation : undefined) ?? (newest.ok ? newest.value : undefined);
  if (generation === undefined) return undefined;
  const published = await readMergedGeneration(generation);
  return published.ok ? published.value : undefined;
}
