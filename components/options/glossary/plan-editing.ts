import {
  draftOf,
  emptyDraft,
  ownVersionOf,
  type EntryDraft,
} from '../../../lib/core/glossary/entry-draft.ts';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { foldTerm } from '../../../lib/core/glossary/fold-term.ts';
import type { GlossaryRoute } from '../../../lib/core/glossary/glossary-route.ts';
import { assertNever } from '../../../lib/core/result.ts';
import { PERSONAL_ORIGIN } from '../../../lib/core/sources/source.ts';

/** What the form opens with. */
export interface EditingPlan {
  readonly draft: EntryDraft;
  /** The own entry that is changed; absent for a new one. */
  readonly editing?: Entry;
  /** The other source's entry that this is the reader's own version of. */
  readonly versionOf?: Entry;
}

/** The plan for a place, or `undefined` where the place needs an entry that is not there. */
export function planEditing(route: GlossaryRoute, entries: readonly Entry[]): EditingPlan | undefined {
  switch (route.view) {
    case 'new': {
      const folded = foldTerm(route.term.trim());
      const own = entries.find(({ origin, term }) => origin === PERSONAL_ORIGIN && foldTerm(term) === folded);
      return own === undefined ? { draft: emptyDraft(route.term.trim()) } : editingOf(own);
    }
    case 'own': {
      const entry = entries.find(({ id }) => id === route.id);
      if (entry === undefined) return undefined;
      return entry.origin === PERSONAL_ORIGIN
        ? editingOf(entry)
        : { draft: ownVersionOf(entry), versionOf: entry };
    }
    case 'edit': {
      const own = entries.find(({ id, origin }) => id === route.id && origin === PERSONAL_ORIGIN);
      return own === undefined ? undefined : editingOf(own);
    }
    case 'entry':
    case 'list':
      return undefined;
    default:
      return assertNever(route);
  }
}

function editingOf(entry: Entry): EditingPlan {
  return { draft: draftOf(entry), editing: entry };
}
