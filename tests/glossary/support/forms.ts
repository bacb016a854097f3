import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { phraseForms } from '../../../lib/core/matching/phrase-forms.ts';

/** A way to write a term. */
interface ClaimedForm {
  /** What the matcher compares; capitals that count are told apart from those that do not. */
  readonly key: string;
  readonly written: string;
}

/** All forms of an entry that somebody wrote, plurals left out; each once. */
export function formsOf(entry: Entry): readonly ClaimedForm[] {
  const forms = new Map<string, ClaimedForm>();
  for (const written of [entry.term, ...entry.aliases]) {
    for (const { text, exact, derived } of phraseForms(written, entry.caseSensitive)) {
      if (derived) continue;
      const key = `${exact ? 'as written' : 'any case'}: ${text}`;
      if (!forms.has(key)) forms.set(key, { key, written });
    }
  }
  return [...forms.values()];
}
