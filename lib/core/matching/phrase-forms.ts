import {
  canonicalSymbol,
  classOf,
  DASH,
  IDEOGRAPH,
  IGNORABLE,
  isWordish,
  LAST_CLASS,
  SPACE,
} from './character-class.ts';
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

// Most forms by far; these are shortcuts and change nothing.
const plainForm = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const smallLetters = /^[a-z ]*$/;
const ascii = /^[\0-\x7f]*$/;
const letter = /\p{L}/gu;
const capital = /\p{Lu}|\p{Lt}/gu;
const lastWord = /[\p{L}\p{N}]+$/u;

/**
 * All forms in which `written` may stand in a text, as written first. Empty when nothing of it can be matched:
 * no visible character, too long, or an object replacement character in it.
 */
export function phraseForms(written: string, caseSensitive: boolean | undefined): readonly PhraseForm[] {
  const canonical = canonicalForm(written);
  if (canonical === '' || canonical.length > MAX_FORM_UNITS || canonical.includes('\ufffc')) return [];
  const exact = caseSensitive ?? isMostlyCapitals(canonical);
  // So are its other numbers, then: no list of irregular nouns has accents.
  const isPlain = plainForm.test(canonical);
  const forms: PhraseForm[] = [];
  const add = (text: string, derived: boolean): void => {
    if (isPlain) {
      forms.push({ text: exact ? text : text.toLowerCase(), exact, derived });
      return;
    }
    for (const variant of gapVariants(text)) {
      forms.push({ text: exact ? variant : foldForm(variant), exact, derived });
    }
  };
  add(canonical, false);
  for (const other of otherNumbers(canonical, isPlain)) add(other, true);
  return forms;
}

/** More than half of the letters are capitals: `WHO`, `.NET`, `R²`; not `GraphQL`, `p95`, `A/B test`. */
export function isMostlyCapitals(text: string): boolean {
  if (smallLetters.test(text)) return false;
  return (text.match(capital)?.length ?? 0) * 2 > (text.match(letter)?.length ?? 0);
}

/** Unicode simple folding of the word characters, code point by code point; never changes the length. */
export function foldForm(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const value = classOf(codePoint);
    folded += String.fromCodePoint(value > LAST_CLASS ? value : codePoint);
  }
  return folded;
}

function otherNumbers(canonical: string, isPlain: boolean): readonly string[] {
  if (isPlain) {
    const stem = canonical.slice(0, canonical.lastIndexOf(' ') + 1);
    return inflect(canonical.slice(stem.length)).map((form) => stem + form);
  }
  const word = lastWord.exec(canonical);
  if (word === null) return [];
  const stem = canonical.slice(0, word.index);
  // After a symbol the word is part of a name: "node.js" has no singular "node.j".
  if (stem !== '' && !stem.endsWith(' ') && word[0].endsWith('s')) return [];
  return inflect(word[0]).map((form) => stem + form);
}

/** NFC, invisible characters dropped, every white space run and joining dash one space. */
export function canonicalForm(written: string): string {
  if (plainForm.test(written)) return written;
  const visible = written.replace(/\p{Default_Ignorable_Code_Point}+/gu, '').normalize('NFC');
  const characters = Array.from(visible.trim(), (character) => character.codePointAt(0) ?? 0);
  let text = '';
  let previous = SPACE;
  for (const [index, codePoint] of characters.entries()) {
    const value = classOf(codePoint);
    if (value === IGNORABLE) continue;
    if (value === SPACE) {
      if (previous !== SPACE) text += ' ';
      previous = SPACE;
      continue;
    }
    const next = classOf(characters[index + 1] ?? 0x20);
    if (value === DASH && isWordish(previous) && isWordish(next)) {
      text += ' ';
      previous = DASH;
      continue;
    }
    const keep = value > LAST_CLASS || value === IDEOGRAPH || codePoint > 0xffff;
    text += keep ? String.fromCodePoint(codePoint) : String.fromCharCode(canonicalSymbol(codePoint));
    previous = value;
  }
  return text;
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
