import { canonicalForm, foldForm, plainForm } from './canonical-form.ts';
import { classOf, DASH, isWordish, SPACE } from './character-class.ts';
import { inflect } from './inflect.ts';

/** How a phrase looks to the matcher: one space between words, plain dashes and apostrophes, no invisible ones. */
export interface PhraseForm {
  readonly text: string;
  /** `true`: matches only as written; `false`: `text` is folded. */
  readonly exact: boolean;
  /** `true` when it was derived (another number) and therefore yields to a form that somebody wrote. */
  readonly derived: boolean;
}

/** Longer forms are no terms but sentences; terms are limited to 200 characters before they come here. */
export const MAX_FORM_UNITS = 240;
/** A dash beside a symbol ("C++-style") can be read in two ways; so many of them are tried both ways. */
const MAX_UNSURE_GAPS = 3;

// Most forms by far; a shortcut that changes nothing.
const smallLetters = /^[a-z ]*$/;
const letter = /\p{L}/gu;
const capital = /\p{Lu}|\p{Lt}/gu;
const lastWord = /[\p{L}\p{N}]+$/u;
// What stands before the last word is a space, or a dash that `gapVariants` takes for one ("C++-tests").
const partsWords = / $|[^ -]-$/;

/**
 * All forms in which `written` may stand in a text, as written first. Empty when nothing of it can be matched:
 * no visible character, too long, or an object replacement character in it.
 */
export function phraseForms(written: string, caseSensitive: boolean | undefined): readonly PhraseForm[] {
  const canonical = canonicalForm(written);
  if (canonical === '' || canonical.length > MAX_FORM_UNITS || canonical.includes('\ufffc')) return [];
  const exact = caseSensitive ?? isMostlyCapitals(canonical);
  if (plainForm.test(canonical)) return plainForms(canonical, exact);
  const forms: PhraseForm[] = [];
  const add = (text: string, derived: boolean): void => {
    for (const variant of gapVariants(text)) {
      forms.push({ text: exact ? variant : foldForm(variant), exact, derived });
    }
  };
  add(canonical, false);
  for (const other of otherNumbers(canonical)) add(other, true);
  return forms;
}

/** The same for words without accents and symbols; no list of irregular nouns has any either. */
function plainForms(canonical: string, exact: boolean): readonly PhraseForm[] {
  const text = exact ? canonical : canonical.toLowerCase();
  const lastAt = canonical.lastIndexOf(' ') + 1;
  const stem = text.slice(0, lastAt);
  const forms: PhraseForm[] = [{ text, exact, derived: false }];
  for (const other of inflect(canonical.slice(lastAt))) {
    forms.push({ text: stem + (exact ? other : other.toLowerCase()), exact, derived: true });
  }
  return forms;
}

/** More than half of the letters are capitals: `WHO`, `.NET`, `R²`; not `GraphQL`, `p95`, `A/B test`. */
export function isMostlyCapitals(text: string): boolean {
  if (smallLetters.test(text)) return false;
  return (text.match(capital)?.length ?? 0) * 2 > (text.match(letter)?.length ?? 0);
}

function otherNumbers(canonical: string): readonly string[] {
  const word = lastWord.exec(canonical);
  if (word === null) return [];
  const stem = canonical.slice(0, word.index);
  // After a symbol the word is part of a name: "node.js" has no singular "node.j".
  if (stem !== '' && !partsWords.test(stem) && word[0].endsWith('s')) return [];
  return inflect(word[0]).map((form) => stem + form);
}

/** "C++ style" and "C++-style" are the same words, but beside a symbol a dash is a token of its own. */
function gapVariants(text: string): readonly string[] {
  const unsure: number[] = [];
  for (let at = 1; at < text.length - 1; at++) {
    const unit = text[at];
    if (unit !== ' ' && unit !== '-') continue;
    const before = classOf(text.charCodeAt(at - 1));
    const after = classOf(text.charCodeAt(at + 1));
    if (before === SPACE || after === SPACE || before === DASH || after === DASH) continue;
    if (!isWordish(before) || !isWordish(after)) unsure.push(at);
  }
  if (unsure.length === 0 || unsure.length > MAX_UNSURE_GAPS) return [text];
  const variants: string[] = [];
  for (let choice = 0; choice < 1 << unsure.length; choice++) {
    let variant = text;
    for (const [bit, at] of unsure.entries()) {
      if ((choice >> bit) & 1)
        variant = variant.slice(0, at) + (variant[at] === ' ' ? '-' : ' ') + variant.slice(at + 1);
    }
    variants.push(variant);
  }
  return variants;
}
