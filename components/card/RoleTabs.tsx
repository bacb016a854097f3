import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import type { Role } from '../../lib/core/role.ts';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { useText } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';
import { describeAudience } from './describe-audience.ts';

interface RoleTabsProps {
  /** The reader's own first. */
  readonly roles: readonly Role[];
  readonly selected: Role;
  /** Id of the panel; the tab of a role is `${panelId}-${role}`. */
  readonly panelId: string;
  readonly onSelect: (role: Role) => void;
}

/** Whom the term is explained for: the tabs pattern of WAI-ARIA, a tab is chosen by moving to it. */
export function RoleTabs({ roles, selected, panelId, onSelect }: RoleTabsProps): ReactNode {
  const text = useText();
  const { profiles } = useCard();
  // Readers know their own role.
  const described = profiles === null ? [] : roles.slice(1);
  const list = useRef<HTMLDivElement>(null);

  function move(event: KeyboardEvent): void {
    const target = targetOf(event.key, roles.indexOf(selected), roles.length);
    const role = target === undefined ? undefined : roles[target];
    if (role === undefined) return;
    event.preventDefault();
    onSelect(role);
    list.current?.querySelector<HTMLElement>(`[data-role="${role}"]`)?.focus();
  }

  return (
    <>
      <div ref={list} className="tabs" role="tablist" aria-label={text('card.tabs')}>
        {roles.map((role) => (
          <button
            key={role}
            type="button"
            className="tab"
            role="tab"
            id={`${panelId}-${role}`}
            data-role={role}
            aria-selected={role === selected}
            aria-controls={panelId}
            aria-describedby={described.includes(role) ? `${panelId}-about-${role}` : undefined}
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

function targetOf(key: string, current: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (current + 1) % count;
    case 'ArrowLeft':
      return (current - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
