/** The four functions whose vocabulary Parlance knows; a closed set, in the order shown on screen. */
export const ROLES = ['product', 'engineering', 'ml', 'cx'] as const;

export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}

/**
 * Whether `role` may not know a term: it is the jargon of others, and none of its meanings is the role's own. A term
 * that is nobody's in particular, of no domain, is no jargon.
 */
export function isForeignTo(role: Role, domains: readonly Role[]): boolean {
  return domains.length > 0 && !domains.includes(role);
}
