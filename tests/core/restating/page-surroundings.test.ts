import { expect, test } from 'vitest';
import { pageSurroundings } from '../../../lib/core/restating/page-surroundings.ts';

test('a page tells how often each domain’s own terms stand on it, and what it spells out', () => {
  expect(
    pageSurroundings({
      type: 'terms',
      document: 1,
      generation: 1,
      terms: [
        { entry: 0, count: 3, domainMask: 0b0100, ambiguous: false },
        { entry: 1, count: 2, domainMask: 0b0110, ambiguous: false, hidden: 'known' },
        { entry: 2, count: 9, domainMask: 0b1101, ambiguous: true },
        { entry: 3, count: 9, domainMask: 0, ambiguous: false },
      ],
      unknown: [{ entry: -1, text: 'QXZ', count: 1, sentence: '' }],
      defined: [{ text: 'MRR', expansion: 'mean reciprocal rank' }],
    }),
  ).toEqual({
    domains: { engineering: 2, ml: 5 },
    definitions: new Map([['MRR', 'mean reciprocal rank']]),
  });
});
