import type { RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import type { Role } from '../../lib/core/role.ts';
import { ROLE_LABELS } from '../ui/role-labels.ts';
import { sayList } from '../ui/say-list.ts';
import type { TextFunction } from '../ui/use-text.ts';

/** Enough to know whom one talks to, in a line or two. */
const NAMED_METRICS = 3;

/** "CX answers for customer satisfaction (CSAT), first response time, and time to resolution." */
export function describeAudience(role: Role, profiles: RoleProfiles, text: TextFunction): string {
  return text('card.answersFor', {
    role: text(ROLE_LABELS[role]),
    metrics: sayList(profiles[role].metrics.slice(0, NAMED_METRICS), text('locale')),
  });
}
