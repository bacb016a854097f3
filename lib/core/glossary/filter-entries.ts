import type { Role } from '../role.ts';
import type { Entry, EntryStatus } from './entry.ts';

/** What a list of entries is narrowed down to; an absent part narrows nothing. */
export interface EntryFilter {
  /** Only entries of which a meaning has no text for this role. */
  readonly gap?: Role;
  /** Only entries of this source. */
  readonly origin?: string;
  readonly status?: EntryStatus;
  /** Only entries with a meaning of this domain; `none`: with one that is nobody's. */
  readonly domain?: Role | 'none';
}

export const NO_FILTER: EntryFilter = {};

/** Whether some meaning of `entry` has no text of its own for `role`. */
function hasGap({ senses }: Entry, role: Role): boolean {
  return senses.some(({ roles }) => roles[role] === undefined);
}

/** Whether `filter` lets `entry` through. */
function passesFilter(entry: Entry, { gap, origin, status, domain }: EntryFilter): boolean {
  if (origin !== undefined && entry.origin !== origin) return false;
  if (status !== undefined && entry.status !== status) return false;
  if (gap !== undefined && !hasGap(entry, gap)) return false;
  return domain === undefined || entry.senses.some((sense) => (sense.domain ?? 'none') === domain);
}

/** The entries that `filter` lets through, in their order; the very same list where it narrows nothing. */
export function filterEntries(entries: readonly Entry[], filter: EntryFilter): readonly Entry[] {
  const isOpen = Object.values(filter).every((value) => value === undefined);
  return isOpen ? entries : entries.filter((entry) => passesFilter(entry, filter));
}
