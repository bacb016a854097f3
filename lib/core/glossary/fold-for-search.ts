/** ASCII and the usual signs of typesetting: nothing that could be taken apart. */
const PLAIN = /^[\t\n\r -~\u00A0\u2013-\u201D\u2026]*$/;
const MARKS = /\p{M}/gu;
const SPACES = /\s+/gu;

/**
 * `text` as searching compares it: no diacritics, one case, one kind of white space. "Café  Ærea" finds what was
 * written as "cafe ærea". Linear in the text's length.
 */
export function foldForSearch(text: string): string {
  const lower = text.toLowerCase();
  // Taking texts apart and together again costs three times as much, and most have nothing to take off.
  const plain = PLAIN.test(lower) ? lower : lower.normalize('NFD').replace(MARKS, '').normalize('NFC');
  return plain.replace(SPACES, ' ').trim();
}
