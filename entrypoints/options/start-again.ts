import type { Policy } from '../../lib/core/settings/policy.ts';
import { patternOf } from '../../lib/core/settings/site-list.ts';
import { resolveAddress } from '../../lib/core/sources/resolve-address.ts';
import { ADDRESS_RULES } from '../../lib/platform/address-rules.ts';
import { requestRebuild } from '../../lib/platform/glossary-status.ts';
import { askBackground } from '../../lib/platform/messages.ts';
import { giveBackOrigins } from '../../lib/platform/permissions.ts';
import { loadPolicy } from '../../lib/platform/policy-store.ts';
import { removeEverything } from '../../lib/platform/remove-everything.ts';

/**
 * Removes everything of the reader's, permissions included, and has the starter glossary published again; whether all
 * of it went. What the organisation set up goes on working, its glossaries as soon as they are fetched again.
 */
export async function startAgain(): Promise<boolean> {
  const reading = await loadPolicy();
  const removed = await removeEverything();
  if (reading.ok) {
    const kept = originsOf(reading.value.policy);
    await giveBackOrigins((pattern) => kept.has(pattern));
  }
  await requestRebuild();
  await askBackground({ type: 'sync' });
  return removed && reading.ok;
}

/** Patterns of the hosts that the organisation's sites and glossaries are on. */
function originsOf({ sites = [], sources = [] }: Policy): ReadonlySet<string> {
  const addresses = sources.map(({ url }) => resolveAddress(url, ADDRESS_RULES));
  return new Set([...sites.map(patternOf), ...addresses.flatMap((one) => (one.ok ? one.value.origins : []))]);
}
