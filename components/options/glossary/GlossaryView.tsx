import { useCallback, useState, type ReactNode } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { readGlossaryRoute } from '../../../lib/core/glossary/glossary-route.ts';
import { useText } from '../../ui/use-text.ts';
import { EntryEditor } from './EntryEditor.tsx';
import { EntryPage } from './EntryPage.tsx';
import { FRESH_LIST, type ListMemory } from './list-memory.ts';
import type { GlossaryContents, GlossaryContentsState, GlossaryViewActions } from './glossary-state.ts';
import { GlossaryBrowser } from './GlossaryBrowser.tsx';
import { MissingEntry } from './MissingEntry.tsx';
import { planEditing } from './plan-editing.ts';
import { useEntrySearch } from './use-entry-search.ts';
import { useRemoval } from './use-removal.ts';

const NO_ENTRIES: readonly Entry[] = [];

interface GlossaryViewProps {
  /** What follows `#glossary/` in the address. */
  readonly parameter: string;
  readonly contents: GlossaryContentsState;
  /** Whether the organisation lets readers have entries of their own. */
  readonly allowPersonal: boolean;
  readonly actions: GlossaryViewActions;
}

/** The glossary: a list to search, one entry in full, or the form for an entry of one's own. */
export function GlossaryView({ parameter, contents, allowPersonal, actions }: GlossaryViewProps): ReactNode {
  const text = useText();
  const [memory, setMemory] = useState<ListMemory>(FRESH_LIST);
  const remember = useCallback((change: Partial<ListMemory>) => {
    setMemory((current) => ({ ...current, ...change }));
  }, []);
  const ready = contents.state === 'ready';
  const results = useEntrySearch(ready ? contents.contents.entries : NO_ENTRIES, memory);
  const removal = useRemoval(actions);
  const [leftList, setLeftList] = useState(false);
  const route = readGlossaryRoute(parameter);
  if (route.view !== 'list' && !leftList) setLeftList(true);

  if (!ready) return <p className="quiet">{text('entries.loading')}</p>;
  if (route.view !== 'list') {
    return (
      <EntryPlace
        key={parameter}
        parameter={parameter}
        contents={contents.contents}
        allowPersonal={allowPersonal}
        failed={removal.failed}
        onRemove={removal.remove}
        actions={actions}
      />
    );
  }
  return (
    <GlossaryBrowser
      contents={contents.contents}
      results={results}
      memory={memory}
      removal={removal}
      cameBack={leftList && removal.removed === undefined}
      allowPersonal={allowPersonal}
      onMemory={remember}
      actions={actions}
    />
  );
}

interface EntryPlaceProps {
  readonly parameter: string;
  readonly contents: GlossaryContents;
  readonly allowPersonal: boolean;
  readonly failed: boolean;
  readonly onRemove: (entry: Entry) => Promise<void>;
  readonly actions: GlossaryViewActions;
}

function EntryPlace(props: EntryPlaceProps): ReactNode {
  const { parameter, contents, allowPersonal, failed, onRemove, actions } = props;
  const route = readGlossaryRoute(parameter);
  // What is edited stays what it was when the form opened, whatever a sync brings meanwhile.
  const [plan, setPlan] = useState(() => planEditing(route, contents.entries));
  if (plan === undefined) {
    // Published meanwhile, perhaps.
    const later = planEditing(route, contents.entries);
    if (later !== undefined) setPlan(later);
  }
  if (route.view === 'entry') {
    const entry = contents.entries.find(({ id }) => id === route.id);
    return entry === undefined ? (
      <MissingEntry />
    ) : (
      <EntryPage
        entry={entry}
        contents={contents}
        allowPersonal={allowPersonal}
        failed={failed}
        onRemove={onRemove}
        actions={actions}
      />
    );
  }
  if (plan === undefined) return <MissingEntry />;
  return <EntryEditor plan={plan} contents={contents} allowed={allowPersonal} actions={actions} />;
}
