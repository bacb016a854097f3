import { useId, type ReactNode } from 'react';
import type { RoleProfile, RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import { ROLES, type Role } from '../../lib/core/role.ts';
import { Choice } from '../ui/Choice.tsx';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { useText } from '../ui/use-text.ts';

interface RoleQuestionProps {
  /** `null`: not chosen yet. */
  readonly role: Role | null;
  /** `null`: could not be loaded; the question can be answered without. */
  readonly profiles: RoleProfiles | null;
  /** The organisation decided. */
  readonly locked: boolean;
  readonly onChange: (role: Role) => void;
}

/** The one question that everything else follows from. */
export function RoleQuestion({ role, profiles, locked, onChange }: RoleQuestionProps): ReactNode {
  const text = useText();
  const group = useId();
  const hintId = useId();
  return (
    <fieldset aria-describedby={hintId}>
      <legend>{text('options.role.legend')}</legend>
      <p className="hint" id={hintId}>
        {text(locked ? 'options.role.locked' : 'options.role.hint')}
      </p>
      <div className="roles">
        {ROLES.map((value) => (
          <Choice
            key={value}
            group={group}
            label={text(ROLE_LABELS[value])}
            {...hintOf(profiles?.[value])}
            checked={role === value}
            disabled={locked}
            onChange={() => {
              onChange(value);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What a role does above all. */
function hintOf(profile: RoleProfile | undefined): { readonly hint?: string } {
  const hint = profile?.responsibilities[0];
  return hint === undefined ? {} : { hint };
}
