import fc from 'fast-check';
import { expect, test } from 'vitest';

import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import {
  attachIndex,
  decodeIndex,
  encodeIndex,
  verifyIndex,
} from '../../../lib/core/matching/index-codec.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { makeEntry, makeSense } from './make-entry.ts';

const cued = { needsCue: true, senses: [makeSense({ cues: ['error', 'rate'] })] };
const entries = [
  makeEntry('error budget', { not: ['no error budget'] }),
  makeEntry('SLO', { aliases: ['service level objective', '服务等级'] }),
  makeEntry('budget', cued),
  makeEntry('A/B test'),
];
const index = compileIndex(entries);
const text =
  'The error budget of an SLO, no error budget, budgets at any rate: A/B tests 服务等级 service level objectives';
const HEADER_BYTES = 160;

test('survives the way to a string and back', () => {
  const decoded = decodeIndex(encodeIndex(index));
  if (!decoded.ok) throw new Error(decoded.error);
  expect(decoded.value.entryCount).toBe(4);
  expect(decoded.value.formCount).toBe(index.formCount);
  expect(verifyIndex(decoded.value)).toBe(true);
  expect(new Matcher(decoded.value).find(text)).toEqual(new Matcher(index).find(text));
  expect(new Matcher(index).find(text).length).toBeGreaterThan(3);
});

test('an empty glossary is an index, too', () => {
  const empty = decodeIndex(encodeIndex(compileIndex([])));
  expect(empty.ok && new Matcher(empty.value).find(text)).toEqual([]);
});

test.each(['', 'x', 'AAAA', '!!!!', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAA==', encodeIndex(index).slice(0, -8)])(
  'damage in the frame is noticed: %#',
  (damaged) => {
    expect(decodeIndex(damaged)).toEqual({ ok: false, error: 'damaged' });
  },
);

test('another version is told from damage', () => {
  const buffer = index.buffer.slice(0);
  new Int32Array(buffer)[1] = 99;
  expect(attachIndex(buffer)).toEqual({ ok: false, error: 'unknown-version' });
});

test('every changed bit is noticed by verifyIndex', () => {
  fc.assert(
    fc.property(fc.nat(index.buffer.byteLength - 1), fc.nat(7), (at, bit) => {
      const bytes = new Uint8Array(index.buffer.slice(0));
      bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
      expect(verifyIndex({ ...index, buffer: bytes.buffer })).toBe(false);
    }),
  );
});

test('searching a damaged body neither throws nor hangs, and yields ranges within the text', () => {
  const size = index.buffer.byteLength - HEADER_BYTES;
  const damage = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(255)), { minLength: 1, maxLength: 200 });
  const wholesale = fc.tuple(fc.nat(size - 1), fc.integer({ min: 1, max: size }), fc.nat(255));
  fc.assert(
    fc.property(damage, wholesale, fc.boolean(), (bytes, [from, length, value], isWholesale) => {
      const body = new Uint8Array(index.buffer.slice(0));
      for (const [at, byte] of bytes) body[HEADER_BYTES + at] = byte;
      if (isWholesale) body.fill(value, HEADER_BYTES + from, HEADER_BYTES + from + length);
      const attached = attachIndex(body.buffer);
      if (!attached.ok) return;
      const matcher = new Matcher(attached.value);
      for (const { start, end, entry } of matcher.find(text, { heading: 'error rate' })) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(entry).toBeLessThan(entries.length);
      }
      matcher.knows('SLO');
    }),
    { numRuns: 1000 },
  );
});

test.each([200, 2000])('the size stays within 160 bytes a term: %i terms', (size) => {
  const glossary = Array.from({ length: size }, (_, number) =>
    makeEntry(`model quality ${number.toString(36)}`),
  );
  expect(compileIndex(glossary).buffer.byteLength / glossary.length).toBeLessThanOrEqual(160);
});
