import { useDeferredValue, useMemo } from 'react';
import type {
  RestateActions,
  RestateGlossary,
  RestateState,
} from '../../components/panel/restate/restate-state.ts';
import { FALLBACK_ROLE } from '../../lib/core/card/protocol.ts';
import { findInPassage, type FoundPassage } from '../../lib/core/restating/find-in-passage.ts';
import { pageSurroundings } from '../../lib/core/restating/page-surroundings.ts';
import { passageOf } from '../../lib/core/restating/passage.ts';
import { restatePassage } from '../../lib/core/restating/restate-passage.ts';
import type { RestatedPassage } from '../../lib/core/restating/restated-passage.ts';
import { ROLES, type Role } from '../../lib/core/role.ts';
import { copyText } from './copy-text.ts';
import type { ViewProps } from './panel-page.ts';
import { takenPassage, typedText, useRestateDraft, type RestateDraft } from './use-restate-draft.ts';
import { useRestateEntries, useRestateGlossary, type RestateGlossaryData } from './use-restate-glossary.ts';
import { useRestateReader } from './use-restate-reader.ts';
import { useRestateSelection } from './use-restate-selection.ts';

interface RestateHandle {
  readonly state: RestateState;
  readonly actions: RestateActions;
  readonly mayOwn: boolean;
}

const NO_ENTRIES: readonly number[] = [];

/** A passage beside the page, restated; `undefined` for a moment, until the reader is known. */
export function useRestate({
  page,
  request,
}: Pick<ViewProps, 'page' | 'request'>): RestateHandle | undefined {
  const reader = useRestateReader();
  const [draft, change] = useRestateDraft(page.tab?.id);
  const takeSelection = useRestateSelection(page, request, (passage) => {
    change(takenPassage(passage, page.terms === null ? {} : pageSurroundings(page.terms)));
  });
  const role = draft.role ?? reader?.role ?? FALLBACK_ROLE;
  const { glossary, passage } = useRestated(draft, role);
  const actions: RestateActions = {
    takeSelection,
    setText: (text) => {
      change(typedText(text, draft));
    },
    setRole: (chosen) => {
      change({ role: chosen });
    },
    setWhich: (which) => {
      change({ which });
    },
    setSparesOwn: (sparesOwn) => {
      change({ sparesOwn });
    },
    chooseSense: (termId, sense) => {
      change({ corrections: new Map([...draft.corrections, [termId, sense]]) });
    },
    copy: (text) => copyText(document, text),
  };
  if (reader === undefined) return undefined;
  const own = reader.role ?? FALLBACK_ROLE;
  const { text, isCut, which, sparesOwn } = draft;
  return {
    state: {
      text,
      isCut,
      glossary,
      roles: [own, ...ROLES.filter((other) => other !== own)],
      role,
      which,
      sparesOwn,
      passage,
    },
    actions,
    mayOwn: reader.mayOwn,
  };
}

/** The passage of `draft` in the words of `role`. */
function useRestated(
  { text, heading, around, which, sparesOwn, corrections }: RestateDraft,
  role: Role,
): { readonly glossary: RestateGlossary; readonly passage: RestatedPassage | null } {
  const glossary = useRestateGlossary();
  // Typing goes before what it leads to.
  const settled = useDeferredValue(text);
  const found = useMemo<FoundPassage | undefined>(() => {
    if (glossary === undefined || glossary === null || settled.trim() === '') return undefined;
    return findInPassage(passageOf(settled, heading), glossary.matcher, around);
  }, [glossary, settled, heading, around]);
  const loaded = useRestateEntries(glossary?.generation, found?.entries ?? NO_ENTRIES);
  const entries = loaded?.entries;
  const passage = useMemo(
    () =>
      found === undefined || entries === undefined
        ? null
        : restatePassage(found, (ordinal) => entries.get(ordinal), { role, which, sparesOwn, corrections }),
    [found, entries, role, which, sparesOwn, corrections],
  );
  return { glossary: stateOf(glossary, loaded), passage };
}

function stateOf(
  glossary: RestateGlossaryData | null | undefined,
  loaded: ReturnType<typeof useRestateEntries>,
): RestateGlossary {
  if (glossary === null) return 'missing';
  if (glossary === undefined || loaded === undefined) return 'loading';
  // Some that are missing are left as they are; without any there is nothing to show.
  return loaded.failed && loaded.entries.size === 0 ? 'failed' : 'ready';
}
