import type { ReactNode } from 'react';
import type { Role } from '../../../lib/core/role.ts';
import { ROLE_LABELS } from '../../ui/role-labels.ts';
import { Tabs } from '../../ui/Tabs.tsx';
import { useText } from '../../ui/use-text.ts';

interface RestateRolesProps {
  /** The reader's own first. */
  readonly roles: readonly Role[];
  readonly selected: Role;
  /** As in `Tabs`. */
  readonly panelId: string;
  readonly onSelect: (role: Role) => void;
}

/** Whom the passage is restated for. */
export function RestateRoles({ roles, selected, panelId, onSelect }: RestateRolesProps): ReactNode {
  const text = useText();
  return (
    <div className="restate-roles">
      <span id={`${panelId}-for`} className="label">
        {text('restate.roles')}
      </span>
      <Tabs
        of="role"
        labelledBy={`${panelId}-for`}
        tabs={roles.map((role) => ({ id: role, label: text(ROLE_LABELS[role]) }))}
        selected={selected}
        panelId={panelId}
        onSelect={onSelect}
      />
    </div>
  );
}
