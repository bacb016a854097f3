import type { TermView } from '../../../lib/core/card/card-view.ts';
import type { DefinedOnPage, UnknownOnPage } from '../../../lib/core/panel/protocol.ts';
import type { TermOrder, TermRow } from '../../../lib/core/panel/term-rows.ts';
import type { Role } from '../../../lib/core/role.ts';

/** Where the way through the page stands. */
export interface Walked {
  /** The term or unknown acronym whose places it goes through; `null`: everything that is marked. */
  readonly entry: number | null;
  /** The words on the page. */
  readonly text: string;
  /** From 1; `total` 0: there is no such place (any more). */
  readonly index: number;
  readonly total: number;
}

/** What the page holds, as the terms view shows it. */
export interface TermsContents {
  /** In the order of first places. */
  readonly rows: readonly TermRow[];
  readonly unknown: readonly UnknownOnPage[];
  readonly defined: readonly DefinedOnPage[];
  /** Terms that are on the page, but whose entries could not be read. */
  readonly unread: number;
  /** All that is known of a term, for the reader's role first; the senses by what the page is about. */
  readonly explain: (row: TermRow) => TermView | undefined;
}

export interface TermsChoices {
  readonly order: TermOrder;
  readonly notKnownTo: Role | null;
}

export interface TermsActions {
  readonly setOrder: (order: TermOrder) => void;
  readonly setNotKnownTo: (role: Role | null) => void;
  /** Goes on the page to the next (1) or previous (-1) place of a term, an acronym or everything marked (`null`). */
  readonly walk: (entry: number | null, step: 1 | -1) => void;
  /** Remembers that the reader knows the term, or no longer; `false` when that could not be saved. */
  readonly setKnown: (id: string, known: boolean) => Promise<boolean>;
}
