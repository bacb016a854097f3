import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOneEditApart } from '../../../lib/core/spec/one-edit.ts';

/** Optimal string alignment by its definition, as a full table. */
function distance(a: string, b: string): number {
  const cells = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const known = cells.get(key);
    if (known !== undefined) return known;
    const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const least = Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      isSwap ? at(i - 2, j - 2) + 1 : Infinity,
    );
    cells.set(key, least);
    return least;
  };
  return at(a.length, b.length);
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('agrees with the distance by its definition', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneEditApart(a, b)).toBe(distance(a, b) === 1);
    }),
    { numRuns: 3_000 },
  );
});
