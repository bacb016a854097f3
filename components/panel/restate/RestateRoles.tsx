import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Role } from '../../../lib/core/role.ts';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { useText } from '../../ui/use-text.ts';

interface RestateRolesProps {
  /** The reader's own first. */
  readonly roles: readonly Role[];
  readonly selected: Role;
  /** Id of the panel; the tab of a role is `${panelId}-${role}`. */
  readonly panelId: string;
  readonly onSelect: (role: Role) => void;
}

/** Whom the passage is restated for: the tabs pattern of WAI-ARIA, a tab is chosen by moving to it. */
export function RestateRoles({ roles, selected, panelId, onSelect }: RestateRolesProps): ReactNode {
  const text = useText();
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const role = roleAt(event.key, roles, selected);
    if (role === undefined) return;
    event.preventDefault();
    onSelect(role);
    list.current?.querySelector<HTMLElement>(`[data-role="${role}"]`)?.focus();
  }

  return (
    <div className="restate-roles">
      <span id={`${panelId}-for`} className="label">
        {text('restate.roles')}
      </span>
      <div ref={list} className="restate-tabs" role="tablist" aria-labelledby={`${panelId}-for`}>
        {roles.map((role) => (
          <button
            key={role}
            type="button"
            className="restate-tab"
            role="tab"
            id={`${panelId}-${role}`}
            data-role={role}
            aria-selected={role === selected}
            aria-controls={panelId}
            tabIndex={role === selected ? 0 : -1}
            onClick={() => {
              onSelect(role);
            }}
            onKeyDown={move}
          >
            {text(ROLE_LABELS[role])}
          </button>
        ))}
      </div>
    </div>
  );
}

function roleAt(key: string, roles: readonly Role[], selected: Role): Role | undefined {
  const current = roles.indexOf(selected);
  switch (key) {
    case 'ArrowRight':
      return roles[(current + 1) % roles.length];
    case 'ArrowLeft':
      return roles.at(current - 1);
    case 'Home':
      return roles[0];
    case 'End':
      return roles.at(-1);
    default:
      return undefined;
  }
}
