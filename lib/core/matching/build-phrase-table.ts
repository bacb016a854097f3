import { claimForms } from './claim-forms.ts';
import type { ClaimedForms } from './claim-forms.ts';
import type { PhraseForm } from './phrase-forms.ts';
import {
  IS_WHOLE,
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
import { placeTexts } from './place-texts.ts';

/** Forms and, at the same places, who claims them. Two lists, since an object for each form costs time. */
export interface FormList {
  readonly forms: readonly PhraseForm[];
  readonly owners: readonly number[];
}

const BITS_PER_PAIR = 12;
const START_BYTES_PER_PHRASE = 3;
const MIN_STARTS = 1 << 10;
const MAX_STARTS = 1 << 17;

/** Builds the table of the forms that `claimForms` takes. Linear in their total length. */
export function buildPhraseTable(list: FormList): PhraseTable {
  const claimed = claimForms(list.forms);
  const { order, hasMore, positions } = groupByKey(list.forms, claimed);
  return {
    starts: fillStarts(claimed),
    pairs: fillPairs(claimed),
    ...claimed.prefixes.finish(positions),
    ...writeSurfaces(list, claimed, order, hasMore),
  };
}

/** Puts forms of one key side by side, exact ones first and otherwise in the order given. */
function groupByKey(
  forms: readonly PhraseForm[],
  { count, isFirst, others }: ClaimedForms,
): { order: Int32Array; hasMore: Uint8Array; positions: Int32Array } {
  const positions = new Int32Array(forms.length);
  const order = new Int32Array(count);
  const hasMore = new Uint8Array(count);
  let length = 0;
  for (let number = 0; number < forms.length; number++) {
    if (isFirst[number] === 0) continue;
    positions[number] = length;
    order[length++] = number;
    const beside = others.get(number);
    if (beside === undefined) continue;
    const group = [number, ...beside];
    group.sort((a, b) => Number(forms[b]?.exact) - Number(forms[a]?.exact) || a - b);
    order.set(group, length - 1);
    hasMore.fill(1, length - 1, length + beside.length - 1);
    length += beside.length;
  }
  return { order, hasMore, positions };
}

function fillStarts({ count, lengths, firsts }: ClaimedForms): Uint8Array {
  const starts = new Uint8Array(filterSize(count * START_BYTES_PER_PHRASE));
  for (let number = 0; number < lengths.length; number++) {
    const length = lengths[number] ?? 0;
    if (length === 0) continue;
    const key = firsts[number] ?? 0;
    const bucket = startBucket(key, starts.length);
    const before = starts[bucket] ?? 0;
    const tag = startTag(key);
    const isShared = before !== 0 && (before & START_TAG) !== tag;
    starts[bucket] =
      (isShared ? before & ~START_TAG : before | tag) | (length > 1 ? STARTS_LONGER : IS_WHOLE);
  }
  return starts;
}

function filterSize(wanted: number): number {
  let size = MIN_STARTS;
  while (size < wanted && size < MAX_STARTS) size *= 2;
  return size;
}

function fillPairs({ lengths, pairs: keys }: ClaimedForms): Int32Array {
  let count = 0;
  for (const length of lengths) if (length > 1) count++;
  let words = 16;
  while (words * 32 < count * BITS_PER_PAIR) words *= 2;
  const pairs = new Int32Array(words);
  for (let number = 0; number < lengths.length; number++) {
    if ((lengths[number] ?? 0) < 2) continue;
    const key = keys[number] ?? 0;
    const word = (key >>> 5) & (words - 1);
    pairs[word] = (pairs[word] ?? 0) | pairBits(key);
  }
  return pairs;
}

function writeSurfaces(
  { forms, owners }: FormList,
  { lengths }: ClaimedForms,
  order: Int32Array,
  hasMore: Uint8Array,
): { surfaces: Int32Array; narrow: Uint8Array; wide: Uint16Array } {
  const { at, isWide, narrow, wide } = placeTexts(forms, lengths);
  const surfaces = new Int32Array(order.length * 2);
  for (let position = 0; position < order.length; position++) {
    const number = order[position] ?? 0;
    const form = forms[number];
    if (form === undefined) continue;
    const flags =
      (form.exact ? SURFACE_EXACT : 0) |
      (isWide[number] === 1 ? SURFACE_WIDE : 0) |
      (hasMore[position] === 1 ? SURFACE_MORE : 0);
    surfaces[position * 2] = ((at[number] ?? 0) << 8) | form.text.length;
    surfaces[position * 2 + 1] = ((owners[number] ?? 0) << OWNER_SHIFT) | flags;
  }
  return { surfaces, narrow, wide };
}
