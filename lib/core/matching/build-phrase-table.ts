import type { PhraseForm } from './phrase-forms.ts';
import {
  firstSlot,
  HAS_CHILD,
  IS_WHOLE,
  MAX_FORM_TOKENS,
  OWNER_SHIFT,
  startBucket,
  STARTS_LONGER,
  SURFACE_EXACT,
  SURFACE_MORE,
  SURFACE_WIDE,
} from './phrase-table.ts';
import type { PhraseTable } from './phrase-table.ts';
import { extendHash, firstHash, Tokens } from './tokens.ts';

/** A form and who claims it. */
export interface OwnedForm {
  readonly form: PhraseForm;
  readonly owner: number;
}

/** Slots are doubled beyond this share: probes stay short, and 50,000 terms stay under 160 bytes each. */
const MAX_LOAD = 0.55;
const BITS_PER_PAIR = 12;
const START_BYTES_PER_PHRASE = 6;
const MIN_STARTS = 1 << 12;
const MAX_STARTS = 1 << 17;
const beyondLatin1 = /[^\0-\xff]/;

/**
 * Builds the table for forms that are distinct by text and exactness. Linear in their total length.
 * Forms with more than `MAX_FORM_TOKENS` tokens are left out.
 */
export function buildPhraseTable(forms: readonly OwnedForm[]): PhraseTable {
  const tokens = new Tokens();
  const usable: OwnedForm[] = [];
  const hashes: number[] = [];
  const prefixes = new Map<number, number>();
  const starts = new Uint8Array(filterSize(forms.length * START_BYTES_PER_PHRASE));
  const pairHashes: number[] = [];
  for (const owned of forms) {
    tokens.read(owned.form.text, true);
    const { count } = tokens;
    if (count === 0 || count > MAX_FORM_TOKENS) continue;
    let prefix = firstHash(tokens.hash[0] ?? 0);
    const bucket = startBucket(prefix, starts.length);
    starts[bucket] = (starts[bucket] ?? 0) | (count > 1 ? STARTS_LONGER : IS_WHOLE);
    for (let index = 1; index < count; index++) {
      prefixes.set(prefix, (prefixes.get(prefix) ?? 0) | HAS_CHILD);
      prefix = extendHash(prefix, tokens.hash[index] ?? 0, tokens.gap(index));
      if (index === 1) pairHashes.push(prefix);
    }
    if (!prefixes.has(prefix)) prefixes.set(prefix, 0);
    hashes.push(prefix);
    usable.push(owned);
  }
  const { order, firstOfHash } = groupByHash(usable, hashes);
  const slots = fillSlots(prefixes, firstOfHash);
  return {
    starts,
    pairs: fillPairs(pairHashes),
    ...slots,
    ...writeSurfaces(usable, hashes, order),
  };
}

/** Puts surfaces of one hash side by side, exact ones first and otherwise in the order given. */
function groupByHash(
  forms: readonly OwnedForm[],
  hashes: readonly number[],
): { order: readonly number[]; firstOfHash: ReadonlyMap<number, number> } {
  const firstOfHash = new Map<number, number>();
  const crowded = new Map<number, number[]>();
  for (const [index, hash] of hashes.entries()) {
    const first = firstOfHash.get(hash);
    if (first === undefined) {
      firstOfHash.set(hash, index);
      continue;
    }
    const group = crowded.get(hash);
    if (group === undefined) crowded.set(hash, [first, index]);
    else group.push(index);
  }
  const order: number[] = [];
  for (const [hash, first] of firstOfHash) {
    firstOfHash.set(hash, order.length);
    const group = crowded.get(hash);
    if (group === undefined) {
      order.push(first);
      continue;
    }
    group.sort((a, b) => Number(forms[b]?.form.exact) - Number(forms[a]?.form.exact) || a - b);
    for (const index of group) order.push(index);
  }
  return { order, firstOfHash };
}

function fillSlots(
  prefixes: ReadonlyMap<number, number>,
  firstOfHash: ReadonlyMap<number, number>,
): { slots: Int32Array; maxProbes: number } {
  let capacity = 16;
  while (prefixes.size > capacity * MAX_LOAD) capacity *= 2;
  const slots = new Int32Array(capacity * 2);
  let maxProbes = 1;
  for (const [hash, hasChild] of prefixes) {
    const surface = (firstOfHash.get(hash) ?? -1) + 1;
    let at = firstSlot(slots, hash);
    let probes = 1;
    while (slots[at + 1] !== 0) {
      at = (at + 2) & (slots.length - 1);
      probes++;
    }
    slots[at] = hash;
    slots[at + 1] = (surface << 1) | hasChild;
    maxProbes = Math.max(maxProbes, probes);
  }
  return { slots, maxProbes };
}

function fillPairs(hashes: readonly number[]): Int32Array {
  let words = 16;
  while (words * 32 < hashes.length * BITS_PER_PAIR) words *= 2;
  const pairs = new Int32Array(words);
  for (const hash of hashes) {
    const word = (hash >>> 5) & (words - 1);
    pairs[word] = (pairs[word] ?? 0) | (1 << hash);
  }
  return pairs;
}

/** A form that begins another one ("error budget", "error budgets") shares its characters. */
function writeSurfaces(
  forms: readonly OwnedForm[],
  hashes: readonly number[],
  order: readonly number[],
): { surfaces: Int32Array; narrow: Uint8Array; wide: Uint16Array } {
  const offsets = placeTexts(forms);
  const surfaces = new Int32Array(order.length * 2);
  for (const [position, index] of order.entries()) {
    const owned = forms[index];
    if (owned === undefined) continue;
    const { text, exact } = owned.form;
    const more = position + 1 < order.length && hashes[order[position + 1] ?? 0] === hashes[index];
    const flags =
      (exact ? SURFACE_EXACT : 0) | (beyondLatin1.test(text) ? SURFACE_WIDE : 0) | (more ? SURFACE_MORE : 0);
    surfaces[position * 2] = ((offsets.at[index] ?? 0) << 8) | text.length;
    surfaces[position * 2 + 1] = (owned.owner << OWNER_SHIFT) | flags;
  }
  return { surfaces, narrow: offsets.narrow, wide: offsets.wide };
}

function placeTexts(forms: readonly OwnedForm[]): { at: Int32Array; narrow: Uint8Array; wide: Uint16Array } {
  const at = new Int32Array(forms.length);
  const total = forms.reduce((sum, { form }) => sum + form.text.length, 0);
  const narrow = new Uint8Array(total);
  const wide = new Uint16Array(total);
  let narrowEnd = 0;
  let wideEnd = 0;
  let last = '';
  let lastAt = 0;
  // From the end: derived forms come after the one they were derived from, and are usually the longer ones.
  for (let index = forms.length - 1; index >= 0; index--) {
    const text = forms[index]?.form.text ?? '';
    const isWide = beyondLatin1.test(text);
    if (!last.startsWith(text) || beyondLatin1.test(last) !== isWide) {
      const pool = isWide ? wide : narrow;
      last = text;
      lastAt = isWide ? wideEnd : narrowEnd;
      for (let unit = 0; unit < text.length; unit++) pool[lastAt + unit] = text.charCodeAt(unit);
      if (isWide) wideEnd += text.length;
      else narrowEnd += text.length;
    }
    at[index] = lastAt;
  }
  return { at, narrow: narrow.subarray(0, narrowEnd), wide: wide.subarray(0, wideEnd) };
}

function filterSize(wanted: number): number {
  let size = MIN_STARTS;
  while (size < wanted && size < MAX_STARTS) size *= 2;
  return size;
}
