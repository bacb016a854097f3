import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { assertNever } from '../../../lib/core/result.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText, type TextKey } from '../../ui/use-text.ts';
import { FileButton, GLOSSARY_FILES } from '../FileButton.tsx';
import { ProblemList } from '../sources/ProblemList.tsx';
import type { DataActions, ImportOutcome, ImportRefusal } from './data-state.ts';
import { ImportPanel } from './ImportPanel.tsx';

interface ImportDataProps {
  readonly allowPersonal: boolean;
  readonly onLook: DataActions['look'];
}

/** Names that backups have, as some glossaries do; others come in only where entries of one's own are allowed. */
const BACKUPS = '.json';

type Looking =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  | { readonly state: 'settled'; readonly outcome: ImportOutcome };

/** Brings a backup or a file of entries in. It is looked at first, and nothing is changed until the reader says so. */
export function ImportData({ allowPersonal, onLook }: ImportDataProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const hintId = useId();
  const picker = useRef<HTMLInputElement>(null);
  const latest = useRef<File>(undefined);
  const [looking, setLooking] = useState<Looking>({ state: 'idle' });

  async function look(file: File): Promise<void> {
    latest.current = file;
    setLooking({ state: 'working' });
    announce(text('data.import.reading'));
    const outcome = await onLook(file);
    // Another one may have been chosen meanwhile.
    if (latest.current === file) setLooking({ state: 'settled', outcome });
  }

  function finish(isImported: boolean): void {
    setLooking({ state: 'idle' });
    picker.current?.focus();
    if (isImported) announce(text('data.import.done'));
  }

  return (
    <>
      <p className="hint" id={hintId}>
        {text(allowPersonal ? 'data.import.hint' : 'data.import.hintBackup')}
      </p>
      <FileButton
        label={text('data.import.choose')}
        accept={allowPersonal ? GLOSSARY_FILES : BACKUPS}
        describedBy={hintId}
        input={picker}
        onPick={(file) => void look(file)}
      />
      {looking.state === 'working' && <p className="working">{text('data.import.reading')}</p>}
      {looking.state === 'settled' && <Outcome outcome={looking.outcome} onDone={finish} />}
    </>
  );
}

const REFUSAL_TEXTS = {
  'unreadable-file': 'data.import.unreadableFile',
  'too-large': 'data.import.tooLarge',
  'damaged-backup': 'data.import.damagedBackup',
  'newer-backup': 'data.import.newerBackup',
  'own-unreadable': 'data.import.ownUnreadable',
  'not-allowed': 'data.import.notAllowed',
} as const satisfies Record<ImportRefusal, TextKey>;

interface OutcomeProps {
  readonly outcome: ImportOutcome;
  /** Imported, or given up. */
  readonly onDone: (isImported: boolean) => void;
}

function Outcome({ outcome, onDone }: OutcomeProps): ReactNode {
  const text = useText();
  switch (outcome.kind) {
    case 'refused':
      return (
        <div className="note bad" role="alert">
          <p>{text(REFUSAL_TEXTS[outcome.why])}</p>
        </div>
      );
    case 'unusable':
      return <Unusable {...outcome} />;
    case 'preview':
      // A file that is chosen next starts anew.
      return <ImportPanel key={outcome.preview.fileName} preview={outcome.preview} onDone={onDone} />;
    default:
      return assertNever(outcome);
  }
}

function Unusable({ problems, unlisted }: Extract<ImportOutcome, { kind: 'unusable' }>): ReactNode {
  const text = useText();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <div className="note bad">
      <h3 ref={title} tabIndex={-1}>
        {text('data.import.unusable')}
      </h3>
      <ProblemList problems={problems} unlisted={unlisted} />
    </div>
  );
}
