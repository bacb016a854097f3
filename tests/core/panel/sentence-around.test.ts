import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_SENTENCE } from '../../../lib/core/panel/protocol.ts';
import { sentenceAround } from '../../../lib/core/panel/sentence-around.ts';

const around = (text: string, longest?: number): string => {
  const start = text.indexOf('QXZ');
  return sentenceAround(text, start, start + 3, longest);
};

describe('the sentence around words', () => {
  test.each([
    ['QXZ', 'QXZ'],
    ['One. The QXZ is down. Two.', 'The QXZ is down.'],
    ['One? “The QXZ is down!” Two.', '“The QXZ is down!”'],
    ['Line\nThe QXZ\nLine', 'The QXZ'],
    ['Version 1.2 of the QXZ costs 3.50 a day. Yes.', 'Version 1.2 of the QXZ costs 3.50 a day.'],
    ['J. Smith runs the QXZ. He left.', 'J. Smith runs the QXZ.'],
    ['The   wide\t QXZ  \u00A0 is. No', 'The wide QXZ is.'],
    ['(The QXZ.) Next.', '(The QXZ.)'],
    ['Wait… the QXZ', 'the QXZ'],
  ])('%j', (text, expected) => {
    expect(around(text)).toBe(expected);
  });

  test('a long sentence is cut around the words', () => {
    const words = 'word '.repeat(200);
    const cut = around(`${words}QXZ ${words}`);
    expect(cut.length).toBeLessThanOrEqual(LONGEST_SENTENCE);
    expect(cut.length).toBeGreaterThan(LONGEST_SENTENCE - 5);
    expect(cut).toMatch(/^….*QXZ.*…$/);
    expect(around(`QXZ ${words}`)).toMatch(/^QXZ word.*…$/);
    expect(around(`${words}QXZ`)).toMatch(/^….*word QXZ$/);
  });

  test('whatever the text: the words are in it, it is no longer than allowed, and nothing is made up', () => {
    const part = fc.stringMatching(/^[a-zA-Z.?!…\n “”()]{0,300}$/);
    fc.assert(
      fc.property(part, part, fc.integer({ min: 10, max: 300 }), (before, after, longest) => {
        const sentence = sentenceAround(`${before}QXZ${after}`, before.length, before.length + 3, longest);
        expect(sentence).toContain('QXZ');
        expect(sentence.length).toBeLessThanOrEqual(longest);
        const flat = `…${before}QXZ${after}…`.replace(/\s+/g, ' ');
        expect(flat).toContain(sentence.replace(/^…|…$/g, ''));
      }),
      { numRuns: 500 },
    );
  });
});
