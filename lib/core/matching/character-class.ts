import { lazyPattern } from '../lazy-pattern.ts';

/**
 * What a character is for matching: one table look-up gives both its class and its folded form.
 * Values up to `LAST_CLASS` are classes; anything above is a word character, and the value is its folded code.
 */

/** The page of characters that holds this one was not classified yet. */
export const UNFILLED = 0;
/** Neither space nor word: a token of its own (`C++`, `.NET`, `A/B test` need no special case). */
export const SYMBOL = 1;
/** Invisible: soft hyphen, zero-width characters, variation selectors, bidi controls. */
export const IGNORABLE = 2;
/** A code point of a script without spaces: a token of its own, so that a term is found inside a run. */
export const IDEOGRAPH = 3;
/** Half of a surrogate pair: ask `classOf` about the whole code point. */
export const SURROGATE = 4;
/** May change under NFC together with its neighbours: the text has to be normalised first. */
export const UNSETTLED = 5;
/** A hyphen or short dash: between two words the same as a space. */
export const DASH = 6;
/** The highest class, so that one comparison tells spaces and word characters, the bulk of text, from the rest. */
export const SPACE = 7;
export const LAST_CLASS = 7;

const DOTLESS_I = 0x131;
const APOSTROPHE = 0x27;
const QUOTE = 0x22;
const HYPHEN = 0x2d;

const ignorable = lazyPattern(String.raw`^\p{Default_Ignorable_Code_Point}$`, 'u');
const space = /^\s$/;
const word = lazyPattern(String.raw`^[\p{L}\p{N}\p{M}_]$`, 'u');
/** `word` and `ignorable` for usual characters, see `isUsual`; ª, º and µ are letters. */
const usualIgnorable = /^[\xad\u200b-\u200f\u202a-\u202e]$/;
const usualWord = /^[\w\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xc0-\xd6\xd8-\xf6\xf8-\xff]$/;
const mark = lazyPattern(String.raw`^\p{M}$`, 'u');
// Hangul has spaces between words and is not listed.
const withoutSpaces = lazyPattern(
  String.raw`^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]$`,
  'u',
);
// Marks of these scripts take no part in any canonical composition.
const neverComposes = lazyPattern(String.raw`^[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]$`, 'u');
// Conjoining Hangul letters are letters, yet NFC joins them.
const conjoining = /^[\u1100-\u11ff]$/;
// Em dashes and longer ones part sentences, not words; U+2212 is the minus sign.
const shortDashes = '-\u058a\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\uff0d';
// U+02BC counts as a letter in Unicode, but is typed as an apostrophe.
const apostrophes = "'\u2018\u2019\u201b\u02bc\u2032\uff07";
const doubleQuotes = '"\u201c\u201d\u201e\u201f\u2033\uff02';

const plainSymbols = new Map<number, number>();
for (const [variants, plain] of [
  [shortDashes, HYPHEN],
  [apostrophes, APOSTROPHE],
  [doubleQuotes, QUOTE],
] as const) {
  for (const variant of variants) plainSymbols.set(variant.charCodeAt(0), plain);
}

/** Class or folded code by UTF-16 code unit; `UNFILLED` until `fillPage` was called for its page. */
export const foldTable = new Uint16Array(0x10000);

const beyondBmp = new Map<number, number>();
/** Distinct code points beyond the BMP that are remembered; real pages use a few dozen emoji. */
const MAX_REMEMBERED = 4096;

/** Characters that are classified together: 5 to 20 µs, while all of them would be 10 ms. */
const PAGE_UNITS = 64;

/** Classifies the page of characters around `unit`. */
function fillPage(unit: number): void {
  const first = unit & -PAGE_UNITS;
  for (let code = first; code < first + PAGE_UNITS; code++) foldTable[code] = classify(code);
}

/** Class or folded code of a whole code point, also beyond the BMP. */
export function classOf(codePoint: number): number {
  if (codePoint <= 0xffff) {
    if (foldTable[codePoint] === UNFILLED) fillPage(codePoint);
    return foldTable[codePoint] ?? SYMBOL;
  }
  const known = beyondBmp.get(codePoint);
  if (known !== undefined) return known;
  const value = classify(codePoint);
  if (beyondBmp.size >= MAX_REMEMBERED) beyondBmp.clear();
  beyondBmp.set(codePoint, value);
  return value;
}

/** `true` for letters, digits, underscore and characters of scripts without spaces. */
export function isWordish(value: number): boolean {
  return value > LAST_CLASS || value === IDEOGRAPH || value === UNSETTLED;
}

/** `true` for a combining mark of any script. */
export function isMark(codePoint: number): boolean {
  return codePoint >= 0x300 && mark().test(String.fromCodePoint(codePoint));
}

/** Typographic apostrophes, double quotes and dashes become the plain ones; everything else stays. */
export function canonicalSymbol(unit: number): number {
  return plainSymbols.get(unit) ?? unit;
}

/**
 * Unicode simple case folding of one code point (CaseFolding.txt, status C and S), derived from the engine's
 * own case mapping. Where the mapping has several code points (`İ`, `ß`, ligatures) the character stands for
 * itself, so that folding never shifts an offset.
 */
export function simpleFold(codePoint: number): number {
  if (codePoint === DOTLESS_I) return codePoint;
  const text = String.fromCodePoint(codePoint);
  const upper = text.toUpperCase();
  const lower = (isSingle(upper) ? upper : text).toLowerCase();
  const folded = isSingle(lower) ? (lower.codePointAt(0) ?? codePoint) : codePoint;
  return folded > 0xffff === codePoint > 0xffff ? folded : codePoint;
}

function isSingle(text: string): boolean {
  return text.length === ((text.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * Latin-1, and the spaces, dashes, quotes and dots of typography: all that most pages hold, and known without the
 * sets of Unicode, which take a new tab 3 ms.
 */
function isUsual(codePoint: number): boolean {
  return codePoint <= 0xff || (codePoint >= 0x2000 && codePoint <= 0x203f);
}

function classify(codePoint: number): number {
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return SURROGATE;
  const text = String.fromCodePoint(codePoint);
  const usual = isUsual(codePoint);
  if ((usual ? usualIgnorable : ignorable()).test(text)) return IGNORABLE;
  if (space.test(text)) return SPACE;
  const plain = plainSymbols.get(codePoint);
  if (plain !== undefined) return plain === HYPHEN ? DASH : SYMBOL;
  if (usual) return usualWord.test(text) ? simpleFold(codePoint) : SYMBOL;
  if (text.normalize('NFC') !== text || conjoining.test(text)) return UNSETTLED;
  if (mark().test(text) && !neverComposes().test(text)) return UNSETTLED;
  if (!word().test(text)) return SYMBOL;
  return withoutSpaces().test(text) ? IDEOGRAPH : simpleFold(codePoint);
}

// Surrogates are asked about as whole code points, which does not fill their own pages.
foldTable.fill(SURROGATE, 0xd800, 0xe000);
for (let code = 0; code <= 0xff; code += PAGE_UNITS) fillPage(code);
