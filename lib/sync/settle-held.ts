import { compareEntries } from '../core/sources/compare-entries.ts';
import type { EffectiveSource } from '../core/sources/source.ts';
import { headOf } from './snapshot-store.ts';
import { inPhase, renewed, withoutHeld } from './source-outcome.ts';
import type { StatusBook } from './status-book.ts';
import type { SyncPorts } from './sync-ports.ts';

/** What the reader says to contents that look damaged. */
export type Verdict = 'accept' | 'dismiss';

/**
 * Does as the reader says. Contents of another address than the source has now are nobody's any more and go. Returns
 * whether there are new contents to publish.
 */
export async function settleHeld(
  { id: sourceId, place }: EffectiveSource,
  verdict: Verdict,
  book: StatusBook,
  { held, snapshots, now, resolveAddress }: Pick<SyncPorts, 'held' | 'snapshots' | 'now' | 'resolveAddress'>,
): Promise<boolean> {
  const waiting = await held.load(sourceId);
  const status = withoutHeld(book.get(sourceId));
  const address = resolveAddress(place.kind === 'url' ? place.url : '');
  const isOfNow = waiting.ok && address.ok && waiting.value.url === address.value.url;
  if (!waiting.ok || !isOfNow || waiting.value.entries.length === 0) {
    // Lost: the next sync asks anew, and holds them again if they still look damaged. Or refused already.
    if (!isOfNow) await held.remove(sourceId);
    await book.put(status);
    return false;
  }
  if (verdict === 'dismiss') {
    // Without the entries, but known by their revision: the same contents do not ask again.
    await held.save({ ...waiting.value, entries: [], templates: [] });
    await book.put(status);
    return false;
  }
  const before = await snapshots.load(sourceId);
  const saved = await snapshots.save(waiting.value);
  if (!saved.ok) {
    await book.put({ ...book.get(sourceId), failure: { code: 'storage', detail: '' } });
    return false;
  }
  await held.remove(sourceId);
  const changes = before.ok ? compareEntries(before.value.entries, waiting.value.entries) : undefined;
  const changedAt = new Date(now()).toISOString();
  const checkedAt = status.checkedAt ?? changedAt;
  const accepted = { ...renewed(status, headOf(waiting.value), changes, checkedAt), changedAt };
  await book.put(inPhase(accepted, 'publishing', changedAt));
  return true;
}
