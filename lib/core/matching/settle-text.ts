import { lazyPattern } from '../lazy-pattern.ts';

/** Text in NFC without invisible characters, and where each of its code units came from. */
export interface SettledText {
  readonly text: string;
  /** Offset in the original of the first code unit that made this one; `undefined`: the text is unchanged. */
  readonly starts?: Int32Array;
  /** Exclusive end in the original of what made this code unit. */
  readonly ends?: Int32Array;
}

const invisible = lazyPattern(String.raw`\p{Default_Ignorable_Code_Point}`, 'u');
// A base character and all that NFC may join to it: marks, and the second and third part of a Hangul syllable.
const cluster = lazyPattern(String.raw`[^][\p{M}\p{Default_Ignorable_Code_Point}\u1160-\u11ff]*`, 'gu');
const everyInvisible = lazyPattern(String.raw`\p{Default_Ignorable_Code_Point}+`, 'gu');
const lastInvisible = lazyPattern(String.raw`\p{Default_Ignorable_Code_Point}+$`, 'u');
const plain = /^[\0-\x7f]$/;

/**
 * Brings text into the form in which NFC and NFD are the same, cluster by cluster, so that ranges can be carried
 * back exactly. Only for texts with combining marks (`Tokens.read` tells); linear, about 50 ns a character.
 */
export function settleText(original: string): SettledText {
  if (original.normalize('NFC') === original && !invisible().test(original)) return { text: original };
  const parts: string[] = [];
  const starts = new Int32Array(original.length * MAX_EXPANSION);
  const ends = new Int32Array(original.length * MAX_EXPANSION);
  let length = 0;
  for (const match of original.matchAll(cluster())) {
    const part = match[0];
    const settled = plain.test(part) ? part : part.replace(everyInvisible(), '').normalize('NFC');
    starts.fill(match.index, length, length + settled.length);
    ends.fill(match.index + visibleLength(part), length, length + settled.length);
    length += settled.length;
    parts.push(settled);
  }
  return { text: parts.join(''), starts, ends };
}

/** NFC never makes text longer than this factor (Unicode Standard Annex 15, table of expansion factors). */
const MAX_EXPANSION = 3;

/** The length without invisible characters at the end, which are outside of a range that ends here. */
function visibleLength(part: string): number {
  if (!invisible().test(part)) return part.length;
  return part.replace(lastInvisible(), '').length;
}
