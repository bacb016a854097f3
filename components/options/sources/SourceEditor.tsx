import { useRef, useState, type ReactNode } from 'react';
import { assertNever } from '../../../lib/core/result.ts';
import { useText, type TextFunction } from '../../ui/use-text.ts';
import { checkSourceChange, type SourceFieldProblem } from './check-source-change.ts';
import { FormatField } from './FormatField.tsx';
import type { SourceChange, SourcesActions, SourceView } from './sources-state.ts';
import { TextField } from './TextField.tsx';
import { TokenField } from './TokenField.tsx';
import { useEscape } from './use-escape.ts';

interface SourceEditorProps {
  readonly view: SourceView;
  readonly actions: SourcesActions;
  /** Saved or cancelled. */
  readonly onDone: () => void;
}

/** What the code fills in where a proposal goes; here they stand for themselves. */
const PLACES = { term: '{term}', entry: '{entry}' } as const;

function sayProblem(field: SourceFieldProblem, text: TextFunction): string {
  switch (field) {
    case 'name':
      return text('sources.edit.nameProblem');
    case 'home':
      return text('sources.edit.homeProblem');
    case 'contribute':
      return text('sources.edit.contributeProblem', PLACES);
    default:
      return assertNever(field);
  }
}

/** Name, format, addresses and token of a source. Nothing is changed before it is saved. */
export function SourceEditor({ view, actions, onDone }: SourceEditorProps): ReactNode {
  const text = useText();
  const { source, address } = view;
  const [change, setChange] = useState<SourceChange>({
    name: source.name,
    format: source.format,
    home: source.home ?? '',
    contribute: source.contribute ?? '',
  });
  const [problems, setProblems] = useState<readonly SourceFieldProblem[]>([]);
  const [refused, setRefused] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEscape(form, onDone);

  async function save(): Promise<void> {
    const found = checkSourceChange(change);
    setProblems(found);
    const [first] = found;
    if (first !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name="${first}"]`)?.focus();
      return;
    }
    const saved = await actions.change(source.id, change);
    setRefused(!saved);
    if (saved) onDone();
  }

  const field = (name: SourceFieldProblem, label: string, hint?: string): ReactNode => (
    <TextField
      name={name}
      label={label}
      {...(hint !== undefined && { hint })}
      {...(problems.includes(name) && { problem: sayProblem(name, text) })}
      takesFocus={name === 'name'}
      value={change[name]}
      onChange={(value) => {
        setChange({ ...change, [name]: value });
      }}
    />
  );

  return (
    <form
      ref={form}
      className="source-form"
      aria-label={text('sources.action.editOf', { name: source.name })}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {field('name', text('sources.edit.name'))}
      {/* A file was read when it was added, and is not there to be read as something else. */}
      {source.place.kind === 'url' && (
        <FormatField
          value={change.format}
          onChange={(format) => {
            setChange({ ...change, format });
          }}
        />
      )}
      {field('home', text('sources.edit.home'), text('sources.edit.homeHint'))}
      {field('contribute', text('sources.edit.contribute'), text('sources.edit.contributeHint', PLACES))}
      {address?.session === true && (
        <p className="hint">{text('sources.token.session', { host: address.host })}</p>
      )}
      {source.place.kind === 'url' && address?.session !== true && (
        <TokenField
          saved={view.hasToken}
          onSave={(token) => actions.saveToken(source.id, token)}
          onRemove={() => actions.removeToken(source.id)}
        />
      )}
      <div className="note-actions">
        <button type="submit" className="button primary">
          {text('sources.edit.save')}
        </button>
        <button type="button" className="button" onClick={onDone}>
          {text('common.cancel')}
        </button>
      </div>
      {refused && <p role="alert">{text('common.notSaved')}</p>}
    </form>
  );
}
