import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { FormatChoice } from '../../../lib/core/glossary/glossary-reading.ts';
import { assertNever } from '../../../lib/core/result.ts';
import { ADDRESS_PROBLEM_TEXTS } from '../../../lib/core/sources/address-problem.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText, type TextFunction } from '../../ui/use-text.ts';
import { AddressForm } from './AddressForm.tsx';
import { PreviewFailure } from './PreviewFailure.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import type { PreviewOutcome, SourcesActions } from './sources-state.ts';
import { usePreview, type PreviewState } from './use-preview.ts';

interface AddGlossaryProps {
  /** An address to start with; '' for none. */
  readonly proposed: string;
  readonly onPreview: SourcesActions['preview'];
  readonly onOpen: SourcesActions['open'];
}

/** Adds a glossary by its address or from a file. It is looked at first, and nothing is saved until the reader says so. */
export function AddGlossary({ proposed, onPreview, onOpen }: AddGlossaryProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const { preview, look, lookAgain, clear } = usePreview(onPreview);
  const [typed, setTyped] = useState(proposed);
  const [token, setToken] = useState('');
  const [format, setFormat] = useState<FormatChoice>('auto');
  const field = useRef<HTMLInputElement>(null);
  const problem = sayAddressProblem(preview, text);

  useEffect(() => {
    if (proposed !== '' || problem !== undefined) field.current?.focus();
  }, [problem, proposed]);

  const news = sayWork(preview, text);
  useEffect(() => {
    if (news !== '') announce(news);
  }, [announce, news]);

  function finish(name: string | undefined): void {
    clear();
    field.current?.focus();
    if (name === undefined) return;
    setTyped('');
    setToken('');
    setFormat('auto');
    announce(text('sources.add.added', { name }));
  }

  return (
    <>
      <AddressForm
        field={field}
        values={{ typed, token, format }}
        {...(problem !== undefined && { problem })}
        busy={preview.state === 'working'}
        onChange={(values) => {
          setTyped(values.typed);
          setToken(values.token);
          setFormat(values.format);
          if (preview.state !== 'idle') clear();
        }}
        onLook={(place) => {
          look({ place, format });
        }}
      />
      {preview.state === 'working' && <p className="working">{news}</p>}
      {preview.state === 'settled' && (
        <Outcome
          outcome={preview.outcome}
          onOpen={onOpen}
          onAgain={() => {
            lookAgain();
            // The button that was pressed goes away.
            field.current?.focus();
          }}
          onDone={finish}
        />
      )}
    </>
  );
}

interface OutcomeProps {
  readonly outcome: PreviewOutcome;
  readonly onOpen: SourcesActions['open'];
  readonly onAgain: () => void;
  /** Added under a name, or given up. */
  readonly onDone: (added: string | undefined) => void;
}

function Outcome({ outcome, onOpen, onAgain, onDone }: OutcomeProps): ReactNode {
  const text = useText();
  switch (outcome.kind) {
    case 'failed':
      return (
        <PreviewFailure
          failed={outcome}
          onAgain={onAgain}
          onOpen={async (gate) => {
            const opened = await onOpen(gate);
            if (opened) onAgain();
            return opened;
          }}
        />
      );
    case 'unreadable-file':
      return (
        <div className="note bad" role="alert">
          <p>{text('sources.add.fileUnreadable')}</p>
        </div>
      );
    case 'read':
      return <PreviewPanel preview={outcome.preview} onDone={onDone} />;
    // Said at the field.
    case 'address':
    case 'known':
      return null;
    default:
      return assertNever(outcome);
  }
}

function sayWork(preview: PreviewState, text: TextFunction): string {
  if (preview.state !== 'working') return '';
  return text(preview.phase === 'asking' ? 'sources.phase.asking' : 'sources.phase.reading');
}

function sayAddressProblem(preview: PreviewState, text: TextFunction): string | undefined {
  if (preview.state !== 'settled') return undefined;
  const { outcome } = preview;
  if (outcome.kind === 'address') return text(ADDRESS_PROBLEM_TEXTS[outcome.problem]);
  return outcome.kind === 'known' ? text('sources.add.known', { name: outcome.name }) : undefined;
}
