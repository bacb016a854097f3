/** The four functions whose vocabulary Parlance knows; a closed set, in the order shown on screen. */
export const ROLES = ['product', 'engineering', 'ml', 'cx'] as const;

export type Role = (typeof ROLES)[number];

export function isRole(value: unknown): value is Role {
  return ROLES.some((role) => role === value);
}
