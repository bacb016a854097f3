import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { GlossaryReading } from '../../../lib/core/glossary/glossary-reading.ts';
import { useText } from '../../ui/use-text.ts';
import { AddressLine } from './AddressLine.tsx';
import { FORMAT_LABELS } from './format-labels.ts';
import { ProblemList } from './ProblemList.tsx';
import { SampleEntries } from './SampleEntries.tsx';
import type { GlossaryPreview } from './sources-state.ts';
import { TextField } from './TextField.tsx';

interface PreviewPanelProps {
  readonly preview: GlossaryPreview;
  /** Added under a name, or given up. */
  readonly onDone: (added: string | undefined) => void;
}

/** What was found, before it is added: format, number, first entries and problems. */
export function PreviewPanel({ preview, onDone }: PreviewPanelProps): ReactNode {
  const text = useText();
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { reading, address } = preview;
  const isUsable = reading.entries.length > 0;
  // The answer to what was asked for; what can be done with it follows.
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <section className="preview" aria-labelledby={titleId}>
      <h3 ref={title} id={titleId} tabIndex={-1}>
        {isUsable
          ? text('sources.preview.title', { count: reading.entries.length })
          : text('sources.preview.nothing')}
      </h3>
      {address !== undefined && <AddressLine address={address} />}
      {isUsable && (
        <p className="quiet">
          {text('sources.preview.format', { format: text(FORMAT_LABELS[reading.format]) })}
        </p>
      )}
      <SampleEntries entries={reading.entries} />
      <ReadingProblems reading={reading} isUsable={isUsable} />
      {isUsable ? (
        <AddForm preview={preview} onDone={onDone} />
      ) : (
        <button
          type="button"
          className="button"
          onClick={() => {
            onDone(undefined);
          }}
        >
          {text('common.close')}
        </button>
      )}
    </section>
  );
}

interface ReadingProblemsProps {
  readonly reading: GlossaryReading;
  readonly isUsable: boolean;
}

function ReadingProblems({ reading, isUsable }: ReadingProblemsProps): ReactNode {
  const text = useText();
  const { problems, unlisted } = reading;
  if (problems.length === 0) return null;
  return (
    <details className="more" open={!isUsable}>
      <summary>{text('sources.problems.count', { count: problems.length + unlisted })}</summary>
      <ProblemList problems={problems} unlisted={unlisted} />
    </details>
  );
}

function AddForm({ preview, onDone }: PreviewPanelProps): ReactNode {
  const text = useText();
  const [name, setName] = useState(preview.name);
  const [problem, setProblem] = useState<string>();
  const [refused, setRefused] = useState(false);

  async function add(): Promise<void> {
    const chosen = name.trim();
    setProblem(chosen === '' ? text('sources.edit.nameProblem') : undefined);
    if (chosen === '') return;
    const added = await preview.add(chosen);
    setRefused(!added);
    if (added) onDone(chosen);
  }

  return (
    <form
      className="line-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <TextField
        name="new-name"
        label={text('sources.edit.name')}
        {...(problem !== undefined && { problem })}
        value={name}
        onChange={setName}
      />
      <div className="note-actions">
        <button type="submit" className="button primary">
          {text('sources.preview.add')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            onDone(undefined);
          }}
        >
          {text('common.cancel')}
        </button>
      </div>
      {refused && <p role="alert">{text('common.notSaved')}</p>}
    </form>
  );
}
