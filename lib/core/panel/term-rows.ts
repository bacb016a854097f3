import type { Entry } from '../glossary/entry.ts';
import { foldForSearch } from '../glossary/fold-for-search.ts';
import type { HiddenReason } from '../marking/entry-filter.ts';
import { chooseText } from '../restating/choose-text.ts';
import { isForeignTo, ROLES, type Role } from '../role.ts';
import type { TermOnPage } from './protocol.ts';

/** A term of the page as the terms view lists it. */
export interface TermRow {
  /** Position in the glossary; for the walk. */
  readonly entry: number;
  readonly id: string;
  readonly term: string;
  /** All places in the body, marked or not. */
  readonly count: number;
  /** Whose jargon it is, over all senses; empty: nobody's in particular. */
  readonly domains: readonly Role[];
  /** Number of senses. */
  readonly meanings: number;
  /** Whether a sense has a text that was written for the reader's role. */
  readonly hasOwnWording: boolean;
  readonly hidden?: HiddenReason;
  readonly definedHere?: string;
  /** Term and aliases, as `foldForSearch` makes them. */
  readonly folded: string;
}

/** In order of first places, or by name. */
export const TERM_ORDERS = ['page', 'name'] as const;
export type TermOrder = (typeof TERM_ORDERS)[number];

export interface Arrangement {
  readonly order: TermOrder;
  /** Only terms that this role may not know. */
  readonly notKnownTo: Role | null;
  /** Only terms whose name or alias holds it; '' for all. */
  readonly query: string;
}

/** The rows of `terms`, in their order; those whose entry is not in `entries` are left out. */
export function buildTermRows(
  terms: readonly TermOnPage[],
  entries: ReadonlyMap<number, Entry>,
  role: Role,
): readonly TermRow[] {
  return terms.flatMap((found) => {
    const entry = entries.get(found.entry);
    return entry === undefined ? [] : [buildRow(found, entry, role)];
  });
}

function buildRow(
  { entry: position, count, hidden, definedHere }: TermOnPage,
  entry: Entry,
  role: Role,
): TermRow {
  const { id, term, aliases, senses } = entry;
  return {
    entry: position,
    id,
    term,
    count,
    domains: ROLES.filter((domain) => senses.some((sense) => sense.domain === domain)),
    meanings: senses.length,
    hasOwnWording: senses.some((sense) => chooseText(sense, role)?.kind === 'restatement'),
    ...(hidden !== undefined && { hidden }),
    ...(definedHere !== undefined && { definedHere }),
    folded: [term, ...aliases].map(foldForSearch).join('\n'),
  };
}

/** The rows that are to be shown, in their order. Linear in the rows, but for sorting. */
export function arrangeRows(
  rows: readonly TermRow[],
  { order, notKnownTo, query }: Arrangement,
): readonly TermRow[] {
  const wanted = foldForSearch(query);
  const shown = rows.filter(
    ({ domains, folded }) =>
      (notKnownTo === null || isForeignTo(notKnownTo, domains)) && folded.includes(wanted),
  );
  return order === 'page' ? shown : shown.toSorted(byName);
}

/** By code point after folding, as the glossary in the options is sorted. */
function byName(a: TermRow, b: TermRow): number {
  return a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0;
}
