import type { RoleProfile, RoleProfiles } from '../../lib/core/glossary/role-profiles.ts';
import { ROLES, type Role } from '../../lib/core/role.ts';

function profile(role: Role, metrics: readonly string[]): RoleProfile {
  return {
    name: role,
    responsibilities: [`Do the first thing of ${role}`, `Do the second thing of ${role}`],
    metrics,
    needs: Object.fromEntries(
      ROLES.filter((other) => other !== role).map((other) => [other, `What ${role} needs from ${other}`]),
    ),
  };
}

/** Small profiles, with the capitals that `sayList` has to tell apart. */
export const PROFILES: RoleProfiles = {
  product: profile('product', ['Conversion rate', 'NPS', 'A/B test results', 'Fourth of product']),
  engineering: profile('engineering', ['Latency', 'Error rate']),
  ml: profile('ml', ['Precision and recall']),
  cx: profile('cx', ['CSAT', 'First response time', 'Time to resolution', 'Fourth of CX']),
};
