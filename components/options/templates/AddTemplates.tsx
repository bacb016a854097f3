import { useId, useState, type ReactNode, type RefObject } from 'react';
import type { Problem } from '../../../lib/core/glossary/problem.ts';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText, type TextFunction } from '../../ui/use-text.ts';
import { FileButton } from '../FileButton.tsx';
import { ProblemList } from '../sources/ProblemList.tsx';
import type { TemplatesActions } from './templates-state.ts';

/** Names that files of templates have. */
const TEMPLATE_FILES = '.yaml,.yml,.json';

/** What went wrong: in words, or template by template. */
interface Fault {
  readonly message?: string;
  readonly problems: readonly Problem[];
}

interface AddTemplatesProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly onAdd: TemplatesActions['add'];
}

/** A text or a file with templates; what cannot be used is said with its place and reason. */
export function AddTemplates({ field, onAdd }: AddTemplatesProps): ReactNode {
  const text = useText();
  const announce = useAnnounce();
  const id = useId();
  const [written, setWritten] = useState('');
  const [fault, setFault] = useState<Fault>();
  const [done, setDone] = useState('');

  async function add(content: string): Promise<void> {
    const added = await onAdd(content);
    setDone('');
    if (!added.ok) {
      setFault(faultOf(added.error, text));
      return;
    }
    const { names, problems } = added.value;
    setFault(problems.length === 0 ? undefined : { problems });
    if (names.length === 0) return;
    const list = new Intl.ListFormat(text('locale')).format(names);
    const news = text('templates.add.done', { names: list });
    setDone(news);
    announce(news);
    setWritten('');
  }

  async function addFile(file: File): Promise<void> {
    const content = await file.text().catch(() => undefined);
    if (content === undefined) setFault({ message: text('sources.add.fileUnreadable'), problems: [] });
    else await add(content);
  }

  return (
    <form
      className="template-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void add(written);
      }}
    >
      <label className="field-label" htmlFor={id}>
        {text('templates.add.label')}
      </label>
      <p className="hint" id={`${id}-hint`}>
        {text('templates.add.hint')}
      </p>
      <textarea
        ref={field}
        id={id}
        className="input"
        rows={8}
        spellCheck={false}
        value={written}
        aria-describedby={`${id}-hint`}
        aria-invalid={fault !== undefined}
        onChange={(event) => {
          setWritten(event.currentTarget.value);
          setFault(undefined);
          setDone('');
        }}
      />
      <div className="note-actions">
        <button type="submit" className="button primary">
          {text('templates.add.add')}
        </button>
        <FileButton
          label={text('sources.add.file')}
          accept={TEMPLATE_FILES}
          onPick={(file) => void addFile(file)}
        />
      </div>
      {done !== '' && <p className="quiet">{done}</p>}
      {fault !== undefined && <FaultNote fault={fault} />}
    </form>
  );
}

function FaultNote({ fault: { message, problems } }: { readonly fault: Fault }): ReactNode {
  return (
    <div className="note bad" role="alert">
      {message !== undefined && <p>{message}</p>}
      {problems.length > 0 && <ProblemList problems={problems} unlisted={0} />}
    </div>
  );
}

function faultOf(error: Problem | 'not-saved' | 'too-long', text: TextFunction): Fault {
  switch (error) {
    case 'not-saved':
      return { message: text('common.notSaved'), problems: [] };
    case 'too-long':
      return { message: text('templates.add.tooLong'), problems: [] };
    default:
      return { problems: [error] };
  }
}
