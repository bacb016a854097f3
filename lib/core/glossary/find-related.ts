import type { Entry } from './entry.ts';
import { foldTerm } from './fold-term.ts';

/** What an entry calls related, and the entry that is meant, where there is one. */
export interface RelatedEntry {
  readonly name: string;
  readonly entry?: Entry;
}

/** The entries that `names` name, each by id or by term, in the order of the names. One walk over all entries. */
export function findRelated(entries: readonly Entry[], names: readonly string[]): readonly RelatedEntry[] {
  const wanted = new Set(names.map(foldTerm));
  const byTerm = new Map<string, Entry>();
  const byId = new Map<string, Entry>();
  for (const entry of entries) {
    const folded = foldTerm(entry.term);
    if (wanted.has(folded) && !byTerm.has(folded)) byTerm.set(folded, entry);
    if (!byId.has(entry.id)) byId.set(entry.id, entry);
  }
  return names.map((name) => {
    const entry = byTerm.get(foldTerm(name)) ?? byId.get(name);
    return { name, ...(entry !== undefined && { entry }) };
  });
}
