import { useId, type ReactNode } from 'react';
import type { DraftSense } from '../../../lib/core/glossary/entry-draft.ts';
import { ROLES } from '../../../lib/core/role.ts';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { Select } from '../../ui/Select.tsx';
import { useText } from '../../ui/use-text.ts';
import type { DraftProblems } from './draft-problems.ts';
import { Field } from './Field.tsx';
import { LinkFields } from './LinkFields.tsx';

interface SenseFieldsProps {
  readonly sense: DraftSense;
  readonly index: number;
  /** Whether there are other meanings. */
  readonly several: boolean;
  /** The word is marked only where one of the cues is near. */
  readonly needsCue: boolean;
  readonly problems: DraftProblems;
  readonly onChange: (change: Partial<DraftSense>) => void;
  readonly onRemove: () => void;
}

/** One meaning in the form. */
export function SenseFields(props: SenseFieldsProps): ReactNode {
  const { sense, index, several, needsCue, problems, onChange, onRemove } = props;
  const text = useText();
  const number = index + 1;
  return (
    <fieldset className="sense-fields">
      <legend>{several ? text('entries.form.senseOf', { number }) : text('entries.form.sense')}</legend>
      <DomainChoice value={sense.domain} onChange={(domain) => onChange({ domain })} />
      <SenseField {...props} part="definition" />
      <fieldset className="role-fields">
        <legend>{text('entries.form.roles')}</legend>
        <p className="hint">{text('entries.form.rolesHint')}</p>
        {ROLES.map((role) => (
          <Field
            key={role}
            name={`senses[${index}].roles.${role}`}
            label={text(ROLE_LABELS[role])}
            rows={2}
            value={sense.roles[role]}
            problems={problems.of(`senses[${index}].roles.${role}`)}
            onChange={(written) => {
              onChange({ roles: { ...sense.roles, [role]: written } });
            }}
          />
        ))}
      </fieldset>
      <SenseField {...props} part="ask" />
      {(several || needsCue || sense.cues !== '') && <SenseField {...props} part="cues" />}
      <LinkFields
        links={sense.links}
        name={`senses[${index}].links`}
        problems={problems}
        onChange={(links) => {
          onChange({ links });
        }}
      />
      {several && (
        <button type="button" className="entry-link-button" onClick={onRemove}>
          {text('entries.form.removeSense', { number })}
        </button>
      )}
    </fieldset>
  );
}

/** The texts of a meaning that are not for one role. */
const PARTS = {
  definition: { label: 'entries.form.definition', hint: undefined, rows: 2 },
  ask: { label: 'entries.form.ask', hint: 'entries.form.askHint', rows: undefined },
  cues: { label: 'entries.form.cues', hint: 'entries.form.cuesHint', rows: 2 },
} as const;

interface SenseFieldProps extends SenseFieldsProps {
  readonly part: keyof typeof PARTS;
}

function SenseField({ sense, index, problems, onChange, part }: SenseFieldProps): ReactNode {
  const text = useText();
  const { label, hint, rows } = PARTS[part];
  const name = `senses[${index}].${part}`;
  return (
    <Field
      name={name}
      label={text(label)}
      {...(hint !== undefined && { hint: text(hint) })}
      {...(rows !== undefined && { rows })}
      value={sense[part]}
      problems={problems.of(name)}
      onChange={(written) => {
        onChange({ [part]: written });
      }}
    />
  );
}

interface DomainChoiceProps {
  readonly value: DraftSense['domain'];
  readonly onChange: (domain: DraftSense['domain']) => void;
}

function DomainChoice({ value, onChange }: DomainChoiceProps): ReactNode {
  const text = useText();
  const id = useId();
  return (
    <div className="entry-field">
      <label htmlFor={id}>{text('entries.form.domain')}</label>
      <Select<DraftSense['domain']>
        id={id}
        className="input"
        value={value}
        options={[
          ['', text('entries.nobodys')],
          ...ROLES.map((role) => [role, text(ROLE_LABELS[role])] as const),
        ]}
        onChange={onChange}
      />
    </div>
  );
}
