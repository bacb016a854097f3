import { foldForm } from '../matching/canonical-form.ts';
import { phraseForms } from '../matching/phrase-forms.ts';
import type { Entry } from './entry.ts';

/** Who has a form, and in which part of the glossary. */
export interface FormClaim {
  readonly entry: Entry;
  readonly part: number;
  /** Whether it is only another number of a form that was written; it gives way to whoever writes it. */
  readonly derived: boolean;
}

/** A form with all the keys by which pages know it. */
export interface ClaimedForm {
  readonly form: string;
  /** As written: capitals, hyphens for spaces and the like make no difference. */
  readonly written: readonly string[];
  /** Its other number. */
  readonly derived: readonly string[];
}

/** The keys of a form. Forms that differ in capitals alone count as the same, also where the matcher tells them apart. */
export function claimedForm(form: string, caseSensitive: boolean | undefined): ClaimedForm {
  const written: string[] = [];
  const derived: string[] = [];
  const folded: string[] = [];
  for (const { text, exact, derived: isDerived } of phraseForms(form, caseSensitive)) {
    (isDerived ? derived : written).push((exact ? 'E' : 'F') + text);
    if (exact && !isDerived) folded.push(`F${foldForm(text)}`);
  }
  // Last: who matches the form itself is its owner before who has it in other capitals.
  return { form, written: folded.length === 0 ? written : [...written, ...folded], derived };
}

/**
 * Which entry has which form, by the rule that the matcher has too (`compile-index.ts`): the first one that writes it,
 * else the first one that only means it as a plural or singular.
 */
export class FormClaims {
  readonly #claims = new Map<string, FormClaim>();

  /** Claims for entry what nobody has. */
  claim(entry: Entry, part: number, forms: readonly ClaimedForm[]): void {
    const written = { entry, part, derived: false };
    const derived = { entry, part, derived: true };
    for (const form of forms) {
      for (const key of form.written) {
        if (this.#claims.get(key)?.derived !== false) this.#claims.set(key, written);
      }
      for (const key of form.derived) {
        if (!this.#claims.has(key)) this.#claims.set(key, derived);
      }
    }
  }

  /** Who has the form, as written, in another part; whoever wrote it before those who mean it. */
  ownerElsewhere({ written }: ClaimedForm, part: number): FormClaim | undefined {
    let owner: FormClaim | undefined;
    for (const key of written) {
      const claim = this.#claims.get(key);
      if (claim === undefined || claim.part === part) continue;
      if (!claim.derived) return claim;
      owner ??= claim;
    }
    return owner;
  }
}
