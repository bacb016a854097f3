import { entryFingerprint } from '../matching/entry-fingerprint.ts';
import type { Matcher } from '../matching/matcher.ts';
import { ROLES, type Role } from '../role.ts';

/** What the reader does not want to see marked. */
export interface FilterSettings {
  readonly role: Role | null;
  readonly hideOwnDomain: boolean;
  readonly known: readonly string[];
}

/** Why a term is not marked for this reader. */
export type HiddenReason = 'own-domain' | 'known';

/**
 * Tells why an entry is not marked for this reader; `undefined` when it is. Not marked: terms the reader said they
 * know, and terms all of whose senses belong to the reader's own domain; a word that also means something to others
 * is always marked.
 */
export function createHidingReason(
  matcher: Matcher,
  settings: FilterSettings,
): (entry: number) => HiddenReason | undefined {
  const known = new Set(settings.known.map(entryFingerprint));
  const ownMask =
    settings.hideOwnDomain && settings.role !== null ? 1 << ROLES.indexOf(settings.role) : undefined;
  return (entry) => {
    const info = matcher.entryInfo(entry);
    const isOwn = info.domainMask === ownMask && !info.alsoNobodys;
    if (known.size > 0 && known.has(info.fingerprint)) return 'known';
    return isOwn ? 'own-domain' : undefined;
  };
}

/** Tells which entries are marked for this reader: those that nothing hides. */
export function createEntryFilter(matcher: Matcher, settings: FilterSettings): (entry: number) => boolean {
  const reasonOf = createHidingReason(matcher, settings);
  return (entry) => reasonOf(entry) === undefined;
}
