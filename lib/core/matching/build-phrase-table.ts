import type { PhraseForm } from './phrase-forms.ts';
import {
  IS_WHOLE,
  MAX_FORM_TOKENS,
  OWNER_SHIFT,
  pairBits,
  START_TAG,
  startBucket,
  STARTS_LONGER,
  startTag,
  SURFACE_EXACT,
  SURFACE_MORE,
  SURFACE_WIDE,
} from './phrase-table.ts';
import type { PhraseTable } from './phrase-table.ts';
import { PrefixSlots } from './prefix-slots.ts';
import { extendHash, firstHash, Tokens } from './tokens.ts';

/** A form and who claims it. */
export interface OwnedForm {
  readonly form: PhraseForm;
  readonly owner: number;
}

const BITS_PER_PAIR = 12;
const START_BYTES_PER_PHRASE = 3;
const MIN_STARTS = 1 << 10;
const MAX_STARTS = 1 << 17;
const beyondLatin1 = /[^\0-\xff]/;

/**
 * Builds the table for forms that are distinct by text and exactness. Linear in their total length.
 * Forms with more than `MAX_FORM_TOKENS` tokens are left out.
 */
export function buildPhraseTable(forms: readonly OwnedForm[]): PhraseTable {
  const tokens = new Tokens();
  const prefixes = new PrefixSlots(forms.length);
  const starts = new Uint8Array(filterSize(forms.length * START_BYTES_PER_PHRASE));
  const pairHashes = new Int32Array(forms.length);
  let pairCount = 0;
  for (const [index, { form }] of forms.entries()) {
    tokens.read(form.text, true);
    const { count } = tokens;
    if (count === 0 || count > MAX_FORM_TOKENS) continue;
    let prefix = firstHash(tokens.hash(0));
    addStart(starts, prefix, count > 1 ? STARTS_LONGER : IS_WHOLE);
    for (let token = 1; token < count; token++) {
      prefixes.addPrefix(prefix);
      prefix = extendHash(prefix, tokens.hash(token), tokens.gap(token));
      if (token === 1) pairHashes[pairCount++] = prefix;
    }
    prefixes.addForm(prefix, index);
  }
  const { order, hasMore, positions } = groupByHash(forms, prefixes);
  return {
    starts,
    pairs: fillPairs(pairHashes.subarray(0, pairCount)),
    ...prefixes.finish(positions),
    ...writeSurfaces(forms, order, hasMore),
  };
}

/** Puts forms of one hash side by side, exact ones first and otherwise in the order given. */
function groupByHash(
  forms: readonly OwnedForm[],
  prefixes: PrefixSlots,
): { order: Int32Array; hasMore: Uint8Array; positions: Int32Array } {
  const positions = new Int32Array(forms.length);
  const order = new Int32Array(prefixes.formCount);
  const hasMore = new Uint8Array(prefixes.formCount);
  let length = 0;
  for (let index = 0; index < forms.length; index++) {
    if (!prefixes.isFirst(index)) continue;
    const others = prefixes.othersOf(index);
    positions[index] = length;
    order[length++] = index;
    if (others === undefined) continue;
    const group = [index, ...others];
    group.sort((a, b) => Number(forms[b]?.form.exact) - Number(forms[a]?.form.exact) || a - b);
    order.set(group, length - 1);
    hasMore.fill(1, length - 1, length + others.length - 1);
    length += others.length;
  }
  return { order, hasMore, positions };
}

function addStart(starts: Uint8Array, key: number, flag: number): void {
  const bucket = startBucket(key, starts.length);
  const before = starts[bucket] ?? 0;
  const tag = startTag(key);
  const isShared = before !== 0 && (before & START_TAG) !== tag;
  starts[bucket] = (isShared ? before & ~START_TAG : before | tag) | flag;
}

function fillPairs(hashes: Int32Array): Int32Array {
  let words = 16;
  while (words * 32 < hashes.length * BITS_PER_PAIR) words *= 2;
  const pairs = new Int32Array(words);
  for (const hash of hashes) {
    const word = (hash >>> 5) & (words - 1);
    pairs[word] = (pairs[word] ?? 0) | pairBits(hash);
  }
  return pairs;
}

/** A form that begins another one ("error budget", "error budgets") shares its characters. */
function writeSurfaces(
  forms: readonly OwnedForm[],
  order: Int32Array,
  hasMore: Uint8Array,
): { surfaces: Int32Array; narrow: Uint8Array; wide: Uint16Array } {
  const texts = placeTexts(forms);
  const surfaces = new Int32Array(order.length * 2);
  for (const [position, index] of order.entries()) {
    const owned = forms[index];
    if (owned === undefined) continue;
    const { text, exact } = owned.form;
    const flags =
      (exact ? SURFACE_EXACT : 0) |
      (texts.isWide[index] === 1 ? SURFACE_WIDE : 0) |
      (hasMore[position] === 1 ? SURFACE_MORE : 0);
    surfaces[position * 2] = ((texts.at[index] ?? 0) << 8) | text.length;
    surfaces[position * 2 + 1] = (owned.owner << OWNER_SHIFT) | flags;
  }
  return { surfaces, narrow: texts.narrow, wide: texts.wide };
}

function placeTexts(forms: readonly OwnedForm[]): {
  at: Int32Array;
  isWide: Uint8Array;
  narrow: Uint8Array;
  wide: Uint16Array;
} {
  const at = new Int32Array(forms.length);
  const isWide = Uint8Array.from(forms, ({ form }) => Number(beyondLatin1.test(form.text)));
  let units = 0;
  let wideUnits = 0;
  for (const [index, { form }] of forms.entries()) {
    units += form.text.length;
    if (isWide[index] === 1) wideUnits += form.text.length;
  }
  const narrow = new Uint8Array(units - wideUnits);
  const wide = new Uint16Array(wideUnits);
  let narrowEnd = 0;
  let wideEnd = 0;
  let last = '';
  let lastAt = 0;
  let lastIsWide = 0;
  // From the end: derived forms come after the one they were derived from, and are usually the longer ones.
  for (let index = forms.length - 1; index >= 0; index--) {
    const text = forms[index]?.form.text ?? '';
    const pool = isWide[index] === 1 ? wide : narrow;
    if (lastIsWide !== isWide[index] || !last.startsWith(text)) {
      last = text;
      lastIsWide = isWide[index] ?? 0;
      lastAt = lastIsWide === 1 ? wideEnd : narrowEnd;
      for (let unit = 0; unit < text.length; unit++) pool[lastAt + unit] = text.charCodeAt(unit);
      if (lastIsWide === 1) wideEnd += text.length;
      else narrowEnd += text.length;
    }
    at[index] = lastAt;
  }
  return { at, isWide, narrow: narrow.subarray(0, narrowEnd), wide: wide.subarray(0, wideEnd) };
}

function filterSize(wanted: number): number {
  let size = MIN_STARTS;
  while (size < wanted && size < MAX_STARTS) size *= 2;
  return size;
}
