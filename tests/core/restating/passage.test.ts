import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { findInPassage } from '../../../lib/core/restating/find-in-passage.ts';
import { joinBlocks, passageOf } from '../../../lib/core/restating/passage.ts';
import { makeEntry } from '../matching/make-entry.ts';

const LONG = 'Each feature that we ship this year leads to model';

const blocksOf = (text: string): string[] => passageOf(text).blocks.map((block) => block.text);

test.each<[string, string, readonly string[]]>([
  ['a wrapped line', `${LONG}\ndrift.`, [`${LONG}\ndrift.`]],
  ['three of them', `${LONG}\n${LONG}\ndrift.`, [`${LONG}\n${LONG}\ndrift.`]],
  ['an empty line', `${LONG}\n\ndrift.`, [LONG, '', 'drift.']],
  ['short lines, such as copied items', 'Deploy model\ndrift checks', ['Deploy model', 'drift checks']],
  ['a paragraph that ends, then another', `${LONG}\ndrift.\n${LONG}`, [`${LONG}\ndrift.`, LONG]],
  ...['- drift', '* drift', '• drift', '2. drift', '(3) drift', 'b) drift'].map(
    (item): [string, string, readonly string[]] => [`the item “${item}”`, `${LONG}\n${item}`, [LONG, item]],
  ),
  ['nothing', '', ['']],
])('%s', (_, text, expected) => {
  expect(blocksOf(text)).toEqual(expected);
});

test('a term that goes over the end of a wrapped line is found, and over blocks it is not', () => {
  const matcher = new Matcher(compileIndex([makeEntry('model drift')]));
  const found = (text: string): string[] =>
    findInPassage(passageOf(text), matcher).blocks.flatMap((block) =>
      block.places.map(({ start, end }) => block.text.slice(start, end)),
    );
  expect(found(`${LONG}\ndrift.`)).toEqual(['model\ndrift']);
  expect(found(`${LONG}\n\ndrift.`)).toEqual([]);
  expect(found(joinBlocks([LONG, 'drift.']))).toEqual([]);
});

test('blocks of a page stay apart', () => {
  expect(joinBlocks([LONG, 'drift.', 'QXZ'])).toBe(`${LONG}\n\ndrift.\nQXZ`);
  const block = fc
    .oneof(fc.string({ maxLength: 60 }), fc.constantFrom(LONG, '- item', '1. item'))
    .map((text) => text.replace(/\s+/g, ' ').trim());
  fc.assert(
    fc.property(fc.array(block.filter((text) => text !== '')), (blocks) => {
      expect(blocksOf(joinBlocks(blocks)).filter((text) => text !== '')).toEqual(blocks);
    }),
  );
});

test('the blocks make up the text', () => {
  const line = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('', LONG, '- item', '\t'));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      expect(blocksOf(text).join('\n')).toBe(text);
    }),
  );
});
