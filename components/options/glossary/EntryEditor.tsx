import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { GlossaryRoute } from '../../../lib/core/glossary/glossary-route.ts';
import { useText } from '../../ui/use-text.ts';
import { EntryFields } from './EntryFields.tsx';
import { EditorTitle } from './EditorTitle.tsx';
import { FormProblem } from './FormProblem.tsx';
import type { GlossaryContents, GlossaryViewActions } from './glossary-state.ts';
import { BackLink } from './BackLink.tsx';
import type { EditingPlan } from './plan-editing.ts';
import { SenseFields } from './SenseFields.tsx';
import { useEditor } from './use-editor.ts';
import { useLeaveWarning } from './use-leave-warning.ts';

interface EntryEditorProps {
  readonly plan: EditingPlan;
  readonly contents: GlossaryContents;
  /** Whether the organisation lets readers have entries of their own. */
  readonly allowed: boolean;
  readonly actions: GlossaryViewActions;
}

/** The form for an entry of the reader's own. */
export function EntryEditor({ plan, contents, allowed, actions }: EntryEditorProps): ReactNode {
  const text = useText();
  const form = useRef<HTMLFormElement>(null);
  const editor = useEditor(plan, contents, actions);
  const { draft, problems, failed, changed } = editor;
  const mayLeave = useLeaveWarning(changed);

  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[data-field="term"]')?.focus();
  }, []);
  useEffect(() => {
    if (problems.all.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);

  const cancel = (): void => {
    mayLeave.always();
    actions.go(placeAfterCancel(plan));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (mayLeave.ask()) cancel();
  };

  if (!allowed) {
    return (
      <div className="section">
        <BackLink />
        <p>{text('entries.notAllowed')}</p>
      </div>
    );
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc leaves the form from every field
    <form
      ref={form}
      className="section editor"
      noValidate
      aria-labelledby="editor-title"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        void editor.save(mayLeave.always);
      }}
    >
      <EditorTitle plan={plan} sources={contents.sources} />
      <FormProblem problems={editor.unplaced} twin={editor.twin} failed={failed} />
      <EntryFields draft={draft} problems={problems} onChange={editor.change} />
      {draft.senses.map((sense, index) => (
        <SenseFields
          key={editor.keys[index]}
          sense={sense}
          index={index}
          several={draft.senses.length > 1}
          needsCue={draft.needsCue}
          problems={problems}
          onChange={(change) => {
            editor.changeSense(index, change);
          }}
          onRemove={() => {
            editor.removeSense(index);
            form.current?.querySelector<HTMLElement>('[data-add-sense]')?.focus();
          }}
        />
      ))}
      <div className="entry-buttons">
        <button
          type="button"
          className="button"
          data-add-sense=""
          aria-disabled={!editor.mayAddSense}
          onClick={editor.addSense}
        >
          {text('entries.form.addSense')}
        </button>
      </div>
      <div className="entry-buttons form-end">
        <button type="submit" className="button primary">
          {text('entries.form.save')}
        </button>
        <button type="button" className="button" onClick={cancel}>
          {text('common.cancel')}
        </button>
      </div>
    </form>
  );
}

/** Back to where the form was opened from. */
function placeAfterCancel({ editing, versionOf }: EditingPlan): GlossaryRoute {
  const from = editing ?? versionOf;
  return from === undefined ? { view: 'list' } : { view: 'entry', id: from.id };
}
