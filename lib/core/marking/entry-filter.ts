import { entryFingerprint } from '../matching/entry-fingerprint.ts';
import type { Matcher } from '../matching/matcher.ts';
import { ROLES, type Role } from '../role.ts';

/** What the reader does not want to see marked. */
export interface FilterSettings {
  readonly role: Role | null;
  readonly hideOwnDomain: boolean;
  readonly known: readonly string[];
}

/**
 * Tells which entries are marked for this reader. Not marked: terms the reader said they know, and terms all of
 * whose senses belong to the reader's own domain; a word that also means something to others is always marked.
 */
export function createEntryFilter(matcher: Matcher, settings: FilterSettings): (entry: number) => boolean {
  const known = new Set(settings.known.map(entryFingerprint));
  const ownMask =
    settings.hideOwnDomain && settings.role !== null ? 1 << ROLES.indexOf(settings.role) : undefined;
  return (entry) => {
    const info = matcher.entryInfo(entry);
    const isOwn = info.domainMask === ownMask && !info.alsoNobodys;
    return !isOwn && !(known.size > 0 && known.has(info.fingerprint));
  };
}
