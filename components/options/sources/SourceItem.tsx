import { useId, useRef, useState, type ReactNode } from 'react';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useText } from '../../ui/use-text.ts';
import { LeftOut } from '../LeftOut.tsx';
import { AddressLine } from './AddressLine.tsx';
import { GateNote } from './GateNote.tsx';
import { HeldNote } from './HeldNote.tsx';
import { SourceButtons } from './SourceButtons.tsx';
import { SourceEditor } from './SourceEditor.tsx';
import { SourceFacts } from './SourceFacts.tsx';
import { SourceFailure } from './SourceFailure.tsx';
import { SourceProblems } from './SourceProblems.tsx';
import { useLostFocus } from './use-lost-focus.ts';
import type { Gate, RemovedSource, SourcesActions, SourceView } from './sources-state.ts';

interface SourceItemProps {
  readonly view: SourceView;
  /** Among the reader's own sources, from 0; -1 for one of the organisation. */
  readonly position: number;
  /** How many sources of their own the reader has. */
  readonly count: number;
  readonly now: Date;
  readonly actions: SourcesActions;
  readonly onRemoved: (removed: RemovedSource) => void;
}

/** One glossary: what it is, how it is, and what can be done about it. */
export function SourceItem({ view, position, count, now, actions, onRemoved }: SourceItemProps): ReactNode {
  const text = useText();
  const { source, status, gate } = view;
  const [editing, setEditing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const titleId = useId();
  const expectLostFocus = useLostFocus(item);
  const editButton = useRef<HTMLButtonElement>(null);

  function stopEditing(): void {
    setEditing(false);
    // The form that had the focus is gone.
    editButton.current?.focus();
  }

  async function open(asked: Gate): Promise<boolean> {
    const opened = await actions.open(asked);
    if (opened) {
      expectLostFocus();
      await actions.sync(source.id);
    }
    return opened;
  }

  return (
    <li
      ref={item}
      className="source"
      tabIndex={-1}
      aria-labelledby={titleId}
      data-source-id={source.id}
      data-paused={!source.enabled || undefined}
    >
      <div className="source-head">
        <h3 id={titleId}>
          <GlossaryText>{source.name}</GlossaryText>
        </h3>
        {source.setBy === 'organisation' && <span className="tag">{text('sources.policy.setUp')}</span>}
        {!source.enabled && <span className="tag">{text('sources.state.paused')}</span>}
      </div>
      {source.place.kind === 'file' ? (
        <p className="source-address">
          <GlossaryText>{source.place.fileName}</GlossaryText>
        </p>
      ) : (
        view.address !== undefined && <AddressLine address={view.address} />
      )}
      <SourceFacts view={view} now={now} />
      {source.enabled &&
        (gate === undefined ? (
          <SourceFailure view={view} now={now} />
        ) : (
          <GateNote gate={gate} byOrganisation={source.setBy === 'organisation'} onOpen={open} />
        ))}
      {status?.held !== undefined && (
        <HeldNote
          name={source.name}
          held={status.held}
          terms={status.terms}
          onSettle={(take) => actions.settleHeld(source.id, take)}
          onPress={expectLostFocus}
        />
      )}
      {status !== undefined && status.problems > 0 && (
        <SourceProblems
          key={status.changedAt}
          count={status.problems}
          onLoad={() => actions.loadProblems(source.id)}
        />
      )}
      {source.enabled && view.dropped !== undefined && (
        <div className="note warning">
          <p>{text('source.leftOut.why')}</p>
          <LeftOut part={view.dropped} />
        </div>
      )}
      <SourceButtons
        view={view}
        position={position}
        count={count}
        now={now}
        actions={actions}
        editing={editing}
        editButton={editButton}
        onEdit={() => {
          setEditing(!editing);
        }}
        onRemoved={onRemoved}
      />
      {editing && <SourceEditor view={view} actions={actions} onDone={stopEditing} />}
    </li>
  );
}
