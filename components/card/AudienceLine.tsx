import type { ReactNode } from 'react';
import type { Role } from '../../lib/core/role.ts';
import { GlossaryText } from '../ui/GlossaryText.tsx';
import { useText } from '../ui/use-text.ts';
import { useCard } from './card-context.ts';
import { describeAudience } from './describe-audience.ts';

/** Tells who reads for another role's sake what that role cares about. */
export function AudienceLine({ role }: { readonly role: Role }): ReactNode {
  const text = useText();
  const { profiles } = useCard();
  if (profiles === null) return null;
  return (
    <p className="audience">
      <GlossaryText>{describeAudience(role, profiles, text)}</GlossaryText>
    </p>
  );
}
