import { phraseForms } from '../../matching/phrase-forms.ts';
import { quotable } from '../clean-text.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';
import { EVERYDAY_WORDS } from './everyday-words.ts';

/**
 * Forms that texts about anything are full of, or that are another number of such a word, in entries that would be
 * marked wherever they stand. What matches only in capitals (IT, WHO) is no everyday word. Nor is anything said of a
 * false friend, which has several meanings and cues for each: that it is a common word is why it is in a glossary.
 */
export function findEverydayForms(entries: readonly Entry[]): readonly Problem[] {
  return entries
    .filter((entry) => !entry.needsCue && !isFalseFriend(entry))
    .flatMap(({ term, aliases, caseSensitive }) =>
      [term, ...aliases].flatMap((form, index): readonly Problem[] =>
        isEveryday(form, caseSensitive)
          ? [
              {
                severity: 'warning',
                code: 'everyday-word',
                place: { term: quotable(term), field: index === 0 ? 'term' : 'aliases' },
                values: { form: quotable(form) },
              },
            ]
          : [],
      ),
    );
}

function isFalseFriend({ senses }: Entry): boolean {
  return senses.length > 1 && senses.every(({ cues }) => cues.length > 0);
}

/** The list holds single words in small letters, and so does what folds case. */
function isEveryday(form: string, caseSensitive: boolean | undefined): boolean {
  return phraseForms(form, caseSensitive).some(({ text }) => EVERYDAY_WORDS.has(text));
}
