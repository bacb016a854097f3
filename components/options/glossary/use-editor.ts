import { useMemo, useRef, useState } from 'react';
import { EMPTY_SENSE, type DraftSense, type EntryDraft } from '../../../lib/core/glossary/entry-draft.ts';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { foldTerm } from '../../../lib/core/glossary/fold-term.ts';
import { LIMITS } from '../../../lib/core/glossary/limits.ts';
import type { Problem } from '../../../lib/core/glossary/problem.ts';
import { readDraft } from '../../../lib/core/glossary/read-draft.ts';
import { PERSONAL_ORIGIN } from '../../../lib/core/sources/source.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import { fieldNames, isWithin, sortProblems, type DraftProblems } from './draft-problems.ts';
import type { GlossaryContents, GlossaryViewActions } from './glossary-state.ts';
import type { EditingPlan } from './plan-editing.ts';

const NO_PROBLEMS: readonly Problem[] = [];

interface Editor {
  readonly draft: EntryDraft;
  /** Of each meaning, the same for as long as it is there. */
  readonly keys: readonly number[];
  /** Of the last attempt to save. */
  readonly problems: DraftProblems;
  /** Those that no field shows. */
  readonly unplaced: readonly Problem[];
  /** Another own entry of the same term, which kept this one from being saved. */
  readonly twin: Entry | undefined;
  /** The browser stored nothing. */
  readonly failed: boolean;
  /** Whether there is something to lose. */
  readonly changed: boolean;
  readonly mayAddSense: boolean;
  readonly change: (change: Partial<EntryDraft>) => void;
  readonly changeSense: (index: number, change: Partial<DraftSense>) => void;
  readonly addSense: () => void;
  readonly removeSense: (index: number) => void;
  /** Saves what can be saved and then shows the entry; `beforeLeaving` is called in between. */
  readonly save: (beforeLeaving: () => void) => Promise<void>;
}

/** The state of the form: what stands in it, and what is wrong with it. */
export function useEditor(
  plan: EditingPlan,
  contents: GlossaryContents,
  { addEntry, saveEntry, go }: GlossaryViewActions,
): Editor {
  const text = useText();
  const announce = useAnnounce();
  const [draft, setDraft] = useState(plan.draft);
  const [keys, setKeys] = useState(() => plan.draft.senses.map((_, index) => index));
  const [problems, setProblems] = useState(NO_PROBLEMS);
  const [twin, setTwin] = useState<Entry>();
  const [failed, setFailed] = useState(false);
  const saving = useRef(false);
  const sorted = useMemo(() => sortProblems(problems), [problems]);
  const names = fieldNames(draft.senses.map(({ links }) => links.length));

  async function save(beforeLeaving: () => void): Promise<void> {
    if (saving.current) return;
    const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
    const read = readDraft(draft, { today, ...(plan.editing !== undefined && { id: plan.editing.id }) });
    setProblems(read.ok ? NO_PROBLEMS : read.error);
    const same = read.ok ? findTwin(read.value, plan, contents) : undefined;
    setTwin(same);
    setFailed(false);
    if (!read.ok || same !== undefined) return;
    saving.current = true;
    const saved = await (plan.editing === undefined ? addEntry(read.value) : saveEntry(read.value));
    saving.current = false;
    setFailed(saved === undefined);
    if (saved === undefined) return;
    announce(text('entries.form.saved', { term: saved.term }));
    beforeLeaving();
    go({ view: 'entry', id: saved.id });
  }

  const setSenses = (senses: readonly DraftSense[]): void => {
    setDraft((current) => ({ ...current, senses }));
    // They name meanings by their place.
    if (senses.length !== draft.senses.length) setProblems(NO_PROBLEMS);
  };
  const mayAddSense = draft.senses.length < LIMITS.sensesPerTerm;
  return {
    draft,
    keys,
    problems: sorted,
    unplaced: problems.filter(({ place }) => !names.some((name) => isWithin(place.field, name))),
    twin,
    failed,
    changed: draft !== plan.draft,
    mayAddSense,
    change: (change) => {
      setDraft((current) => ({ ...current, ...change }));
    },
    changeSense: (index, change) => {
      setSenses(draft.senses.map((sense, at) => (at === index ? { ...sense, ...change } : sense)));
    },
    addSense: () => {
      if (!mayAddSense) return;
      setSenses([...draft.senses, EMPTY_SENSE]);
      setKeys([...keys, Math.max(...keys) + 1]);
    },
    removeSense: (index) => {
      setSenses(draft.senses.filter((_, at) => at !== index));
      setKeys(keys.filter((_, at) => at !== index));
    },
    save,
  };
}

function findTwin(entry: Entry, { editing }: EditingPlan, { entries }: GlossaryContents): Entry | undefined {
  const folded = foldTerm(entry.term);
  return entries.find(
    ({ origin, id, term }) => origin === PERSONAL_ORIGIN && id !== editing?.id && foldTerm(term) === folded,
  );
}
