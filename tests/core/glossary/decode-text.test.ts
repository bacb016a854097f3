import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../lib/core/glossary/decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new DataView(new ArrayBuffer(2 * (text.length + 1)));
  for (const [index, unit] of [0xfeff, ...Array.from(text, (char) => char.charCodeAt(0))].entries()) {
    bytes.setUint16(2 * index, unit, isLittle);
  }
  return new Uint8Array(bytes.buffer);
};

test.each<readonly [string, Uint8Array, string]>([
  ['UTF-8', utf8('größer 數'), ''],
  ['UTF-8 with a mark', utf8('\uFEFFgrößer 數'), ''],
  ['UTF-8 with a mark, whatever the server says', utf8('\uFEFFgrößer 數'), 'text/csv; charset=iso-8859-1'],
  ['UTF-16, low byte first', utf16('größer 數', true), ''],
  ['UTF-16, high byte first', utf16('größer 數', false), 'text/csv; charset=utf-8'],
  ['UTF-8 and a charset that nobody knows', utf8('größer 數'), 'text/csv; charset=klingon'],
])('reads %s', (_, bytes, mediaType) => {
  expect(decodeText(bytes, mediaType)).toEqual({ text: 'größer 數' });
});

test.each(['text/csv; charset=windows-1252', 'text/csv;CHARSET="ISO-8859-1"; header=present'])(
  'reads what %s says',
  (mediaType) => {
    expect(decodeText(Uint8Array.of(0x67, 0xf6), mediaType)).toEqual({ text: 'gö' });
  },
);

test('tells where the first letter is that cannot be read, and how many there are', () => {
  const bytes = Uint8Array.of(0x61, 0x0a, 0x62, 0xf6, 0x20, 0xfc);
  expect(decodeText(bytes)).toEqual({
    text: 'a\nb\uFFFD \uFFFD',
    problem: {
      severity: 'warning',
      code: 'wrong-charset',
      place: { line: 2, character: 2 },
      values: { count: 2 },
    },
  });
});

test('gives back every text, and never throws', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.startsWith('\uFEFF') && !text.includes('\uFFFD'));
      expect(decodeText(utf8(text))).toEqual({ text });
    }),
  );
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, label) => {
      expect(typeof decodeText(bytes, `text/plain; charset=${label}`).text).toBe('string');
    }),
  );
});
