import {
  canonicalSymbol,
  classOf,
  DASH,
  foldTable,
  IDEOGRAPH,
  IGNORABLE,
  isWordish,
  LAST_CLASS,
  SPACE,
  SURROGATE,
  SYMBOL,
  UNSETTLED,
} from './character-class.ts';

/** Below this, symbols are their own canonical form. */
const FIRST_TYPOGRAPHIC = 0x80;
const INITIAL_CAPACITY = 1024;
/**
 * What folding changes in a Latin-1 capital. A word in which it changes anything else has several capitals, or
 * capitals from elsewhere.
 */
const ONE_CAPITAL = 0x20;

/**
 * The tokens of one text, in arrays that are reused from text to text: words, single symbols, single code
 * points of scripts without spaces. White space and a dash between two words are no tokens but the gap before
 * the next one.
 *
 * Casts: elements below `count` exist, and a `?? 0` in these loops costs measurable time.
 */
export class Tokens {
  count = 0;
  /** Where words begin in which folding changes more than one Latin capital: all acronyms are among them. */
  capitalStarts = new Int32Array(INITIAL_CAPACITY);
  capitalCount = 0;
  /** Raw hash of the folded characters; `firstHash` and `extendHash` make keys of it. */
  hash = new Int32Array(INITIAL_CAPACITY);
  /** `start << 1 | gap`. Gap 1: white space or a joining dash stands before; 0: the token touches the one before. */
  place = new Int32Array(INITIAL_CAPACITY);
  /** Exclusive; invisible characters after the last visible one are outside. */
  end = new Int32Array(INITIAL_CAPACITY);

  /** State of the reading between `#scan` and the handling of what it stops at. */
  #start = 0;
  #gap = 0;
  #hash = 0;
  #capitals = 0;

  /**
   * Reads `text`. Returns `false`, with `count` 0, when it holds characters that NFC may change and `settled`
   * does not say that this was seen to. Linear; allocates only when a text is longer than all before.
   */
  read(text: string, settled: boolean): boolean {
    if (text.length >= this.hash.length) this.#grow(text.length + 1);
    this.count = 0;
    this.#start = 0;
    this.#gap = 0;
    this.#hash = 0;
    this.#capitals = 0;
    this.capitalCount = 0;
    let at = this.#scan(text, 0);
    while (at < text.length) {
      const next = this.#readSpecial(text, at, settled);
      if (next < 0) {
        this.count = 0;
        return false;
      }
      at = this.#scan(text, next);
    }
    if (at > this.#start) this.#add(at, this.#hash);
    return true;
  }

  /**
   * The hot loop: words, spaces and ASCII symbols. Returns where it met anything else. It calls nothing, so that
   * all of its state stays in registers.
   */
  #scan(text: string, from: number): number {
    // Local ones: an imported binding may be looked up anew for every character.
    const fold = foldTable;
    const lastClass = LAST_CLASS;
    const space = SPACE;
    const symbol = SYMBOL;
    const { hash, place, end, capitalStarts } = this;
    const length = text.length;
    let { count } = this;
    let start = this.#start;
    let gap = this.#gap;
    let h = this.#hash;
    let capitals = 0;
    let { capitalCount } = this;
    let at = from;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      const value = fold[unit] as number;
      if (value > lastClass) {
        h = ((h << 5) | (h >>> 27)) ^ value;
        capitals += unit ^ value;
        continue;
      }
      if (value === space) {
        if (at > start) {
          hash[count] = h;
          place[count] = (start << 1) | gap;
          end[count] = at;
          count++;
          if ((capitals & ~ONE_CAPITAL) !== 0) capitalStarts[capitalCount++] = start;
        }
        gap = 1;
      } else if (value === symbol && unit < FIRST_TYPOGRAPHIC) {
        if (at > start) {
          hash[count] = h;
          place[count] = (start << 1) | gap;
          end[count] = at;
          count++;
          if ((capitals & ~ONE_CAPITAL) !== 0) capitalStarts[capitalCount++] = start;
          gap = 0;
        }
        hash[count] = unit;
        place[count] = (at << 1) | gap;
        end[count] = at + 1;
        count++;
        gap = 0;
      } else {
        break;
      }
      start = at + 1;
      h = 0;
      capitals = 0;
    }
    this.count = count;
    this.#start = start;
    this.#gap = gap;
    this.#hash = h;
    this.#capitals = capitals;
    this.capitalCount = capitalCount;
    return at;
  }

  /** Handles the character at `at`. Returns where to read on, or -1 when the text has to be settled first. */
  #readSpecial(text: string, at: number, settled: boolean): number {
    const codePoint = text.codePointAt(at) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    const whole = classOf(codePoint);
    // Half a pair by itself.
    const value = whole === SURROGATE ? SYMBOL : whole;
    const isOpen = at > this.#start;
    if (value > LAST_CLASS || value === UNSETTLED || (value === IGNORABLE && isOpen)) {
      return this.#extendWord(text, at, settled);
    }
    if (isOpen) this.#add(at, this.#hash);
    const joinsWords = value === DASH && this.#gap === 0 && this.#joins(text, at + 1);
    if (value === SPACE || joinsWords) {
      this.#gap = 1;
    } else if (value !== IGNORABLE) {
      this.#start = at;
      this.#add(at + width, mixCodePoint(0, value === IDEOGRAPH ? codePoint : canonicalSymbol(codePoint)));
    }
    this.#start = at + width;
    return at + width;
  }

  /**
   * Goes on with a word, or begins one, through characters that `#scan` does not know. Returns where the word
   * ends, or -1 when the text has to be settled first.
   */
  #extendWord(text: string, from: number, settled: boolean): number {
    let at = from;
    let end = from;
    let h = this.#hash;
    while (at < text.length) {
      const codePoint = text.codePointAt(at) ?? 0;
      const value = classOf(codePoint);
      if (value === UNSETTLED && !settled) return -1;
      const isWord = value > LAST_CLASS || value === UNSETTLED;
      if (!isWord && value !== IGNORABLE) break;
      at += codePoint > 0xffff ? 2 : 1;
      if (!isWord) continue;
      h = mixCodePoint(h, value === UNSETTLED ? codePoint : value);
      end = at;
    }
    // Anything may be in there; the search for acronyms has to look.
    this.#capitals = ~ONE_CAPITAL;
    this.#add(end, h);
    this.#start = at;
    return at;
  }

  #add(end: number, hash: number): void {
    this.hash[this.count] = hash;
    this.place[this.count] = (this.#start << 1) | this.#gap;
    this.end[this.count] = end;
    this.count++;
    if ((this.#capitals & ~ONE_CAPITAL) !== 0) this.capitalStarts[this.capitalCount++] = this.#start;
    this.#capitals = 0;
    this.#gap = 0;
    this.#hash = 0;
  }

  /** `true` when the visible characters around a dash, which follows the last token, both belong to words. */
  #joins(text: string, after: number): boolean {
    if (this.count === 0) return false;
    const before = classBefore(text, this.end[this.count - 1] as number);
    return isWordish(before) && isWordish(classAfter(text, after));
  }

  /** Where `token` begins. */
  start(token: number): number {
    return (this.place[token] as number) >> 1;
  }

  /** 1: white space or a joining dash stands before `token`; 0: it touches the one before. */
  gap(token: number): number {
    return (this.place[token] as number) & 1;
  }

  #grow(capacity: number): void {
    // Half as much again, so that slowly growing texts do not allocate every time.
    const size = Math.ceil(capacity * 1.5);
    this.hash = new Int32Array(size);
    this.place = new Int32Array(size);
    this.end = new Int32Array(size);
    this.capitalStarts = new Int32Array(size);
  }
}

/** The key of a phrase of one token, whose raw hash is `token`. */
export function firstHash(token: number): number {
  return Math.imul(token, 0x9e3779b1);
}

/** The key of a phrase that goes on with one more token. */
export function extendHash(prefix: number, token: number, gap: number): number {
  const mixed = Math.imul((prefix ^ (prefix >>> 15)) + Math.imul(token, 0x2c1b3c6d) + gap, 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}

function mixCodePoint(hash: number, codePoint: number): number {
  if (codePoint <= 0xffff) return ((hash << 5) | (hash >>> 27)) ^ codePoint;
  const high = 0xd800 + ((codePoint - 0x10000) >> 10);
  return mixCodePoint(mixCodePoint(hash, high), 0xdc00 + (codePoint & 0x3ff));
}

/** The class of the character that ends at `end`. */
export function classBefore(text: string, end: number): number {
  const unit = text.charCodeAt(end - 1);
  const isPair = unit >= 0xdc00 && unit <= 0xdfff && end >= 2;
  return classOf((isPair ? text.codePointAt(end - 2) : unit) ?? 0);
}

function classAfter(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const codePoint = text.codePointAt(at) ?? 0;
    const value = classOf(codePoint);
    if (value !== IGNORABLE) return value;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return SPACE;
}
