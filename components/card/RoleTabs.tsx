import type { ReactNode } from 'react';
import type { Role } from '../../lib/core/role.ts';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { useText } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';
import { describeAudience } from './describe-audience.ts';

interface RoleTabsProps {
  /** The reader's own first. */
  readonly roles: readonly Role[];
  readonly selected: Role;
  /** As in `Tabs`. */
  readonly panelId: string;
  readonly onSelect: (role: Role) => void;
}

/** Whom the term is explained for. */
export function RoleTabs({ roles, selected, panelId, onSelect }: RoleTabsProps): ReactNode {
  const text = useText();
  const { profiles } = useCard();
  // Readers know their own role.
  const described = profiles === null ? [] : roles.slice(1);
  return (
    <>
      <Tabs
        of="role"
        label={text('card.tabs')}
        tabs={roles.map((role) => ({
          id: role,
          label: text(ROLE_LABELS[role]),
          describedBy: described.includes(role) ? `${panelId}-about-${role}` : undefined,
        }))}
        selected={selected}
        panelId={panelId}
        onSelect={onSelect}
      />
      {profiles !== null && (
        <div hidden>
          {described.map((role) => (
            <p key={role} id={`${panelId}-about-${role}`}>
              {describeAudience(role, profiles, text)}
            </p>
          ))}
        </div>
      )}
    </>
  );
}
