import type { Entry } from '../core/glossary/entry.ts';
import { ok, type Result } from '../core/result.ts';
import { fillUntouched, loadPersonalEntries, personalRevision, UNTOUCHED } from './personal-entries.ts';
import { loadPublishedPersonal } from './published-glossary.ts';

/**
 * Background only: the own entries that can be read. A browser that finds its database damaged may put an empty one in
 * its place without a word: then they are taken from what was published last, and stored again.
 */
export async function loadOrRecoverPersonal(): Promise<Result<readonly Entry[], 'unreadable'>> {
  const stored = await loadPersonalEntries();
  if (!stored.ok || stored.value.length > 0 || (await personalRevision()) !== UNTOUCHED) return stored;
  const published = await loadPublishedPersonal();
  if (published.length === 0) return stored;
  // Where the disk takes nothing, the next time to publish tries again.
  await fillUntouched(published);
  return ok(published);
}
