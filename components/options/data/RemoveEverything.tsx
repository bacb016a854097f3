import { useId, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText } from '../../ui/use-text.ts';
import type { FileOutcome } from './data-state.ts';
import { MissingParts } from './MissingParts.tsx';

interface RemoveEverythingProps {
  /** Saves a backup. */
  readonly onSave: () => Promise<FileOutcome>;
  /** Resolves to whether it worked; the page then shows the first run. */
  readonly onRemove: () => Promise<boolean>;
}

/** Takes everything away that the reader ever gave to Parlance, after a dialog that says what that is. */
export function RemoveEverything({ onSave, onRemove }: RemoveEverythingProps): ReactNode {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <p className="hint">{text('data.remove.hint')}</p>
      <button
        type="button"
        className="button"
        aria-haspopup="dialog"
        onClick={() => {
          dialog.current?.showModal();
        }}
      >
        {text('data.remove.open')}
      </button>
      <ConfirmDialog dialog={dialog} onSave={onSave} onRemove={onRemove} />
    </>
  );
}

interface ConfirmDialogProps extends RemoveEverythingProps {
  readonly dialog: RefObject<HTMLDialogElement | null>;
}

/** The browser keeps the focus inside, closes it with Esc, and gives the focus back to the button. */
function ConfirmDialog({ dialog, onSave, onRemove }: ConfirmDialogProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const titleId = useId();
  const listId = useId();
  const [state, setState] = useState<'ready' | 'running' | 'failed'>('ready');
  const [backup, setBackup] = useState<FileOutcome>();

  async function remove(): Promise<void> {
    if (state === 'running') return;
    setState('running');
    setBackup(undefined);
    const removed = await onRemove();
    setState(removed ? 'ready' : 'failed');
    if (!removed) return;
    dialog.current?.close();
    announce(text('data.remove.done'));
  }

  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={titleId}
      aria-describedby={listId}
      onClose={() => {
        setState('ready');
        setBackup(undefined);
      }}
    >
      <h2 id={titleId}>{text('data.remove.question')}</h2>
      <div id={listId} className="dialog-text">
        <ul className="plain-list">
          <li>{text('data.remove.settings')}</li>
          <li>{text('data.remove.sources')}</li>
          <li>{text('data.remove.entries')}</li>
          <li>{text('data.remove.sites')}</li>
        </ul>
        <p>{text('data.remove.final')}</p>
      </div>
      <div className="note-actions">
        {/* First, and so focused when the dialog opens: what helps comes before what cannot be taken back. */}
        <button
          type="button"
          className="button primary"
          onClick={() => {
            void onSave().then(setBackup);
          }}
        >
          {text('data.remove.save')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            dialog.current?.close();
          }}
        >
          {text('common.cancel')}
        </button>
        <button
          type="button"
          className="plain-button danger"
          aria-disabled={state === 'running'}
          onClick={() => void remove()}
        >
          {text('data.remove.confirm')}
        </button>
      </div>
      <p role="status">{backup?.saved === true && backup.missing.length === 0 && text('data.export.done')}</p>
      {backup?.saved === true && <MissingParts missing={backup.missing} />}
      {backup?.saved === false && <p role="alert">{text('data.export.failed')}</p>}
      {state === 'failed' && <p role="alert">{text('data.remove.failed')}</p>}
    </dialog>
  );
}
