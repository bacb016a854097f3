import { Buffer } from 'node:buffer';

import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fromBase64, toBase64 } from '../../../lib/core/matching/base64.ts';

test('agrees with Node both ways', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(toBase64(bytes)).toBe(text);
      expect(Array.from(fromBase64(text) ?? [])).toEqual(Array.from(bytes));
    }),
  );
});

test.each(['a', 'ab', 'abc', '====', '!!!!', 'aaéa'])('refuses %s', (text) => {
  expect(fromBase64(text)).toBeUndefined();
});
