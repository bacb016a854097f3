import { lazyPattern } from '../lazy-pattern.ts';
import { classOf, isWordish, SPACE } from './character-class.ts';

// Only endings that are no English words, so that a missing space after a full stop ("cost.It") is no address.
const topLevels = 'com|org|net|io|dev|ai|edu|gov|mil|eu|uk|de|fr|nl|ch|jp|cn|ca|au|cloud|app';
const fileEndings =
  'md|mdx|txt|rst|adoc|json|jsonl|yaml|yml|toml|xml|html?|s?css|jsx?|mjs|cjs|tsx?|py|ipynb|rb|go|rs|java|kt|swift|cpp|' +
  'hpp|sh|sql|csv|tsv|parquet|pdf|docx?|xlsx?|pptx?|png|jpe?g|gif|svg|mp[34]|zip|gz|tar|log|lock|conf|cfg|ini|env|exe|dll';

/**
 * What stands for a letter, a number and a mark beyond ASCII: see `withStandIns`. With `\p{…}` instead, the pattern took
 * 28 ms to make and to run first (Node 24; Chromium 20 ms), as long as a page may take until its first mark.
 */
const LETTER = '\xaa';
const NUMBER = '\xb2';
const MARK = '\xba';

const L = `A-Za-z${LETTER}`;
const N = `0-9${NUMBER}`;
/** Letters, numbers, marks and underscore, for use inside a character class. */
const W = `A-Za-z0-9_${LETTER}${NUMBER}${MARK}`;

/**
 * Each alternative can start only where the one character class that it runs through starts, so that a text is
 * searched in linear time whatever it holds.
 */
const spanPattern = lazyPattern(
  [
    // https://example.com/latency, mailto:a@example.com, www.example.com
    String.raw`(?<![${W}])(?:[A-Za-z][A-Za-z0-9+]{0,19}:\/\/|mailto:|tel:|www\.)[^\s<>"“”«»\ufffc]*`,
    // someone@example.com
    String.raw`(?<![${W}.+%-])[${W}.+%-]+@[${W}-]+(?:\.[${W}-]+)*`,
    // @someone, @scope/package
    String.raw`(?<![${W}])@[${W}][${W}./-]*`,
    // #topic
    String.raw`(?<![${W}&])#[${W}][${W}-]*`,
    // example.com/latency, example.com
    String.raw`(?<![${W}.-])(?:[${W}-]+\.)+(?:[${L}]{2,}(?=\/[${W}])|(?:${topLevels})(?![${W}-]|\.[${W}]))(?:[\/?#:][^\s<>"“”«»\ufffc]*)?`,
    // docs/latency.md, latency.md
    String.raw`(?<![${W}.\/-])[${W}.\/-]*[${W}-]\.(?:${fileEndings})(?![${W}-]|\.[${W}])`,
    // /var/latency, ./latency, ~/latency
    String.raw`(?<![${W}.\/~)-])(?:\.{1,2}|~)?\/[${W}.-][${W}.\/~-]*`,
    // C:\latency
    String.raw`(?<![${W}.:\\-])[${W}.:-]*\\[${W}][${W}.\\-]*`,
    // ML-123, but not the -99.9 of a number
    String.raw`(?<![${W}])[A-Z][A-Z0-9_]+[-\u2011][${N}]+(?![${W}]|[.,][${N}])`,
  ].join('|'),
  'g',
);

/** ASCII, and the dashes, quotes and dots of typography, none of which belongs to a word: nearly every piece. */
const plainPiece = /^[\0-\x7f\u2010-\u2027]*$/;
const letter = lazyPattern(String.raw`\p{L}`, 'u');
const number = lazyPattern(String.raw`\p{N}`, 'u');
const invisible = lazyPattern(String.raw`\p{Default_Ignorable_Code_Point}`, 'u');
const everyInvisible = lazyPattern(String.raw`\p{Default_Ignorable_Code_Point}+`, 'gu');

const OBJECT_REPLACEMENT = 0xfffc;
const AT_SIGN = 0x40;
const HASH_SIGN = 0x23;
const SLASH = 0x2f;
const BACKSLASH = 0x5c;
const FULL_STOP = 0x2e;
const COLON = 0x3a;
const HYPHEN = 0x2d;
const HARD_HYPHEN = 0x2011;

/**
 * Parts of a text that are no prose: addresses, mentions, hashtags, issue keys, paths. They are looked for only
 * around a candidate, piece by piece between white space, and each piece at most once.
 */
export class UnmatchableSpans {
  #text = '';
  #pieceStart = 0;
  #pieceEnd = 0;
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Starts over with another text. */
  read(text: string): void {
    this.#text = text;
    this.#pieceStart = 0;
    this.#pieceEnd = 0;
  }

  /**
   * `true` when the range reaches into such a part without covering it whole: "example" in `example.com`, while
   * the term "node.js" may well look like the name of a file.
   */
  cuts(start: number, end: number): boolean {
    const text = this.#text;
    if (isClearBefore(text, start) && isClearAfter(text, end)) return false;
    if (this.#cutsPiece(start, start, end)) return true;
    return end > this.#pieceEnd && this.#cutsPiece(end - 1, start, end);
  }

  #cutsPiece(at: number, start: number, end: number): boolean {
    if (at < this.#pieceStart || at >= this.#pieceEnd) this.#readPiece(at);
    const starts = this.#starts;
    const ends = this.#ends;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    // Parts do not overlap, so only the first and the last one that the range meets can be cut.
    for (let part = low; part < starts.length && (starts[part] ?? 0) < end; part++) {
      if ((starts[part] ?? 0) < start || (ends[part] ?? 0) > end) return true;
    }
    return false;
  }

  #readPiece(at: number): void {
    const text = this.#text;
    let start = at;
    while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
    let end = at + 1;
    while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
    this.#pieceStart = start;
    this.#pieceEnd = end;
    this.#starts.length = 0;
    this.#ends.length = 0;
    if (!hasTelltale(text, start, end)) return;
    const piece = text.slice(start, end);
    const isPlain = plainPiece.test(piece);
    const visible = !isPlain && invisible().test(piece) ? piece.replaceAll(everyInvisible(), '') : piece;
    const offsets = visible === piece ? undefined : visibleOffsets(piece);
    const searched = isPlain ? visible : withStandIns(visible);
    for (const { index, 0: part } of searched.matchAll(spanPattern())) {
      const last = index + part.length - 1;
      this.#starts.push(start + (offsets?.[index] ?? index));
      this.#ends.push(start + (offsets?.[last] ?? last) + 1);
    }
  }
}

/** The same with one of three characters for all that belong to words beyond ASCII. The length stays. */
function withStandIns(piece: string): string {
  let result = '';
  for (const character of piece) {
    const codePoint = character.codePointAt(0) ?? 0;
    const isForeign = codePoint > 0x7f && isWordish(classOf(codePoint));
    result += isForeign ? standIn(character).repeat(character.length) : character;
  }
  return result;
}

function standIn(character: string): string {
  if (letter().test(character)) return LETTER;
  return number().test(character) ? NUMBER : MARK;
}

/** Where each visible code unit of `piece` is. */
function visibleOffsets(piece: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of piece) {
    if (!invisible().test(character))
      for (let unit = 0; unit < character.length; unit++) offsets.push(at + unit);
    at += character.length;
  }
  return offsets;
}

function isBreak(unit: number): boolean {
  // Most units; asking for the class of each is half of the work.
  if (unit > 0x20 && unit < 0x80) return false;
  return unit === 0x20 || unit === OBJECT_REPLACEMENT || classOf(unit) === SPACE;
}

/** `true` when the piece has a character without which none of the patterns can match. Most have none. */
function hasTelltale(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === AT_SIGN || unit === HASH_SIGN || unit === SLASH || unit === BACKSLASH) return true;
    if (unit === HARD_HYPHEN) return true;
    if (at + 1 < end && (unit === FULL_STOP || unit === COLON)) return true;
    // Before a digit, or before something invisible with a digit behind it.
    if (unit === HYPHEN && at + 1 < end && !isAsciiLetter(text.charCodeAt(at + 1))) return true;
  }
  return false;
}

function isAsciiLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

/** Usual white space. */
function isClear(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0xa0 || unit === 0x09;
}

/** The beginning of the text or white space, then at most one opening bracket or quote. */
function isClearBefore(text: string, start: number): boolean {
  if (start === 0) return true;
  const unit = text.charCodeAt(start - 1);
  if (isClear(unit)) return true;
  const isMark = unit === 0x28 || unit === 0x22 || unit === 0x201c || unit === 0x5b;
  return isMark && (start === 1 || isClear(text.charCodeAt(start - 2)));
}

/** At most two marks of punctuation, then white space or the end of the text. */
function isClearAfter(text: string, end: number): boolean {
  for (let at = end; at < text.length && at <= end + 2; at++) {
    const unit = text.charCodeAt(at);
    if (isClear(unit)) return true;
    const isMark =
      unit === 0x2e || unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x29 || unit === 0x3f ||
      unit === 0x22 || unit === 0x201d || unit === 0x5d || unit === 0x21; // prettier-ignore
    if (!isMark) return false;
  }
  return text.length <= end + 2;
}
