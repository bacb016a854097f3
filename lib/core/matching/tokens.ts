import {
  canonicalSymbol,
  classOf,
  DASH,
  IDEOGRAPH,
  IGNORABLE,
  isWordish,
  LAST_CLASS,
  SPACE,
  SURROGATE,
  SYMBOL,
  UNSETTLED,
} from './character-class.ts';
import { AT_CAPITALS, AT_END, AT_HASH, AT_PLACE, ONE_CAPITAL, scanWords, TOKEN_WORDS } from './scan-words.ts';
import type { ScanState } from './scan-words.ts';

const INITIAL_CAPACITY = 1024;

/**
 * The tokens of one text, in an array that is reused from text to text: words, single symbols, single code
 * points of scripts without spaces. White space and a dash between two words are no tokens but the gap before
 * the next one.
 *
 * Casts: elements below `count` exist, and a `?? 0` in these loops costs measurable time.
 */
export class Tokens implements ScanState {
  count = 0;
  records = new Int32Array(INITIAL_CAPACITY * TOKEN_WORDS);
  allCapitals = 0;
  openStart = 0;
  openGap = 0;
  openHash = 0;
  openCapitals = 0;

  /**
   * Reads `text`. Returns `false`, with `count` 0, when it holds characters that NFC may change and `settled`
   * does not say that this was seen to. Linear; allocates only when a text is longer than all before.
   */
  read(text: string, settled: boolean): boolean {
    // Room for one more, so that the token after a token can be read without asking.
    if ((text.length + 1) * TOKEN_WORDS > this.records.length) this.#grow(text.length + 1);
    this.count = 0;
    this.allCapitals = 0;
    this.openGap = 0;
    let at = scanWords(this, text, 0);
    while (at < text.length) {
      const next = this.#readSpecial(text, at, settled);
      if (next < 0) {
        this.count = 0;
        return false;
      }
      at = scanWords(this, text, next);
    }
    if (at > this.openStart) this.#add(at, this.openHash);
    return true;
  }

  /** Handles the character at `at`. Returns where to read on, or -1 when the text has to be settled first. */
  #readSpecial(text: string, at: number, settled: boolean): number {
    const codePoint = text.codePointAt(at) ?? 0;
    const width = codePoint > 0xffff ? 2 : 1;
    const whole = classOf(codePoint);
    // Half a pair by itself.
    const value = whole === SURROGATE ? SYMBOL : whole;
    const isOpen = at > this.openStart;
    if (value > LAST_CLASS || value === UNSETTLED || (value === IGNORABLE && isOpen)) {
      return this.#extendWord(text, at, settled);
    }
    if (isOpen) this.#add(at, this.openHash);
    const joinsWords = value === DASH && this.openGap === 0 && this.#joins(text, at + 1);
    if (value === SPACE || joinsWords) {
      this.openGap = 1;
    } else if (value !== IGNORABLE) {
      this.openStart = at;
      this.#add(at + width, mixCodePoint(0, value === IDEOGRAPH ? codePoint : canonicalSymbol(codePoint)));
    }
    this.openStart = at + width;
    return at + width;
  }

  /**
   * Goes on with a word, or begins one, through characters that `scanWords` does not know. Returns where the word
   * ends, or -1 when the text has to be settled first.
   */
  #extendWord(text: string, from: number, settled: boolean): number {
    let at = from;
    let end = from;
    let h = this.openHash;
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
    this.openCapitals = ~ONE_CAPITAL;
    this.#add(end, h);
    this.openStart = at;
    return at;
  }

  #add(end: number, hash: number): void {
    const record = this.count * TOKEN_WORDS;
    this.records[record + AT_HASH] = hash;
    this.records[record + AT_PLACE] = (this.openStart << 1) | this.openGap;
    this.records[record + AT_END] = end;
    this.records[record + AT_CAPITALS] = this.openCapitals;
    this.count++;
    this.allCapitals |= this.openCapitals;
    this.openCapitals = 0;
    this.openGap = 0;
    this.openHash = 0;
  }

  /** `true` when the visible characters around a dash, which follows the last token, both belong to words. */
  #joins(text: string, after: number): boolean {
    if (this.count === 0) return false;
    const before = classBefore(text, this.end(this.count - 1));
    return isWordish(before) && isWordish(classAfter(text, after));
  }

  /** The raw hash of `token`. */
  hash(token: number): number {
    return this.records[token * TOKEN_WORDS] as number;
  }

  /** Where `token` begins. */
  start(token: number): number {
    return (this.records[token * TOKEN_WORDS + AT_PLACE] as number) >> 1;
  }

  /** Where `token` ends, exclusive. */
  end(token: number): number {
    return this.records[token * TOKEN_WORDS + AT_END] as number;
  }

  /** 1: white space or a joining dash stands before `token`; 0: it touches the one before. */
  gap(token: number): number {
    return (this.records[token * TOKEN_WORDS + AT_PLACE] as number) & 1;
  }

  /**
   * `true` when `token` may have two capitals and is no longer than `maxUnits`; all such tokens are among them, and
   * those with characters that `scanWords` does not know, whatever their length.
   */
  mayBeAcronym(token: number, maxUnits: number): boolean {
    const record = token * TOKEN_WORDS;
    const capitals = this.records[record + AT_CAPITALS] as number;
    if ((capitals & ~ONE_CAPITAL) === 0) return false;
    return capitals < 0 || (this.records[record + AT_END] as number) - this.start(token) <= maxUnits;
  }

  #grow(capacity: number): void {
    // Half as much again, so that slowly growing texts do not allocate every time.
    this.records = new Int32Array(Math.ceil(capacity * 1.5) * TOKEN_WORDS);
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
