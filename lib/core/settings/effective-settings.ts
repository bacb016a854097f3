import { ownField } from '../own-field.ts';
import { isRole, type Role } from '../role.ts';

/** The part of the policy that pages and cards need. */
export interface RolePolicy {
  readonly role?: Role;
  readonly lockRole?: boolean;
}

/**
 * `RolePolicy` from the stored copy of the policy, as `lib/platform/policy-store.ts` writes it; anything else is no
 * policy. By hand, as `reading-settings.ts`: it is part of the script on every page.
 */
export function readPolicyRole(stored: unknown): RolePolicy {
  const policy = ownField(stored, 'policy');
  const role = ownField(policy, 'role');
  if (!isRole(role)) return {};
  return { role, lockRole: ownField(policy, 'lockRole') === true };
}

/** The role that explanations are written for: the locked one, else the reader's choice, else the default. */
export function effectiveRole(chosen: Role | null, { role, lockRole }: RolePolicy): Role | null {
  if (role === undefined) return chosen;
  return lockRole === true ? role : (chosen ?? role);
}

/** Settings with the role that counts under the policy. */
export function effectiveSettings<S extends { readonly role: Role | null }>(
  settings: S,
  policy: RolePolicy,
): S {
  return { ...settings, role: effectiveRole(settings.role, policy) };
}
