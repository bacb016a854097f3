import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MARKINGS } from '../../../lib/core/marking/marking.ts';
import { selectMarks, type SelectableBlock } from '../../../lib/core/marking/select-marks.ts';

interface Word {
  readonly entry: number;
}

function block(isHeading: boolean, ...entries: number[]): SelectableBlock<Word> {
  return { isHeading, found: entries.map((entry) => ({ entry })) };
}

function entriesOf(selected: Iterable<readonly Word[]>): number[][] {
  return [...selected].map((words) => words.map(({ entry }) => entry));
}

const PAGE = [
  block(false, 1, 2, 1),
  block(false, 1),
  block(true, 1),
  block(false, 1, 2),
  block(true),
  block(false, 2),
];

describe('selectMarks', () => {
  test.each([
    ['all', [[1, 2, 1], [1], [1], [1, 2], [], [2]]],
    ['first-per-section', [[1, 2], [], [1], [2], [], [2]]],
    ['first-per-page', [[1, 2], [], [], [], [], []]],
  ] as const)('marks %s', (marking, expected) => {
    expect(entriesOf(selectMarks(PAGE, marking, () => true))).toEqual(expected);
  });

  test('leaves out what is not wanted', () => {
    expect(entriesOf(selectMarks(PAGE, 'first-per-page', (entry) => entry !== 1))).toEqual([
      [2],
      [],
      [],
      [],
      [],
      [],
    ]);
  });

  test('selects, in order, a subset of what was found, and every wanted entry at least once', () => {
    const blocks = fc.array(
      fc.record({ isHeading: fc.boolean(), found: fc.array(fc.record({ entry: fc.nat(4) })) }),
    );
    fc.assert(
      fc.property(blocks, fc.constantFrom(...MARKINGS), (page, marking) => {
        const selected = [...selectMarks(page, marking, () => true)];
        expect(selected).toHaveLength(page.length);
        for (const [index, words] of selected.entries()) {
          expect(page[index]?.found.filter((word) => words.includes(word))).toEqual(words);
        }
        const all = new Set(page.flatMap(({ found }) => found.map(({ entry }) => entry)));
        expect(new Set(selected.flat().map(({ entry }) => entry))).toEqual(all);
      }),
    );
  });
});
