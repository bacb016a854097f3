import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { one, textsOf } from './render-card.tsx';
import { renderTerms } from './render-panel.tsx';
import { AUC, DRIFT, FEATURE, HOSTILE, SCORE } from './sample-entries.ts';

const UNKNOWN = [
  { entry: -1, text: 'QXZ', count: 2, sentence: 'The QXZ team says so.' },
  { entry: -2, text: 'W/Q', count: 1, sentence: '' },
];
const DEFINED = [{ text: 'MTTR', expansion: 'mean time to repair' }];

const ALL = {
  entries: [DRIFT, FEATURE, AUC, SCORE, HOSTILE],
  onPage: {
    'model-drift': { count: 7 },
    feature: { count: 2, hidden: 'own-domain' as const },
    auc: { definedHere: 'area under curve' },
  },
  known: ['score'],
  unknown: UNKNOWN,
  defined: DEFINED,
};

const many = (count: number): readonly Entry[] =>
  Array.from({ length: count }, (_, index) => ({ ...DRIFT, id: `drift-${index}`, term: `drift ${index}` }));

const row = (container: HTMLElement, id: string): HTMLElement => one(container, `[data-term-id="${id}"]`);
const ids = (container: HTMLElement): readonly string[] =>
  [...container.querySelectorAll<HTMLElement>('[data-term-id]')].map(
    ({ dataset }) => dataset['termId'] ?? '',
  );
const said = (): string => screen.getByRole('status').textContent ?? '';

describe('the list of terms', () => {
  test('shows every term with its places, whose word it is and what is special about it', async () => {
    const { container } = renderTerms(ALL);
    expect(screen.getByRole('heading', { name: '5 terms' })).toBeTruthy();
    expect(ids(container)).toEqual(['model-drift', 'feature', 'auc', 'score', 'hostile']);
    expect(row(container, 'model-drift').dataset['count']).toBe('7');
    expect(textsOf(row(container, 'feature'), '.domain')).toEqual(['Product', 'ML']);
    expect(textsOf(row(container, 'model-drift'), '.term-remarks > *')).toEqual(['Explained for CX']);
    expect(textsOf(row(container, 'feature'), '.term-remarks > *')).toEqual([
      'Explained for CX',
      '2 meanings',
      'Not marked: your team’s word',
    ]);
    expect(textsOf(row(container, 'auc'), '.term-remarks > *')).toEqual([
      'General meaning only',
      'on this page: area under curve',
    ]);
    expect(textsOf(row(container, 'score'), '.term-remarks > *')).toEqual([
      'General meaning only',
      '3 meanings',
      'Not marked: you know it',
    ]);
    expect(row(container, 'hostile').querySelector('img')).toBeNull();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('stands by name or as on the page', async () => {
    const { container, user } = renderTerms(ALL);
    await user.selectOptions(screen.getByLabelText('Order'), 'By name');
    expect(ids(container)).toEqual(['hostile', 'auc', 'feature', 'model-drift', 'score']);
    await user.selectOptions(screen.getByLabelText('Order'), 'As on the page');
    expect(ids(container)[0]).toBe('model-drift');
  });

  test('can be narrowed to what a role may not know, and says how much that is', async () => {
    const { container, user } = renderTerms(ALL);
    await user.selectOptions(screen.getByLabelText('Show'), 'Not known to Engineering');
    expect(ids(container)).toEqual(['model-drift', 'feature', 'score']);
    expect(screen.getByRole('heading', { name: '3 of 5 terms' })).toBeTruthy();
    await waitFor(() => {
      expect(said()).toBe('3 of 5 terms');
    });
    await user.selectOptions(screen.getByLabelText('Show'), 'Not known to ML');
    expect(ids(container)).toEqual([]);
    expect(screen.getByText('No term fits.')).toBeTruthy();
    expect(await checkAccessibility(container)).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Show'), 'All terms');
    expect(ids(container)).toHaveLength(5);
  });

  test.each([
    [15, false],
    [16, true],
  ])('of %i terms has a search field: %s', async (count, isThere) => {
    const { container, user } = renderTerms({ entries: many(count) });
    const field = screen.queryByRole('searchbox', { name: 'Search these terms' });
    expect(field !== null).toBe(isThere);
    if (field === null) return;
    await user.type(field, 'DRIFT 1');
    expect(ids(container)).toHaveLength(7);
    await user.clear(field);
    expect(ids(container)).toHaveLength(count);
  });

  test.each([
    ['nothing at all', {}, 'No term of the glossary stands on this page.'],
    [
      'terms whose entries are gone',
      { unread: 2 },
      '2 terms cannot be shown, as the glossary has changed. Reload the page.',
    ],
  ])('of %s says so', async (_, given, words) => {
    const { container } = renderTerms(given);
    expect(screen.getByText(words)).toBeTruthy();
    expect(await checkAccessibility(container)).toEqual([]);
  });
});

describe('a term', () => {
  test('goes to its next place with a click or Enter', async () => {
    const { container, user, walk } = renderTerms(ALL);
    await user.click(within(row(container, 'feature')).getByRole('button', { name: 'feature' }));
    expect(walk.mock.lastCall).toEqual([1, 1]);
    await user.keyboard('{Enter}');
    expect(walk).toHaveBeenCalledTimes(2);
  });

  test('tells where the way through its places stands, and goes on or back', async () => {
    const { container, user, walk, change } = renderTerms(ALL);
    change({ walked: { entry: 0, text: 'drifting', index: 2, total: 7 } });
    const drift = row(container, 'model-drift');
    expect(drift.dataset['current']).toBe('');
    expect(one(drift, '.step-position').textContent).toBe('2 of 7');
    await waitFor(() => {
      expect(said()).toBe('“drifting”, 2 of 7');
    });
    await user.click(within(drift).getByRole('button', { name: 'Next “model drift” on the page' }));
    await user.click(within(drift).getByRole('button', { name: 'Previous “model drift” on the page' }));
    expect(walk.mock.calls).toEqual([
      [0, 1],
      [0, -1],
    ]);
    expect(row(container, 'feature').dataset['current']).toBeUndefined();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('that has gone from the page says so', async () => {
    const { container } = renderTerms({ ...ALL, walked: { entry: 0, text: '', index: 0, total: 0 } });
    expect(screen.getByText('It does not stand on the page any more.')).toBeTruthy();
    expect(row(container, 'model-drift').querySelector('.steps')).toBeNull();
    await waitFor(() => {
      expect(said()).toBe('It does not stand on the page any more.');
    });
  });

  test('opens what it means for the reader’s role, one at a time', async () => {
    const { container, user } = renderTerms(ALL);
    const open = screen.getByRole('button', { name: 'What “model drift” means' });
    expect(open.getAttribute('aria-expanded')).toBe('false');
    await user.click(open);
    expect(open.getAttribute('aria-expanded')).toBe('true');
    const details = one(container, '.term-details');
    expect(open.getAttribute('aria-controls')).toBe(details.id);
    expect(one(details, '[data-card-restatement]').textContent).toBe(
      'Customers may notice before any dashboard does.',
    );
    expect(within(details).getByText('How will we notice, and who retrains?')).toBeTruthy();
    expect(
      within(details).getByText('Live data has moved away from the data the model learnt from.'),
    ).toBeTruthy();
    expect(await checkAccessibility(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'What “feature” means' }));
    expect(row(container, 'model-drift').querySelector('.term-details')).toBeNull();
    expect(textsOf(row(container, 'feature'), '[data-card-sense] h3')).toEqual(['Product', 'ML']);
    expect(await checkAccessibility(container)).toEqual([]);
    await user.keyboard('{Enter}');
    expect(container.querySelector('.term-details')).toBeNull();
  });

  test('is taken off all pages by who knows it, with a way back', async () => {
    const { container, user, setKnown } = renderTerms(ALL);
    await user.click(screen.getByRole('button', { name: 'What “model drift” means' }));
    await user.click(screen.getByRole('button', { name: 'I know this term' }));
    expect(setKnown.mock.lastCall).toEqual(['model-drift', true]);
    expect(row(container, 'model-drift').dataset['hidden']).toBe('known');
    await waitFor(() => {
      expect(said()).toBe('Marked as known.');
    });
    expect(document.activeElement?.textContent).toBe('Undo');
    await user.keyboard('{Enter}');
    expect(setKnown.mock.lastCall).toEqual(['model-drift', false]);
    expect(row(container, 'model-drift').dataset['hidden']).toBeUndefined();
    expect(document.activeElement?.textContent).toBe('I know this term');
  });

  test('that was known before can be marked again', async () => {
    const { user, setKnown } = renderTerms(ALL);
    await user.click(screen.getByRole('button', { name: 'What “score” means' }));
    expect(screen.getByText('You know this term')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mark it again' }));
    expect(setKnown.mock.lastCall).toEqual(['score', false]);
  });

  test('stays as it is where that cannot be saved', async () => {
    const { container, user } = renderTerms({ ...ALL, isSaved: false });
    await user.click(screen.getByRole('button', { name: 'What “model drift” means' }));
    await user.click(screen.getByRole('button', { name: 'I know this term' }));
    expect(one(container, '.problem').textContent).toBe(
      'That could not be saved. Try again, or reload the page.',
    );
    expect(screen.getByRole('button', { name: 'I know this term' })).toBeTruthy();
  });

  test('that somebody asked for is open and has the focus, whatever was searched for', async () => {
    const { container, user, change } = renderTerms({ entries: many(16) });
    await user.type(screen.getByRole('searchbox'), 'nothing like it');
    change({ asked: { termId: 'drift-3' } });
    expect(document.activeElement?.textContent).toBe('drift 3');
    expect(one(container, '.term-details').closest('[data-term-id]')).toBe(row(container, 'drift-3'));
    (document.activeElement as HTMLElement).blur();
    change({ asked: { termId: 'drift-3' } });
    expect(document.activeElement?.textContent).toBe('drift 3');
  });
});

describe('all marks', () => {
  test('are gone through with two buttons, which tell where one stands', async () => {
    const { user, walk, change, container } = renderTerms(ALL);
    await user.click(screen.getByRole('button', { name: 'Next marked term on the page' }));
    await user.click(screen.getByRole('button', { name: 'Previous marked term on the page' }));
    expect(walk.mock.calls).toEqual([
      [null, 1],
      [null, -1],
    ]);
    change({ walked: { entry: null, text: 'AUC', index: 3, total: 41 } });
    expect(one(container, '.walk-bar .step-position').textContent).toBe('3 of 41');
    change({ walked: { entry: null, text: '', index: 0, total: 0 } });
    expect(screen.getByText('Nothing is marked on this page.')).toBeTruthy();
  });
});

describe('acronyms that nobody explains', () => {
  test('stand in their sentence and can be given a definition', async () => {
    const { container, user, walk } = renderTerms(ALL);
    expect(screen.getByRole('heading', { name: '2 acronyms that nobody explains' })).toBeTruthy();
    const unknown = one(container, '[data-unknown="QXZ"]');
    expect(unknown.dataset['count']).toBe('2');
    expect(one(unknown, '.unknown-sentence').textContent).toBe('The QXZ team says so.');
    expect(one(unknown, '.unknown-sentence strong').textContent).toBe('QXZ');
    expect(
      within(unknown)
        .getByRole('link', { name: /Add a definition/ })
        .getAttribute('href'),
    ).toBe('https://options.example/options.html#glossary/new=QXZ');
    expect(one(container, '[data-unknown="W/Q"] a').getAttribute('href')).toBe(
      'https://options.example/options.html#glossary/new=W%2FQ',
    );
    await user.click(within(unknown).getByRole('button', { name: 'QXZ' }));
    expect(walk.mock.lastCall).toEqual([-1, 1]);
  });

  test('have a way through their places', () => {
    const { container } = renderTerms({ ...ALL, walked: { entry: -1, text: 'QXZ', index: 1, total: 2 } });
    expect(one(container, '[data-unknown="QXZ"] .step-position').textContent).toBe('1 of 2');
  });

  test('cannot be defined where readers may not have entries of their own', () => {
    renderTerms({ ...ALL, mayOwn: false });
    expect(screen.queryByRole('link', { name: /Add a definition/ })).toBeNull();
  });
});

test('what the page explains itself is listed as such', () => {
  const { container } = renderTerms(ALL);
  expect(one(container, '[data-defined="MTTR"]').textContent).toBe('MTTRmean time to repair');
});
