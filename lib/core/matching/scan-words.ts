import { DASH, foldTable, LAST_CLASS, SPACE, SYMBOL } from './character-class.ts';

/** Words of 32 bits per token, and what they hold. One array with one check of bounds: three cost up to a tenth more. */
export const TOKEN_WORDS = 4;
/** Raw hash of the folded characters; `firstHash` and `extendHash` make keys of it. */
export const AT_HASH = 0;
/** `start << 1 | gap`. Gap 1: white space or a joining dash stands before; 0: the token touches the one before. */
export const AT_PLACE = 1;
/** Exclusive; invisible characters after the last visible one are outside. */
export const AT_END = 2;
/** What folding changed, summed up over the code units: see `ONE_CAPITAL`. */
export const AT_CAPITALS = 3;

/**
 * What folding changes in a Latin-1 capital. A word in which it changes anything else has several capitals, or
 * capitals from elsewhere.
 */
export const ONE_CAPITAL = 0x20;

/** Below this, symbols are their own canonical form. */
const FIRST_TYPOGRAPHIC = 0x80;

/** What has been read of a text, and the word that is open. */
export interface ScanState {
  /** `TOKEN_WORDS` per token; has room for one token per code unit of the text, and one more. */
  records: Int32Array;
  count: number;
  /** The capitals of all tokens, joined by "or". */
  allCapitals: number;
  openStart: number;
  openGap: number;
  openHash: number;
  openCapitals: number;
}

/**
 * The hot loop: reads words, spaces, ASCII symbols and hyphens from `from` on, where no word is open. Returns
 * where it met anything else. It calls nothing, so that all of its state stays in registers.
 */
export const scanWords = makeScan(foldTable);

// V8 compiles the address of the table into the loop when it is a constant of the enclosing function. A top-level
// name, of which bundlers make `var`, costs the whole reading a tenth to a third more (Node 24).
function makeScan(table: Uint16Array): (state: ScanState, text: string, from: number) => number {
  const fold = table;
  return (state, text, from) => {
    const { records } = state;
    const { length } = text;
    let record = state.count * TOKEN_WORDS;
    let { allCapitals } = state;
    let start = from;
    let gap = state.openGap;
    let hash = 0;
    let capitals = 0;
    let at = from;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      const value = fold[unit] as number;
      if (value > LAST_CLASS) {
        hash = ((hash << 5) | (hash >>> 27)) ^ value;
        capitals += unit ^ value;
        continue;
      }
      let kind = value;
      if (value === DASH) {
        // Between two words, a space; where it cannot join any, a symbol; otherwise it takes a closer look.
        if (at > start) {
          const after = at + 1 < length ? (fold[text.charCodeAt(at + 1)] as number) : SPACE;
          if (after > LAST_CLASS) kind = SPACE;
          else if (after === SPACE || after === SYMBOL || after === DASH) kind = SYMBOL;
        } else if (gap === 1 || at === 0) {
          kind = SYMBOL;
        }
      }
      if (kind !== SPACE && (kind !== SYMBOL || unit >= FIRST_TYPOGRAPHIC)) break;
      if (at > start) {
        records[record] = hash;
        records[record + AT_PLACE] = (start << 1) | gap;
        records[record + AT_END] = at;
        records[record + AT_CAPITALS] = capitals;
        record += TOKEN_WORDS;
        allCapitals |= capitals;
        hash = 0;
        capitals = 0;
        gap = 0;
      }
      start = at + 1;
      if (kind === SPACE) {
        gap = 1;
        continue;
      }
      records[record] = unit;
      records[record + AT_PLACE] = (at << 1) | gap;
      records[record + AT_END] = start;
      records[record + AT_CAPITALS] = 0;
      record += TOKEN_WORDS;
      gap = 0;
    }
    state.count = record / TOKEN_WORDS;
    state.allCapitals = allCapitals;
    state.openStart = start;
    state.openGap = gap;
    state.openHash = hash;
    state.openCapitals = capitals;
    return at;
  };
}
