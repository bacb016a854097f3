import { useEffect, useRef, useState, type ReactNode } from 'react';
import { assertNever } from '../../../lib/core/result.ts';
import { useText } from '../../ui/use-text.ts';
import { Section } from '../Section.tsx';
import { StoredProblem } from '../StoredProblem.tsx';
import { AddGlossary } from './AddGlossary.tsx';
import { ConsentList } from './ConsentList.tsx';
import { PolicyProblems } from './PolicyProblems.tsx';
import { RemovedNote } from './RemovedNote.tsx';
import { SourceList } from './SourceList.tsx';
import type { ReadySources, RemovedSource, SourcesActions, SourcesState } from './sources-state.ts';
import { SyncSettings } from './SyncSettings.tsx';
import { useSyncNews } from './use-sync-news.ts';

interface SourcesViewProps {
  readonly sources: SourcesState;
  /** How the glossary that all of them make is. */
  readonly summary: ReactNode;
  /** An address to start with, from the first run; '' for none. */
  readonly proposed: string;
  readonly actions: SourcesActions;
}

/** Where the glossary comes from: what is used in which order, how it is doing, and a form to add to it. */
export function SourcesView({ sources, summary, proposed, actions }: SourcesViewProps): ReactNode {
  const text = useText();
  switch (sources.state) {
    case 'loading':
      return <p className="quiet">{text('sources.loading')}</p>;
    case 'problem':
      return (
        <StoredProblem what="sources" code={sources.code} onReset={actions.reset} onReload={actions.reload} />
      );
    case 'ready':
      return <ReadyView sources={sources} summary={summary} proposed={proposed} actions={actions} />;
    default:
      return assertNever(sources);
  }
}

interface ReadyViewProps extends SourcesViewProps {
  readonly sources: ReadySources;
}

function ReadyView({ sources, summary, proposed, actions }: ReadyViewProps): ReactNode {
  const text = useText();
  const [removed, setRemoved] = useState<RemovedSource>();
  /** The note that went last: the source that came back with it, or ''. */
  const [closed, setClosed] = useState<{ readonly id: string }>();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);
  useSyncNews(sources);
  // The note takes its buttons with it, and the item is there only now.
  useEffect(() => {
    if (closed !== undefined) (findItem(list.current, closed.id) ?? heading.current)?.focus();
  }, [closed]);
  return (
    <>
      <Section title={text('sources.order.title')} heading={heading}>
        <div className="sources-head">
          {summary}
          <p className="hint">{text('sources.order.hint')}</p>
        </div>
        {removed !== undefined && (
          <RemovedNote
            key={removed.id}
            removed={removed}
            onDone={(isBack) => {
              setRemoved(undefined);
              setClosed({ id: isBack ? removed.id : '' });
            }}
          />
        )}
        <div ref={list} className="sources-list">
          <SourceList sources={sources} actions={actions} onRemoved={setRemoved} />
        </div>
        <PolicyProblems problems={sources.policyProblems} />
      </Section>
      <Section title={text('sources.add.title')}>
        {sources.locked ? (
          <p>{text('sources.add.locked')}</p>
        ) : (
          <AddGlossary key={proposed} proposed={proposed} onPreview={actions.preview} onOpen={actions.open} />
        )}
      </Section>
      {sources.consents.length > 0 && (
        <Section title={text('sources.consents.title')}>
          <ConsentList
            origins={sources.consents}
            onWithdraw={actions.withdrawConsent}
            onWithdrawn={() => {
              heading.current?.focus();
            }}
          />
        </Section>
      )}
      <Section title={text('sources.sync.title')}>
        <SyncSettings sources={sources} actions={actions} />
      </Section>
    </>
  );
}

function findItem(list: HTMLElement | null, id: string): HTMLElement | undefined {
  const items = list?.querySelectorAll<HTMLElement>('[data-source-id]') ?? [];
  return [...items].find(({ dataset }) => dataset['sourceId'] === id);
}
