import { useState, type ReactNode, type RefObject } from 'react';
import { useText } from '../../ui/use-text.ts';
import { activePhase } from './active-phase.ts';
import { MoveButtons } from './MoveButtons.tsx';
import { SyncButton } from './SyncButton.tsx';
import type { RemovedSource, SourcesActions, SourceView } from './sources-state.ts';

interface SourceButtonsProps {
  readonly view: SourceView;
  /** Among the reader's own sources, from 0. */
  readonly position: number;
  readonly count: number;
  readonly now: Date;
  readonly actions: SourcesActions;
  readonly editing: boolean;
  readonly editButton: RefObject<HTMLButtonElement | null>;
  readonly onEdit: () => void;
  readonly onRemoved: (removed: RemovedSource) => void;
}

/** What can be done with a source; one of the organisation can only be synced. */
export function SourceButtons(props: SourceButtonsProps): ReactNode {
  const { view, position, count, now, actions } = props;
  const text = useText();
  const { source, status } = view;
  const { id, name } = source;
  const [refused, setRefused] = useState(false);
  const attempt = async (outcome: Promise<boolean>): Promise<boolean> => {
    const worked = await outcome;
    setRefused(!worked);
    return worked;
  };
  const mayChange = source.setBy === 'reader';
  const maySync = source.place.kind === 'url' && source.enabled;
  if (!mayChange && !maySync) return null;
  return (
    <>
      <div className="source-buttons" role="group" aria-label={text('sources.action.of', { name })}>
        {maySync && (
          <SyncButton
            label={text('sources.action.sync')}
            name={text('sources.action.syncOf', { name })}
            busy={activePhase(status, now) !== undefined}
            look="plain-button"
            outcome={status}
            onSync={() => actions.sync(id)}
          />
        )}
        {mayChange && <OwnButtons {...props} attempt={attempt} />}
        {mayChange && count > 1 && (
          <MoveButtons
            name={name}
            position={position}
            count={count}
            onMove={(by) => attempt(actions.move(id, by))}
          />
        )}
      </div>
      {refused && <p role="alert">{text('common.notSaved')}</p>}
    </>
  );
}

interface OwnButtonsProps extends SourceButtonsProps {
  readonly attempt: (outcome: Promise<boolean>) => Promise<boolean>;
}

function OwnButtons(props: OwnButtonsProps): ReactNode {
  const { view, actions, editing, editButton, onEdit, onRemoved, attempt } = props;
  const text = useText();
  const { id, name, enabled } = view.source;
  async function remove(): Promise<boolean> {
    const removed = await actions.remove(id);
    if (removed !== null) onRemoved(removed);
    return removed !== null;
  }
  return (
    <>
      <button
        ref={editButton}
        type="button"
        className="plain-button"
        aria-expanded={editing}
        aria-label={text('sources.action.editOf', { name })}
        onClick={onEdit}
      >
        {text('sources.action.edit')}
      </button>
      <button
        type="button"
        className="plain-button"
        aria-label={text(enabled ? 'sources.action.pauseOf' : 'sources.action.resumeOf', { name })}
        onClick={() => void attempt(actions.setEnabled(id, !enabled))}
      >
        {text(enabled ? 'sources.action.pause' : 'sources.action.resume')}
      </button>
      <button
        type="button"
        className="plain-button"
        aria-label={text('sources.action.removeOf', { name })}
        onClick={() => void attempt(remove())}
      >
        {text('sources.action.remove')}
      </button>
    </>
  );
}
