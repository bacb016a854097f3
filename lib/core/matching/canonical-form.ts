import { lazyPattern } from '../lazy-pattern.ts';
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

// Most forms by far; these are shortcuts and change nothing.
export const plainForm = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;
const ascii = /^[\0-\x7f]*$/;

const invisible = lazyPattern(String.raw`\p{Default_Ignorable_Code_Point}+`, 'gu');

/** NFC, invisible characters dropped, every white space run and joining dash one space. */
export function canonicalForm(written: string): string {
  if (plainForm.test(written)) return written;
  const visible = written.replace(invisible(), '').normalize('NFC');
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
