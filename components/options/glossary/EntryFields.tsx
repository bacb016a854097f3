import { useId, type ReactNode } from 'react';
import type { EntryDraft } from '../../../lib/core/glossary/entry-draft.ts';
import { Choice } from '../../ui/Choice.tsx';
import { Select } from '../../ui/Select.tsx';
import { useText } from '../../ui/use-text.ts';
import type { DraftProblems } from './draft-problems.ts';
import { Field } from './Field.tsx';

const CAPITALS = [
  ['auto', 'entries.form.capitalsAuto'],
  ['exact', 'entries.form.capitalsExact'],
  ['any', 'entries.form.capitalsAny'],
] as const;

interface EntryFieldsProps {
  readonly draft: EntryDraft;
  readonly problems: DraftProblems;
  readonly onChange: (change: Partial<EntryDraft>) => void;
}

/** What belongs to the word, whatever it means. */
export function EntryFields({ draft, problems, onChange }: EntryFieldsProps): ReactNode {
  const text = useText();
  const capitalsId = useId();
  return (
    <>
      <Field
        name="term"
        label={text('entries.form.term')}
        value={draft.term}
        problems={problems.of('term')}
        onChange={(term) => {
          onChange({ term });
        }}
      />
      <Field
        name="aliases"
        label={text('entries.form.aliases')}
        hint={text('entries.form.aliasesHint')}
        rows={2}
        value={draft.aliases}
        problems={problems.of('aliases')}
        onChange={(aliases) => {
          onChange({ aliases });
        }}
      />
      <div className="entry-field">
        <label htmlFor={capitalsId}>{text('entries.form.capitals')}</label>
        <Select
          id={capitalsId}
          className="input"
          value={draft.capitals}
          options={CAPITALS.map(([value, label]) => [value, text(label)])}
          onChange={(capitals) => {
            onChange({ capitals });
          }}
        />
      </div>
      <Choice
        label={text('entries.form.needsCue')}
        hint={text('entries.form.needsCueHint')}
        checked={draft.needsCue}
        onChange={(needsCue) => {
          onChange({ needsCue });
        }}
      />
    </>
  );
}
