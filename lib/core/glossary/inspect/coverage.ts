import type { Role } from '../../role.ts';
import type { Entry, Sense } from '../entry.ts';

/** How many terms have something. */
export interface Share {
  readonly count: number;
  /** Whole per cent: 100 only where all have it, 0 only where none has. */
  readonly percent: number;
}

/** How much of what may be written about terms has been written. What is missing is no mistake. */
export interface Coverage {
  readonly terms: number;
  /** Meanings, at least one a term. */
  readonly senses: number;
  /** Terms of which every meaning has a definition, a text for the role, a question to ask. */
  readonly definition: Share;
  readonly roles: { readonly [role in Role]: Share };
  readonly ask: Share;
  readonly owner: Share;
  /** Terms with a link in some meaning: one address often serves all. */
  readonly links: Share;
}

/** What is written about `entries`, as a figure for each kind of text. */
export function coverageOf(entries: readonly Entry[]): Coverage {
  const share = (has: (entry: Entry) => boolean): Share => {
    const count = entries.reduce((sum, entry) => sum + (has(entry) ? 1 : 0), 0);
    return { count, percent: percentOf(count, entries.length) };
  };
  const inEverySense = (has: (sense: Sense) => boolean): Share => share(({ senses }) => senses.every(has));
  const role = (name: Role): Share => inEverySense(({ roles }) => roles[name] !== undefined);
  return {
    terms: entries.length,
    senses: entries.reduce((sum, { senses }) => sum + senses.length, 0),
    definition: inEverySense(({ definition }) => definition !== undefined),
    roles: { product: role('product'), engineering: role('engineering'), ml: role('ml'), cx: role('cx') },
    ask: inEverySense(({ ask }) => ask !== undefined),
    owner: share(({ owner }) => owner !== undefined),
    links: share(({ senses }) => senses.some(({ links }) => links.length > 0)),
  };
}

function percentOf(count: number, all: number): number {
  if (count === 0) return 0;
  return count === all ? 100 : Math.min(99, Math.max(1, Math.round((count / all) * 100)));
}
