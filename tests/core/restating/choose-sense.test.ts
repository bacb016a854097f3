import { describe, expect, test } from 'vitest';

import { chooseSense } from '../../../lib/core/restating/choose-sense.ts';
import { chooseText } from '../../../lib/core/restating/choose-text.ts';
import { makeEntry, makeSense } from '../matching/make-entry.ts';

const feature = makeEntry('feature', {
  senses: [
    makeSense({ domain: 'product', cues: ['release', 'launch', 'flag'] }),
    makeSense({ domain: 'ml', cues: ['training', 'label', 'feature store', 'feature'] }),
    makeSense({ cues: ['film'] }),
  ],
});
const context = { text: '', heading: '', domains: {} };

describe('chooseSense', () => {
  test.each([
    ['this feature at launch', '', {}, 0, { kind: 'cue', cue: 'launch', where: 'text' }],
    ['feature and labels', '', {}, 1, { kind: 'cue', cue: 'label', where: 'text' }],
    [
      'two releases, one label, one flag, a feature',
      '',
      {},
      0,
      { kind: 'cue', cue: 'release', where: 'text' },
    ],
    ['a feature', 'Training', {}, 1, { kind: 'cue', cue: 'training', where: 'heading' }],
    ['release the label of a feature', 'Training', {}, 1, { kind: 'cue', cue: 'training', where: 'heading' }],
    ['a feature', '', { ml: 6, product: 3 }, 1, { kind: 'domain', domain: 'ml' }],
    ['a feature store', '', {}, 1, { kind: 'cue', cue: 'feature store', where: 'text' }],
  ] as const)('%s | %s | %o', (text, heading, domains, best, reason) => {
    const choice = chooseSense(feature, { text, heading, domains });
    expect(choice).toMatchObject({ confident: true, reason });
    expect(choice.order[0]).toBe(best);
    expect(new Set(choice.order)).toEqual(new Set([0, 1, 2]));
  });

  test.each([
    ['a feature', '', {}],
    ['release the label of a feature', '', {}],
    ['a feature', '', { ml: 2 }],
    ['a feature', '', { ml: 5, product: 3 }],
  ])('%s | %s | %o leaves it open', (text, heading, domains) => {
    expect(chooseSense(feature, { text, heading, domains })).toEqual({ order: [0, 1, 2], confident: false });
  });

  test('one sense needs no reason', () => {
    expect(chooseSense(makeEntry('x'), context)).toEqual({ order: [0], confident: true });
  });
});

describe('chooseText', () => {
  const sense = makeSense({ definition: 'In general.', roles: { cx: 'For you.', ml: ' ' } });

  test('takes the restatement, else the definition, else nothing', () => {
    expect(chooseText(sense, 'cx')).toEqual({ text: 'For you.', kind: 'restatement' });
    expect(chooseText(sense, 'product')).toEqual({ text: 'In general.', kind: 'definition' });
    expect(chooseText(sense, 'ml')).toEqual({ text: 'In general.', kind: 'definition' });
    expect(chooseText(makeSense(), 'cx')).toBeUndefined();
  });
});
