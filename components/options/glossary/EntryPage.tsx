import { useEffect, useRef, type ReactNode } from 'react';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { useText } from '../../ui/use-text.ts';
import { Words } from '../../ui/Words.tsx';
import { BackLink } from './BackLink.tsx';
import { EntryActions } from './EntryActions.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import type { GlossaryContents, GlossaryViewActions } from './glossary-state.ts';
import { SenseDetails } from './SenseDetails.tsx';
import { STATUS_LABELS } from './status-labels.ts';

interface EntryPageProps {
  readonly entry: Entry;
  readonly contents: GlossaryContents;
  readonly allowPersonal: boolean;
  /** The last attempt to remove it did not work. */
  readonly failed: boolean;
  readonly onRemove: (entry: Entry) => Promise<void>;
  readonly actions: GlossaryViewActions;
}

/** One entry in full: all meanings, what each role reads, where it comes from, and what can be done about it. */
export function EntryPage(props: EntryPageProps): ReactNode {
  const { entry, contents, allowPersonal, failed, onRemove, actions } = props;
  const text = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <article className="section entry-page" data-entry={entry.id}>
      <BackLink />
      <div className="entry-head">
        <h2 ref={heading} tabIndex={-1}>
          <GlossaryText>{entry.term}</GlossaryText>
        </h2>
        {entry.aliases.length > 0 && (
          <p className="quiet">
            {text('entries.page.also')} <Words words={entry.aliases} separator=" · " />
          </p>
        )}
        <Status entry={entry} />
      </div>
      {failed && (
        <p className="entry-notice bad" role="alert">
          {text('common.notSaved')}
        </p>
      )}
      <EntryActions
        entry={entry}
        sources={contents.sources}
        allowPersonal={allowPersonal}
        onRemove={onRemove}
        actions={actions}
      />
      {entry.senses.map((sense, index) => (
        <SenseDetails key={index} sense={sense} heading={entry.senses.length > 1} />
      ))}
      <EntryFacts entry={entry} contents={contents} />
    </article>
  );
}

function Status({ entry: { status, replacedBy } }: { readonly entry: Entry }): ReactNode {
  const text = useText();
  if (status === 'accepted') return null;
  return (
    <p className="entry-badge entry-badge-status">
      {replacedBy === undefined || status !== 'deprecated' ? (
        text(STATUS_LABELS[status])
      ) : (
        <Phrase
          text={text('status.useInstead', { term: '{term}' })}
          values={{ term: <GlossaryText>{replacedBy}</GlossaryText> }}
        />
      )}
    </p>
  );
}
