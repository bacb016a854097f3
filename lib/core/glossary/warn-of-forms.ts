import { quotable } from './clean-text.ts';
import { hasMixedScripts, isOneLetter } from './doubtful-forms.ts';
import type { Entry } from './entry.ts';
import type { Report } from './field-reader.ts';
import { foldTerm } from './fold-term.ts';

/**
 * Reports forms that are used, but may not do what their author meant: one letter, look-alike letters, or a form that
 * an earlier entry has as well. `reportOf` gives the report for the entry at a position.
 */
export function warnOfForms(entries: readonly Entry[], reportOf: (position: number) => Report): void {
  const owners = new Map<string, number>();
  for (const [position, entry] of entries.entries()) {
    const forms = entry.aliases.length === 0 ? [entry.term] : [entry.term, ...entry.aliases];
    for (const [index, form] of forms.entries()) {
      const field = index === 0 ? 'term' : 'aliases';
      if (form.length <= LONGEST_LETTER && isOneLetter(form)) {
        reportOf(position)('warning', 'one-letter-form', field, () => ({ form: quotable(form) }));
      }
      if (hasMixedScripts(form)) {
        reportOf(position)('warning', 'mixed-scripts', field, () => ({ form: quotable(form) }));
      }
      const folded = foldTerm(form);
      const owner = owners.get(folded);
      if (owner === undefined) owners.set(folded, position);
      else if (owner !== position) {
        const other = entries[owner]?.term;
        reportOf(position)('warning', 'same-form', field, () => ({
          form: quotable(form),
          other: quotable(other),
        }));
      }
    }
  }
}

/** A letter with its marks in UTF-16 units; a longer form needs no closer look. */
const LONGEST_LETTER = 8;
