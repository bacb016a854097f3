import type { SourcePlace } from '../../lib/core/sources/source.ts';
import { withdrawConsent } from '../../lib/platform/consents.ts';
import { loadNeededAccess } from '../../lib/platform/needed-access.ts';
import { resolvePlace, siteOf } from '../../lib/platform/resolve-place.ts';
import { removeOrigins } from '../../lib/platform/permissions.ts';

/**
 * Gives back what only a source needed that was removed and cannot come back any more: the permission for its host
 * and the consent to read there with the reader's session. Where it cannot be told whether another one needs it, it
 * stays.
 */
export async function giveBackSource(place: SourcePlace): Promise<void> {
  const address = resolvePlace(place);
  const needed = await loadNeededAccess();
  if (address === undefined || needed === undefined) return;
  if (address.session && !needed.consents.has(siteOf(address))) await withdrawConsent(siteOf(address));
  const unneeded = address.origins.filter((pattern) => !needed.permissions.has(pattern));
  if (unneeded.length > 0) await removeOrigins(unneeded);
}
