import type { Role } from '../../lib/core/role.ts';
import type { TextKey } from './use-text.ts';

/** Catalogue keys of the roles' names. */
export const ROLE_LABELS = {
  product: 'role.product',
  engineering: 'role.engineering',
  ml: 'role.ml',
  cx: 'role.cx',
} as const satisfies Record<Role, TextKey>;
