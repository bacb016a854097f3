import type { ChangeSummary } from './source-status.ts';

/** Names of each kind that a summary holds; who wants to see more looks at the glossary. */
export const NAMED_CHANGES = 20;

/** Names of what is new, different and gone. */
interface ChangedNames {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** How many there are of each kind, and the names of the first ones. */
export function summariseChanges({ added, changed, removed }: ChangedNames): ChangeSummary {
  return {
    added: added.length,
    changed: changed.length,
    removed: removed.length,
    addedNames: added.slice(0, NAMED_CHANGES),
    changedNames: changed.slice(0, NAMED_CHANGES),
    removedNames: removed.slice(0, NAMED_CHANGES),
  };
}
