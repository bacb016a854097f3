/**
 * A set of phrases, searchable by the rolling hash of their tokens: the prefix-hash table of
 * `docs/adr/0002-matching-index.md`. All parts are views into one buffer.
 */
export interface PhraseTable {
  /** By hash of the first token: `STARTS_LONGER`, `IS_WHOLE` and a tag, or 0 for no phrase. Size is a power of two. */
  readonly starts: Uint8Array;
  /** Two bits of one word by hash of the first two tokens. Size is a power of two. */
  readonly pairs: Int32Array;
  /** Open addressing, linear probing: hash of a prefix, then `surface + 1 << 1 | hasChild`; 0: free. */
  readonly slots: Int32Array;
  /** Two words each: `offset << 8 | length` into a pool, and `owner << 3 | flags`. */
  readonly surfaces: Int32Array;
  /** The characters of surfaces that are Latin-1, and of the others. */
  readonly narrow: Uint8Array;
  readonly wide: Uint16Array;
  /** Longest run of probes that building needed, so that searching a damaged table ends too. */
  readonly maxProbes: number;
}

/** Flags in `PhraseTable.starts`. */
export const STARTS_LONGER = 1;
export const IS_WHOLE = 2;
/**
 * Bits of the first token's key, 0 when several tokens share the byte. At 50,000 terms 11 % of the words of a text
 * pass for whole phrases, without it 21 %; a table twice as large has as few but is slower, as it leaves the cache.
 */
export const START_TAG = 0xfc;

/** Flags of a surface. */
export const SURFACE_EXACT = 1;
export const SURFACE_WIDE = 2;
/** The next surface has the same hash and is to be tried as well. */
export const SURFACE_MORE = 4;
export const OWNER_SHIFT = 3;

/** Flag in the value of a slot: longer phrases begin with this prefix. */
export const HAS_CHILD = 1;

/** Forms with more tokens are not compiled: a search looks this far ahead at most (symbols and ideographs count). */
export const MAX_FORM_TOKENS = 64;

/** Where `starts` keeps the flags of a phrase whose first token has this key: the best bits are on top. */
export function startBucket(firstHash: number, size: number): number {
  return (firstHash >>> 14) & (size - 1);
}

/** The tag of a first token with this key, from bits that `startBucket` leaves. */
export function startTag(firstHash: number): number {
  return (firstHash >>> 6) & START_TAG;
}

/** The bits that a phrase whose first two tokens have this key sets in its word of `pairs`. */
export function pairBits(pairHash: number): number {
  return (1 << pairHash) | (1 << (pairHash >>> 27));
}

/** The value stored for a prefix hash, or 0. At most `maxProbes` steps, whatever the table holds. */
export function findSlot(slots: Int32Array, maxProbes: number, key: number): number {
  const mask = slots.length - 1;
  let at = (Math.imul(key, 0x9e3779b1) >>> 7) << 1;
  for (let probe = 0; probe < maxProbes; probe++) {
    at &= mask;
    const value = slots[at + 1] as number;
    if (value === 0) return 0;
    if (slots[at] === key) return value;
    at += 2;
  }
  return 0;
}

/** Same as the start of `findSlot`, for building. */
export function firstSlot(slots: Int32Array, key: number): number {
  return ((Math.imul(key, 0x9e3779b1) >>> 7) << 1) & (slots.length - 1);
}
