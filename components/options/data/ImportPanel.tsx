import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { changesNothing } from '../../../lib/core/settings/import-changes.ts';
import type { ImportMode } from '../../../lib/core/settings/join-backup.ts';
import { Choice } from '../../ui/Choice.tsx';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { Phrase } from '../../ui/Phrase.tsx';
import { useText } from '../../ui/use-text.ts';
import type { ImportPreview } from './data-state.ts';
import { ImportProblems } from './ImportProblems.tsx';
import { ImportSummary } from './ImportSummary.tsx';

interface ImportPanelProps {
  readonly preview: ImportPreview;
  /** Imported, or given up. */
  readonly onDone: (isImported: boolean) => void;
}

/** What is in a file and what importing it would change, before anything is. */
export function ImportPanel({ preview, onDone }: ImportPanelProps): ReactNode {
  const text = useText();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [mode, setMode] = useState<ImportMode>('add');
  const [state, setState] = useState<'ready' | 'running' | 'failed'>('ready');
  const changes = preview.changes[mode];
  const isUseless = changesNothing(changes);
  const hasChoice = !changesNothing(preview.changes.replace) || !changesNothing(preview.changes.add);
  // The answer to what was asked for; what can be done with it follows.
  useEffect(() => {
    title.current?.focus();
  }, []);

  async function run(): Promise<void> {
    if (state === 'running') return;
    setState('running');
    const worked = await preview.run(mode);
    setState(worked ? 'ready' : 'failed');
    if (worked) onDone(true);
  }

  return (
    <section className="preview" aria-labelledby={titleId}>
      <h3 ref={title} id={titleId} tabIndex={-1}>
        <Phrase
          text={text('data.preview.title', { file: '{file}' })}
          values={{ file: <GlossaryText>{preview.fileName}</GlossaryText> }}
        />
      </h3>
      <SavedAt savedAt={preview.savedAt} />
      {hasChoice && <ModeChoice kind={preview.kind} mode={mode} onChange={setMode} />}
      <ImportSummary changes={changes} />
      <ImportProblems preview={preview} />
      <div className="note-actions">
        {!isUseless && (
          <button
            type="button"
            className="button primary"
            aria-disabled={state === 'running'}
            onClick={() => void run()}
          >
            {text('data.preview.run')}
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() => {
            onDone(false);
          }}
        >
          {text(isUseless ? 'common.close' : 'common.cancel')}
        </button>
      </div>
      {state === 'failed' && <p role="alert">{text('data.preview.failed')}</p>}
    </section>
  );
}

function SavedAt({ savedAt }: { readonly savedAt: string }): ReactNode {
  const text = useText();
  const moment = Date.parse(savedAt);
  if (Number.isNaN(moment)) return null;
  const format = new Intl.DateTimeFormat(text('locale'), { dateStyle: 'long', timeStyle: 'short' });
  return <p className="quiet">{text('data.preview.savedAt', { date: format.format(moment) })}</p>;
}

interface ModeChoiceProps {
  readonly kind: ImportPreview['kind'];
  readonly mode: ImportMode;
  readonly onChange: (mode: ImportMode) => void;
}

function ModeChoice({ kind, mode, onChange }: ModeChoiceProps): ReactNode {
  const text = useText();
  const group = useId();
  const isBackup = kind === 'backup';
  return (
    <fieldset>
      <legend>{text('data.mode.legend')}</legend>
      <Choice
        group={group}
        label={text('data.mode.add')}
        hint={text(isBackup ? 'data.mode.addHintBackup' : 'data.mode.addHint')}
        checked={mode === 'add'}
        onChange={() => {
          onChange('add');
        }}
      />
      <Choice
        group={group}
        label={text('data.mode.replace')}
        hint={text(isBackup ? 'data.mode.replaceHintBackup' : 'data.mode.replaceHint')}
        checked={mode === 'replace'}
        onChange={() => {
          onChange('replace');
        }}
      />
    </fieldset>
  );
}
