import { ROLES, type Role } from '../role.ts';

/** A term of a page or passage, as far as it tells what the text is about. */
interface CountedTerm {
  /** Places. */
  readonly count: number;
  /** Bit `n` is set when a sense belongs to `ROLES[n]`. */
  readonly domainMask: number;
  readonly ambiguous: boolean;
}

/**
 * How many places belong to terms of each domain, which tells the senses of a word apart; words that have several
 * senses themselves count for none, as nobody knows yet which one is meant.
 */
export function countDomains(terms: Iterable<CountedTerm>): { readonly [role in Role]?: number } {
  const counts: { [role in Role]?: number } = {};
  for (const { domainMask, count, ambiguous } of terms) {
    if (ambiguous) continue;
    for (const [bit, role] of ROLES.entries()) {
      if ((domainMask & (1 << bit)) !== 0) counts[role] = (counts[role] ?? 0) + count;
    }
  }
  return counts;
}
