import { useId, type ReactNode } from 'react';
import type { Role } from '../../lib/core/role.ts';
import { Choice } from '../ui/Choice.tsx';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { useText } from '../ui/use-text.ts';

interface RoleQuestionProps {
  /** `null`: not chosen yet. */
  readonly role: Role | null;
  readonly onChange: (role: Role) => void;
}

const ROLE_HINTS = [
  ['product', 'options.role.product'],
  ['engineering', 'options.role.engineering'],
  ['ml', 'options.role.ml'],
  ['cx', 'options.role.cx'],
] as const;

/** The one question that everything else follows from. */
export function RoleQuestion({ role, onChange }: RoleQuestionProps): ReactNode {
  const text = useText();
  const group = useId();
  const hintId = useId();
  return (
    <fieldset aria-describedby={hintId}>
      <legend>{text('options.role.legend')}</legend>
      <p className="hint" id={hintId}>
        {text('options.role.hint')}
      </p>
      <div className="roles">
        {ROLE_HINTS.map(([value, hint]) => (
          <Choice
            key={value}
            group={group}
            label={text(ROLE_LABELS[value])}
            hint={text(hint)}
            checked={role === value}
            onChange={() => {
              onChange(value);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
