/** A heading longer than this is a paragraph in disguise; only its beginning is compared. */
const COMPARED = 200;
/** "2.3", "a)" and an emoji can stand before one another; more than so many layers nobody writes. */
const MAX_LAYERS = 4;

/** A digit in a box ("1️⃣"): the box goes, the digit is numbering. */
const KEYCAP = /[\uFE0F\u20E3]+/gu;
const EMOJI =
  /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u200B-\u200D\u2060\uFEFF\u00AD]/gu;
/** Emoji as their editors' short names, before or after the heading. */
const SHORT_NAME = /^\s*:[a-z][a-z0-9_+-]{1,40}:|:[a-z][a-z0-9_+-]{1,40}:\s*$/g;
/** A tick or another sign and the state it stands for, as people end headings with: "Goals ✅ Done". */
const STATE_AT_END =
  /\p{Extended_Pictographic}\uFE0F?\s*(?:approved|closed|completed?|done|draft|final|in progress|in review|open|ready|to do|todo|wip)\s*$/u;
/**
 * "1.", "2.3", "(4)", "§ 5", "IV.", "a)", "6 –", "7- ", "8/ ": what counts headings. A bare number needs a space after
 * it, as do a hyphen and a slash, which otherwise join words ("90-day plan", "24/7 support").
 */
const NUMBERING =
  /^[\s#§*_“”„"'‘’«»•·–—-]*(?:\(?\d{1,3}(?:\.\d{1,3}){0,5}(?:[.):]\s?|\s?[–—](?!\s?\d)|[/-]\s|\s|$)|\(?(?:[ivxlc]{1,6}|\p{L})[.)]\s)[\s–—-]*/u;
/** "(…)" at the end. */
const PARENTHESIS = /\s*[([][^()[\]]{0,200}[)\]]\s*$/;
/** "— …" or "| …" at the end; a shorter dash or hyphen only where a space shows that it joins no words. */
const AFTER_DASH = /(?:\s*—.*|\s[–|-]\s.*|\s*[–-])$/u;
const TRAILING_MARKS = /[\s:?!.…;,*_“”„"'‘’«»：？！。]+$/u;
const APOSTROPHES = /['’‘ʼ`´]/g;
const NOT_WORD = /[^\p{L}\p{M}\p{N}]+/gu;

/**
 * What headings are compared by: lower case, without numbering, emoji, a trailing colon or question mark, a
 * parenthesis or dash at the end, with "and" for "&" and spaces for hyphens and other punctuation.
 * `''` for a heading without letters and digits. Idempotent in effect: equal results mean equal headings.
 */
export function normaliseHeading(heading: string): string {
  const plain = heading.slice(0, COMPARED).replace(KEYCAP, ' ').normalize('NFKC').toLowerCase();
  let text = shorten(plain, STATE_AT_END).replace(EMOJI, ' ').trim();
  text = repeatedly(text, (layer) => shorten(shorten(layer, SHORT_NAME), NUMBERING));
  text = repeatedly(text, (layer) =>
    shorten(shorten(layer.replace(TRAILING_MARKS, ''), PARENTHESIS), AFTER_DASH),
  );
  return toWords(text.replaceAll('&', ' and ').replace(APOSTROPHES, ''));
}

function repeatedly(text: string, step: (text: string) => string): string {
  let current = text;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const next = step(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

/** Takes the pattern away, unless it is all there is: "(optional)" and "5." stay. */
function shorten(text: string, pattern: RegExp): string {
  const shorter = text.replace(pattern, '').trim();
  return toWords(shorter) === '' ? text : shorter;
}

function toWords(text: string): string {
  return text.replace(NOT_WORD, ' ').trim();
}
