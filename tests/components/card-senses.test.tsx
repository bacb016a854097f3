import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { CardView } from '../../lib/core/card/card-view.ts';
import type { SenseReason } from '../../lib/core/restating/sense-choice.ts';
import { one, renderCard, textsOf, viewOf } from './render-card.tsx';
import { DRIFT, FEATURE, SCORE } from './sample-entries.ts';

const { compare } = new Intl.Collator('en');

function domainsOf(container: ParentNode): readonly string[] {
  return [...container.querySelectorAll('[data-card-sense]')].map(
    (sense) => sense.getAttribute('data-card-sense') ?? 'none',
  );
}

describe('a confident choice', () => {
  test.each([
    ['the training data of a feature', ['ml', 'product'], 'A piece of data the model looks at.'],
    ['a feature on the roadmap', ['product', 'ml'], 'A capability you plan and ship.'],
  ])('“%s”: chosen sense first, the other one behind a line', (around, domains, restatement) => {
    const { container } = renderCard(viewOf(FEATURE, { around }));
    expect(domainsOf(container)).toEqual(domains);
    expect(container.querySelector('[data-card-sense] [data-card-restatement]')?.textContent).toBe(
      restatement,
    );
    expect(container.querySelectorAll('details[data-card-sense]')).toHaveLength(1);
    expect(screen.getByText('It can also mean')).toBeTruthy();
  });

  test('the tabs switch the role of the other senses too', async () => {
    const { container, user } = renderCard(viewOf(FEATURE, { around: 'training' }));
    await user.click(screen.getByRole('tab', { name: 'CX' }));
    expect(textsOf(container, '[data-card-restatement]')).toEqual([
      'A fact about a customer that a model uses.',
      'Something customers will ask you about.',
    ]);
  });

  test.each([
    [{ kind: 'cue', cue: 'training', where: 'text' }, 'Chosen because “training” is nearby'],
    [{ kind: 'cue', cue: 'roadmap', where: 'heading' }, 'Chosen because the heading says “roadmap”'],
    [{ kind: 'domain', domain: 'ml' }, 'Chosen because this page uses many ML terms'],
  ] as const satisfies readonly (readonly [SenseReason, string])[])('reason %#', (reason, words) => {
    const view = viewOf(FEATURE, { around: 'training' });
    if (view.kind !== 'term') throw new Error('Not a term.');
    const { container } = renderCard({ kind: 'term', term: { ...view.term, reason } });
    expect(one(container, '.reason').textContent).toBe(words);
  });

  test('a single sense has no reason and no others', () => {
    const { container } = renderCard(viewOf(DRIFT, { around: 'training' }));
    expect(domainsOf(container)).toEqual(['ml']);
    expect(container.querySelector('.reason, .others')).toBeNull();
  });
});

describe('no confident choice', () => {
  test('two senses stand as equals under a question', () => {
    const { container } = renderCard(viewOf(FEATURE));
    expect(screen.getByRole('heading', { name: 'Two meanings: which one fits?' })).toBeTruthy();
    expect(domainsOf(container).toSorted(compare)).toEqual(['ml', 'product']);
    expect(container.querySelector('details, .reason')).toBeNull();
    expect(textsOf(container, '[data-card-restatement]')).toHaveLength(2);
    expect(textsOf(container, '.sense > .domain').toSorted(compare)).toEqual(['ML', 'Product']);
  });

  test('more than two, one of them nobody’s', () => {
    const { container } = renderCard(viewOf(SCORE));
    expect(screen.getByRole('heading', { name: '3 meanings: which one fits?' })).toBeTruthy();
    expect(domainsOf(container).toSorted(compare)).toEqual(['', 'cx', 'ml']);
    expect(screen.getByRole('heading', { name: 'General' })).toBeTruthy();
  });
});

describe('what is announced when the card opens without the focus', () => {
  const cases: readonly (readonly [string, CardView, { index: number; total: number } | null, string])[] = [
    [
      'a walk through the page',
      viewOf(DRIFT),
      { index: 3, total: 12 },
      'Term 3 of 12: model drift. For Product: Expect the feature to get slowly worse unless retraining is planned.',
    ],
    [
      'hover',
      viewOf(DRIFT, { role: 'cx' }),
      null,
      'model drift. For CX: Customers may notice before any dashboard does.',
    ],
    ['a definition', viewOf(SCORE, { around: 'model' }), null, 'score. In general: What a model returns.'],
    [
      'two senses',
      viewOf(FEATURE),
      null,
      'feature has 2 meanings. Product: A capability you plan and ship. ML: A piece of data the model looks at.',
    ],
    ['an acronym', { kind: 'unknown', text: 'QBRT' }, null, 'QBRT. Nobody has defined it here yet.'],
    ['nothing', { kind: 'nothing', text: '', keys: {} }, null, 'No glossary term here'],
    [
      'a page without a document',
      { kind: 'idle', reason: 'no-document' },
      null,
      'Nothing is marked here. There is no text here that Parlance can read. Open an issue, a page or a spec.',
    ],
    [
      'a failure',
      { kind: 'failed', reason: 'missing' },
      null,
      'The explanation did not load. The glossary has changed since this page was marked. Reload the page, then try again.',
    ],
  ];

  test.each(cases)('%s', async (_, view, position, words) => {
    renderCard(view, { position });
    expect(screen.getByRole('status').textContent).toBe('');
    await expect.poll(() => screen.getByRole('status').textContent).toBe(words);
  });

  test('with the focus inside nothing is said twice', async () => {
    renderCard(viewOf(DRIFT), { focusOn: 'content' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(screen.getByRole('status').textContent).toBe('');
  });
});
