import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEditOf } from '../../../lib/core/restating/is-edit-of.ts';

describe('isEditOf', () => {
  test.each([
    ['The model drifts.', 'The model drifted.', true],
    ['The model drifts.', 'The model drifts. And more of it.', true],
    ['The model drifts. And more of it.', 'more of it.', true],
    ['The model drifts.', 'A feature of the roadmap', false],
    ['The model drifts.', '', false],
    ['', 'The model drifts.', false],
    ['aaaa', 'aa', true],
  ])('%j → %j: %s', (before, after, expected) => {
    expect(isEditOf(before, after)).toBe(expected);
  });

  test('is the same in both directions, and any one piece put in or taken out is an edit', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), fc.nat(), (text, piece, at) => {
        const place = at % (text.length + 1);
        const edited = text.slice(0, place) + piece + text.slice(place);
        expect(isEditOf(text, edited)).toBe(true);
        expect(isEditOf(edited, text)).toBe(true);
        expect(isEditOf(text, piece)).toBe(isEditOf(piece, text));
      }),
    );
  });
});
