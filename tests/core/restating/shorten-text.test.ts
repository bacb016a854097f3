import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asInsert, SHORT_TEXT, shortenText } from '../../../lib/core/restating/shorten-text.ts';

describe('shortenText', () => {
  test.each([
    ['Short enough.', 'Short enough.'],
    ['One. Two.', 'One.'],
    ['Is it? Ask them.', 'Is it?'],
    ['Some cases, e.g. this one, stay. More.', 'Some cases, e.g. this one, stay.'],
    ['A  text\n on two lines', 'A text on two lines'],
    [
      'Users are split at random between two or more versions at the same time, to learn which of them is better.',
      'Users are split at random between two or more versions at the same time…',
    ],
    [
      'Well, this goes on and on without a pause that would be far enough from where it began to say a thing.',
      'Well, this goes on and on without a pause that would be far enough from where it began…',
    ],
    ['x'.repeat(200), `${'x'.repeat(SHORT_TEXT - 1)}…`],
    ['🙂'.repeat(100), `${'🙂'.repeat((SHORT_TEXT - 2) / 2)}…`],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(shortenText(text)).toBe(expected);
  });

  test('never says more than there is room for, and nothing that the text does not say', () => {
    const texts = fc
      .array(fc.constantFrom('word', 'a', 'e.g.', '3.5', ',', ';', '–', '.', '?', ' ', '\n', '🙂', 'X'), {
        maxLength: 80,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(texts, fc.integer({ min: 10, max: SHORT_TEXT }), (text, longest) => {
        const short = shortenText(text, longest);
        expect(short.length).toBeLessThanOrEqual(longest);
        expect(short.isWellFormed()).toBe(true);
        const plain = text.replace(/\s+/g, ' ').trim();
        const isWhole = plain.startsWith(short);
        expect(isWhole || (short.endsWith('…') && plain.startsWith(short.slice(0, -1)))).toBe(true);
        expect(short === '').toBe(plain === '');
      }),
      { numRuns: 500 },
    );
  });
});

describe('asInsert', () => {
  test.each([
    ['Plan for it.', 'Plan for it'],
    ['Plan for it. Pay for it.', 'Plan for it. Pay for it.'],
    ['Who pays?', 'Who pays?'],
    ['And so on …', 'And so on …'],
    ['And so on...', 'And so on...'],
    ['On\ntwo lines.', 'On two lines'],
  ])('%s', (text, expected) => {
    expect(asInsert(text)).toBe(expected);
  });
});
