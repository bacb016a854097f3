import { PERSONAL_ORIGIN } from '../sources/source.ts';
import type { Entry } from './entry.ts';
import { termKey } from './term-key.ts';

/**
 * The published entries with the reader's own as they are right now: publishing takes a moment, and what one has just
 * saved should be there at once. Own entries come first; a published one of the same term gives way, as in the merge.
 */
export function withPersonalEntries(
  published: readonly Entry[],
  personal: readonly Entry[],
): readonly Entry[] {
  const terms = new Set(personal.map(({ term }) => termKey(term)));
  const others = published.filter(
    ({ origin, term }) => origin !== PERSONAL_ORIGIN && !(terms.size > 0 && terms.has(termKey(term))),
  );
  return [...personal, ...others];
}
