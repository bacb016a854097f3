import { useId, useState, type ReactNode } from 'react';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText, type TextKey } from '../../ui/use-text.ts';
import { EXPORTS, type DataActions, type ExportKind, type FileOutcome } from './data-state.ts';
import { MissingParts } from './MissingParts.tsx';

interface ExportListProps {
  readonly ownEntries: number | undefined;
  readonly onSave: DataActions['save'];
}

/** Name, explanation, and the words of the button for whoever hears it alone. */
const TEXTS = {
  backup: ['data.export.backup', 'data.export.backupHint', 'data.export.saveBackup'],
  own: ['data.export.own', 'data.export.ownHint', 'data.export.saveOwn'],
  'glossary-csv': ['data.export.csv', 'data.export.csvHint', 'data.export.saveCsv'],
  'glossary-json': ['data.export.document', 'data.export.documentHint', 'data.export.saveJson'],
} as const satisfies Record<ExportKind, readonly [TextKey, TextKey, TextKey]>;

/** What can be saved as a file, each with a button. */
export function ExportList({ ownEntries, onSave }: ExportListProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const [latest, setLatest] = useState<{ readonly kind: ExportKind; readonly outcome: FileOutcome }>();

  async function save(kind: ExportKind): Promise<void> {
    const outcome = await onSave(kind);
    setLatest({ kind, outcome });
    // What is missing is heard in place of it.
    if (outcome.saved && outcome.missing.length === 0) announce(text('data.export.done'));
  }

  return (
    <ul className="exports">
      {EXPORTS.map((kind) => (
        <ExportItem
          key={kind}
          kind={kind}
          nothing={kind === 'own' && ownEntries === 0}
          {...(latest?.kind === kind && { outcome: latest.outcome })}
          onSave={() => void save(kind)}
        />
      ))}
    </ul>
  );
}

interface ExportItemProps {
  readonly kind: ExportKind;
  /** There is nothing to save. */
  readonly nothing: boolean;
  /** Of the latest try. */
  readonly outcome?: FileOutcome;
  readonly onSave: () => void;
}

function ExportItem({ kind, nothing, outcome, onSave }: ExportItemProps): ReactNode {
  const text = useText();
  const hintId = useId();
  const [title, hint, label] = TEXTS[kind];
  return (
    <li className="export">
      <div className="export-text">
        <h3>{text(title)}</h3>
        <p className="hint" id={hintId}>
          {text(nothing ? 'data.export.ownNone' : hint)}
        </p>
        {outcome?.saved === false && <p role="alert">{text('data.export.failed')}</p>}
        {outcome?.saved === true && <MissingParts missing={outcome.missing} />}
      </div>
      {!nothing && (
        <button
          type="button"
          className="button"
          aria-label={text(label)}
          aria-describedby={hintId}
          onClick={onSave}
        >
          {text('data.export.save')}
        </button>
      )}
    </li>
  );
}
