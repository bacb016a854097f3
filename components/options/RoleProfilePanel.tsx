import { useId, type ReactNode } from 'react';
import type { RoleProfile } from '../../lib/core/glossary/role-profiles.ts';
import { ROLES } from '../../lib/core/role.ts';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { useText } from '../ui/use-text.ts';

/**
 * What goes with the chosen role: what one does besides the first thing, which stands in the question itself, what
 * one answers for, and what one has to hear from the others.
 */
export function RoleProfilePanel({ profile }: { readonly profile: RoleProfile }): ReactNode {
  const text = useText();
  const besides = profile.responsibilities.slice(1);
  return (
    <div className="profile">
      {besides.length > 0 && <Lines title={text('options.profile.also')} lines={besides} className="lines" />}
      <Lines title={text('options.profile.metrics')} lines={profile.metrics} className="words" />
      <h3>{text('options.profile.needs')}</h3>
      <Needs needs={profile.needs} />
    </div>
  );
}

interface LinesProps {
  readonly title: string;
  readonly lines: readonly string[];
  readonly className: string;
}

function Lines({ title, lines, className }: LinesProps): ReactNode {
  const titleId = useId();
  return (
    <>
      <h3 id={titleId}>{title}</h3>
      <ul className={className} aria-labelledby={titleId}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function Needs({ needs }: Pick<RoleProfile, 'needs'>): ReactNode {
  const text = useText();
  return (
    <dl>
      {ROLES.filter((role) => needs[role] !== undefined).map((role) => (
        <div key={role}>
          <dt>{text('options.profile.from', { role: text(ROLE_LABELS[role]) })}</dt> <dd>{needs[role]}</dd>
        </div>
      ))}
    </dl>
  );
}
