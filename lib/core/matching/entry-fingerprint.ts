/** Fingerprints use 53 of the 64 stored bits, so that they are safe integers: 50,000 ids collide with p < 1e-6. */
const HIGH_BITS = 21;

/**
 * A number that stands for an entry id, so that a page can ask "is this one of the ids the reader knows" without
 * carrying the ids. A non-negative safe integer; stable across releases, as it is stored.
 */
export function entryFingerprint(id: string): number {
  const [low, high] = fingerprintWords(id);
  return fingerprintOf(low, high);
}

/** The two words as stored in the index. */
export function fingerprintWords(id: string): readonly [low: number, high: number] {
  let low = 0x811c9dc5 | 0;
  let high = 0x2c1b3c6d;
  for (let at = 0; at < id.length; at++) {
    const unit = id.charCodeAt(at);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high ^= high >>> 13;
  }
  low = Math.imul(low ^ (low >>> 15), 0x2c1b3c6d);
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35);
  return [low ^ (low >>> 13), high ^ (high >>> 16)];
}

/** Joins two stored words to the number that `entryFingerprint` returns. */
export function fingerprintOf(low: number, high: number): number {
  return (high >>> (32 - HIGH_BITS)) * 0x1_0000_0000 + (low >>> 0);
}
