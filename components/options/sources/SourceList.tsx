import { useState, type ReactNode } from 'react';
import { Choice } from '../../ui/Choice.tsx';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useText } from '../../ui/use-text.ts';
import { SourceItem } from './SourceItem.tsx';
import type { ReadySources, RemovedSource, SourcesActions } from './sources-state.ts';

interface SourceListProps {
  readonly sources: ReadySources;
  readonly actions: SourcesActions;
  readonly onRemoved: (removed: RemovedSource) => void;
}

/** All glossaries in order of precedence: one's own entries, the sources, the starter glossary. */
export function SourceList({ sources, actions, onRemoved }: SourceListProps): ReactNode {
  const text = useText();
  const own = sources.sources.filter(({ source }) => source.setBy === 'reader');
  return (
    <>
      <ol className="sources" aria-label={text('sources.order.title')}>
        <PersonalItem personal={sources.personal} />
        {sources.sources.map((view) => (
          <SourceItem
            key={view.source.id}
            view={view}
            position={own.indexOf(view)}
            count={own.length}
            now={sources.now}
            actions={actions}
            onRemoved={onRemoved}
          />
        ))}
        <StarterItem starter={sources.starter} onChange={actions.setStarter} />
      </ol>
      {sources.ignored.length > 0 && <IgnoredSources sources={sources} />}
    </>
  );
}

function PersonalItem({ personal }: Pick<ReadySources, 'personal'>): ReactNode {
  const text = useText();
  return (
    <li className="source">
      <div className="source-head">
        <h3>{text('sources.personal.name')}</h3>
      </div>
      {personal.allowed ? (
        <p className="source-facts">
          {personal.count === 0
            ? text('sources.personal.none')
            : text('sources.personal.count', { count: personal.count })}
          {' · '}
          <a href="#glossary">{text('sources.personal.open')}</a>
        </p>
      ) : (
        <p className="source-facts">{text('sources.personal.locked')}</p>
      )}
    </li>
  );
}

interface StarterItemProps extends Pick<ReadySources, 'starter'> {
  readonly onChange: (used: boolean) => Promise<boolean>;
}

function StarterItem({ starter, onChange }: StarterItemProps): ReactNode {
  const text = useText();
  const [refused, setRefused] = useState(false);
  return (
    <li className="source">
      <div className="source-head">
        <h3>{text('source.starter')}</h3>
      </div>
      <Choice
        label={text('sources.starter.use')}
        hint={text(starter.locked ? 'sources.policy.setUp' : 'sources.starter.hint')}
        checked={starter.used}
        disabled={starter.locked}
        onChange={(used) => {
          void onChange(used).then((saved) => {
            setRefused(!saved);
          });
        }}
      />
      {refused && <p role="alert">{text('common.notSaved')}</p>}
    </li>
  );
}

function IgnoredSources({ sources }: { readonly sources: ReadySources }): ReactNode {
  const text = useText();
  return (
    <div className="note">
      <p>{text('sources.policy.ignored')}</p>
      <ul className="plain-list">
        {sources.ignored.map(({ source }) => (
          <li key={source.id}>
            <GlossaryText>{source.name}</GlossaryText>
          </li>
        ))}
      </ul>
    </div>
  );
}
