import { phraseForms } from '../../matching/phrase-forms.ts';
import { quotable } from '../clean-text.ts';
import type { Entry } from '../entry.ts';
import { foldTerm } from '../fold-term.ts';
import type { Problem } from '../problem.ts';

/**
 * Forms that the matcher takes for a form of another entry although they are written differently: a plural, a hyphen
 * for a space. The later entry of two is warned of, once for each form. What is written the same has been said by
 * `warnOfForms`.
 */
export function findSharedForms(entries: readonly Entry[]): readonly Problem[] {
  const problems: Problem[] = [];
  const writers = new Map<string, number>();
  const owners = new Map<string, number>();
  for (const [position, entry] of entries.entries()) {
    for (const [index, form] of [entry.term, ...entry.aliases].entries()) {
      const written = foldTerm(form);
      const writer = writers.get(written);
      if (writer === undefined) writers.set(written, position);
      const other = claim(form, entry, position, owners);
      if (other === undefined || (writer !== undefined && writer !== position)) continue;
      problems.push({
        severity: 'warning',
        code: 'same-form',
        place: { term: quotable(entry.term), field: index === 0 ? 'term' : 'aliases' },
        values: { form: quotable(form), other: quotable(entries[other]?.term) },
      });
    }
  }
  return problems;
}

/** Claims all that `form` matches for the entry at `position`; returns who has some of it already. */
function claim(
  form: string,
  { caseSensitive }: Entry,
  position: number,
  owners: Map<string, number>,
): number | undefined {
  let other: number | undefined;
  for (const { text, exact } of phraseForms(form, caseSensitive)) {
    const key = (exact ? 'E' : 'F') + text;
    const owner = owners.get(key);
    if (owner === undefined) owners.set(key, position);
    else if (owner !== position) other ??= owner;
  }
  return other;
}
