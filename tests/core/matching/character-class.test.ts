import { expect, test } from 'vitest';

import { simpleFold } from '../../../lib/core/matching/character-class.ts';

test('folding agrees with the simple case folding of the regular expression engine', () => {
  const wrong: string[] = [];
  for (let code = 0x41; code <= 0x1ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const folded = simpleFold(code);
    if (folded === code) continue;
    const isSame = new RegExp(`^\\u{${code.toString(16)}}$`, 'iu').test(String.fromCodePoint(folded));
    if (!isSame) wrong.push(code.toString(16));
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['ſ', 's'], ['ẞ', 'ß'], ['ς', 'σ'], ['Σ', 'σ'], ['İ', 'İ'], ['ı', 'ı'], ['ß', 'ß'], ['ﬁ', 'ﬁ'], ['𐐀', '𐐨'], ['Ω', 'ω'],
])('folds %s to %s', (from, to) => {
  expect(String.fromCodePoint(simpleFold(from.codePointAt(0) ?? 0))).toBe(to);
}); // prettier-ignore
