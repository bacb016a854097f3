import { patternOf } from '../../lib/core/settings/site-list.ts';
import { loadNeededAccess } from '../../lib/platform/needed-access.ts';
import { removeOrigins } from '../../lib/platform/permissions.ts';

/**
 * Gives the permissions for sites back that are not on the list any more. One that another site on the same host or a
 * glossary there still needs is kept; so is every one where it cannot be told.
 */
export async function giveBackSites(origins: readonly string[]): Promise<void> {
  const needed = await loadNeededAccess();
  if (needed === undefined) return;
  for (const pattern of new Set(origins.map(patternOf))) {
    if (!needed.permissions.has(pattern)) await removeOrigins([pattern]);
  }
}
