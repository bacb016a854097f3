import {
  canonicalSymbol,
  classOf,
  foldTable,
  IDEOGRAPH,
  IGNORABLE,
  isMark,
  isWordish,
  LAST_CLASS,
  SURROGATE,
  UNSETTLED,
} from './character-class.ts';
import {
  findSlot,
  HAS_CHILD,
  IS_WHOLE,
  MAX_FORM_TOKENS,
  START_TAG,
  STARTS_LONGER,
  SURFACE_EXACT,
  SURFACE_MORE,
  SURFACE_WIDE,
} from './phrase-table.ts';
import type { PhraseTable } from './phrase-table.ts';
import { AT_PLACE, TOKEN_WORDS } from './scan-words.ts';
import { classBefore, extendHash, firstHash } from './tokens.ts';
import type { Tokens } from './tokens.ts';

export const FLAG_BITS = 2;
const FLAGS = STARTS_LONGER | IS_WHOLE;

const SPACE_UNIT = 0x20;
const HASH_SIGN = 0x23;
const PLUS = 0x2b;

/**
 * Finds the phrases of one table that begin at a given token. Hashes only propose; `matches` compares characters.
 * Casts: as in `Tokens`, the arrays are read where they are known to have an element, or where `undefined`
 * compares as "different".
 */
export class PhraseSearch {
  readonly table: PhraseTable;
  /** Candidates of the last `collect`, shortest first: index of the last token, and of the first surface. */
  readonly lastTokens = new Int32Array(MAX_FORM_TOKENS + 1);
  readonly firstSurfaces = new Int32Array(MAX_FORM_TOKENS + 1);
  /** What the last `propose` found, in order: the token, shifted by `FLAG_BITS`, and flags of `PhraseTable.starts`. */
  proposals = new Int32Array(0);

  constructor(table: PhraseTable) {
    this.table = table;
  }

  /**
   * Puts the tokens with which a phrase may begin into `proposals` and returns how many they are. Two loops without
   * branches: whether a word passes a filter cannot be foreseen, and a wrong guess of the processor costs as much
   * as both loops for one token.
   */
  propose(tokens: Tokens): number {
    const { records, count } = tokens;
    if (this.proposals.length < count) this.proposals = new Int32Array(records.length / TOKEN_WORDS);
    const { proposals } = this;
    const { starts, pairs } = this.table;
    const startMask = starts.length - 1;
    let passed = 0;
    for (let token = 0; token < count; token++) {
      const start = firstHash(records[token * TOKEN_WORDS] as number);
      const entry = starts[(start >>> 14) & startMask] as number;
      const differs = (entry ^ (start >>> 6)) & START_TAG;
      // All ones when the tag is the same or stands for several.
      const isOpen = ((differs - 1) | ((entry & START_TAG) - 1)) >> 31;
      const flags = entry & FLAGS & isOpen;
      proposals[passed] = (token << FLAG_BITS) | flags;
      passed += (0 - flags) >>> 31;
    }
    const pairMask = pairs.length - 1;
    let proposed = 0;
    for (let index = 0; index < passed; index++) {
      const proposal = proposals[index] as number;
      const record = (proposal >> FLAG_BITS) * TOKEN_WORDS;
      const next = record + TOKEN_WORDS;
      // After the last token stands what a longer text left; `collect` looks more closely.
      const gap = (records[next + AT_PLACE] as number) & 1;
      const pair = extendHash(firstHash(records[record] as number), records[next] as number, gap);
      const bits = pairs[(pair >>> 5) & pairMask] as number;
      const flags = proposal & (IS_WHOLE | ((bits >>> pair) & (bits >>> (pair >>> 27)) & STARTS_LONGER));
      proposals[proposed] = (proposal & ~FLAGS) | flags;
      proposed += (0 - flags) >>> 31;
    }
    return proposed;
  }

  /** Looks for phrases from the token of a proposal on and returns how many candidates there are. */
  collect(tokens: Tokens, proposal: number): number {
    const { slots, maxProbes } = this.table;
    const { records, count } = tokens;
    const first = proposal >> FLAG_BITS;
    let prefix = firstHash(tokens.hash(first));
    let found = 0;
    if (proposal & IS_WHOLE) {
      const value = findSlot(slots, maxProbes, prefix);
      if (value >> 1 !== 0) found = this.#add(found, first, value);
    }
    if (!(proposal & STARTS_LONGER)) return found;
    let last = first + 1;
    for (let length = 2; length <= MAX_FORM_TOKENS && last < count; length++) {
      prefix = extendHash(prefix, records[last * TOKEN_WORDS] as number, tokens.gap(last));
      const value = findSlot(slots, maxProbes, prefix);
      if (value >> 1 !== 0) found = this.#add(found, last, value);
      if (!(value & HAS_CHILD)) break;
      last++;
    }
    return found;
  }

  /** The surface after `surface` that has the same hash, or -1. */
  next(surface: number): number {
    return (this.table.surfaces[surface * 2 + 1] as number) & SURFACE_MORE ? surface + 1 : -1;
  }

  /** `true` when the tokens `first` to `last` of `text` spell `surface` and stand between word edges. */
  matches(text: string, tokens: Tokens, first: number, last: number, surface: number): boolean {
    return this.#spells(text, tokens, first, last, surface) && hasWordEdges(text, tokens, first, last);
  }

  #add(found: number, last: number, value: number): number {
    this.lastTokens[found] = last;
    this.firstSurfaces[found] = (value >> 1) - 1;
    return found + 1;
  }

  #spells(text: string, tokens: Tokens, first: number, last: number, surface: number): boolean {
    const { surfaces, narrow, wide } = this.table;
    const place = surfaces[surface * 2] as number;
    const flags = surfaces[surface * 2 + 1] as number;
    const pool = flags & SURFACE_WIDE ? wide : narrow;
    const exact = (flags & SURFACE_EXACT) !== 0;
    let at = place >>> 8;
    const limit = at + (place & 255);
    for (let token = first; token <= last; token++) {
      if (token > first && tokens.gap(token) === 1 && pool[at++] !== SPACE_UNIT) return false;
      const tokenEnd = tokens.end(token);
      for (let from = tokens.start(token); from < tokenEnd; from++) {
        const unit = text.charCodeAt(from);
        const value = foldTable[unit] as number;
        if (value > LAST_CLASS) {
          if (pool[at++] !== (exact ? unit : value)) return false;
        } else if (value === SURROGATE) {
          const codePoint = text.codePointAt(from) ?? 0;
          const whole = codePoint > 0xffff ? classOf(codePoint) : codePoint;
          if (codePoint > 0xffff) from++;
          if (whole === IGNORABLE) continue;
          const folded = !exact && whole > 0xffff ? whole : codePoint;
          if (folded > 0xffff) {
            if (pool[at++] !== 0xd7c0 + (folded >> 10)) return false;
            if (pool[at++] !== 0xdc00 + (folded & 0x3ff)) return false;
          } else if (pool[at++] !== folded) {
            return false;
          }
        } else if (value !== IGNORABLE) {
          if (pool[at++] !== (value === IDEOGRAPH ? unit : canonicalSymbol(unit))) return false;
        }
      }
    }
    return at === limit;
  }
}

/**
 * A word token has edges by itself. A symbol must not touch a word (`C++11` is not `C++`), a word must not touch
 * `#` or `++` (`C` is not in `C++`), and no combining mark may follow.
 */
function hasWordEdges(text: string, tokens: Tokens, first: number, last: number): boolean {
  const { count } = tokens;
  if (first > 0 && tokens.gap(first) === 0) {
    const inside = classOf(text.codePointAt(tokens.start(first)) ?? 0);
    if (!isWordish(inside) && endsInWord(text, tokens.end(first - 1))) return false;
  }
  const after = last + 1;
  if (after >= count || tokens.gap(after) === 1) return true;
  const next = text.codePointAt(tokens.start(after)) ?? 0;
  const outside = classOf(next);
  if (isMark(next)) return false;
  if (outside > LAST_CLASS || outside === UNSETTLED) {
    return isWordish(classBefore(text, tokens.end(last)));
  }
  if (!endsInWord(text, tokens.end(last))) return true;
  if (next === HASH_SIGN) return false;
  if (next !== PLUS || after + 1 >= count || tokens.gap(after + 1) === 1) return true;
  return text.charCodeAt(tokens.start(after + 1)) !== PLUS;
}

/** `true` when the character before `end` is a letter, digit or underscore, ideographs aside. */
function endsInWord(text: string, end: number): boolean {
  const value = classBefore(text, end);
  return value > LAST_CLASS || value === UNSETTLED;
}
