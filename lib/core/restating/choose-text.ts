import type { Sense } from '../glossary/entry.ts';
import type { Role } from '../role.ts';

/** A text for a reader, and whether it was written for their role. */
export interface RoleText {
  readonly text: string;
  readonly kind: 'restatement' | 'definition';
}

/** What `sense` says to `role`: the restatement for the role, else the definition, else nothing. */
export function chooseText(sense: Sense, role: Role): RoleText | undefined {
  const restatement = sense.roles[role];
  if (restatement !== undefined && restatement.trim() !== '')
    return { text: restatement, kind: 'restatement' };
  const { definition } = sense;
  if (definition === undefined || definition.trim() === '') return undefined;
  return { text: definition, kind: 'definition' };
}
