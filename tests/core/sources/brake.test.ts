import { expect, test } from 'vitest';
import { looksDamaged } from '../../../lib/core/sources/brake.ts';

test.each([
  // Before, after, changed, removed.
  [0, 0, 0, 0, false],
  [1, 0, 0, 1, true],
  [3, 1, 0, 2, false],
  [4, 2, 0, 2, false],
  [4, 1, 0, 3, true],
  [9, 4, 0, 5, true],
  [9, 9, 9, 0, false],
  [10, 10, 5, 0, false],
  [10, 10, 6, 0, true],
  [10, 7, 3, 3, true],
  [10, 40, 0, 0, false],
])('of %i terms to %i, %i changed and %i gone: %s', (before, after, changed, removed, isDamaged) => {
  expect(looksDamaged(before, after, { changed, removed })).toBe(isDamaged);
});
