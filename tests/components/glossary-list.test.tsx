import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { one, textsOf } from './render-card.tsx';
import { renderGlossary } from './render-glossary.tsx';
import { AUC, DRIFT, FEATURE, HOSTILE, SCORE } from './sample-entries.ts';

const SOURCES = [
  { id: 'acme', name: 'Acme glossary', host: 'wiki.example.com', fetchedAt: '2026-11-20T10:00:00.000Z' },
  { id: 'starter', name: '' },
];
const ENTRIES = [DRIFT, FEATURE, SCORE, HOSTILE, { ...AUC, origin: 'acme' }];
const MANY: readonly Entry[] = Array.from({ length: 2_000 }, (_, index) => ({
  ...DRIFT,
  id: `word-${index}`,
  term: `word ${String(index).padStart(4, '0')}`,
}));

/** Terms of the rows that are rendered. */
function rows(container: ParentNode): readonly string[] {
  return textsOf(container, '[role="option"] .entry-row-term');
}

/** Of the list, not of the boxes that filter it. */
function options(filter: { readonly selected?: boolean } = {}): readonly HTMLElement[] {
  return within(screen.getByRole('listbox')).getAllByRole('option', filter);
}

function active(): Element | null {
  const list = screen.getByRole('listbox');
  return document.getElementById(list.getAttribute('aria-activedescendant') ?? '');
}

describe('the list', () => {
  test('shows every entry in the order of the alphabet, with what it means, whose it is and where it is from', () => {
    const { container } = renderGlossary({ entries: ENTRIES, sources: SOURCES });
    expect(rows(container)).toEqual([
      HOSTILE.term,
      'area under the curve',
      'feature',
      'model drift',
      'score',
    ]);
    const [, auc, feature] = options();
    expect(auc?.textContent).toContain('No longer used');
    expect(auc?.textContent).toContain('How well a model ranks');
    expect(auc?.textContent).toContain('Acme glossary');
    expect(textsOf(feature ?? document, '.entry-badge')).toEqual(['Product', 'ML']);
    expect(screen.getByText('5 terms')).toBeTruthy();
    expect(container.querySelectorAll('img, script')).toHaveLength(0);
  });

  test('of thousands renders a few, each with its place among all', () => {
    const { container } = renderGlossary({ entries: MANY });
    expect(rows(container).length).toBeLessThan(40);
    const [first] = options();
    expect(first?.getAttribute('aria-setsize')).toBe('2000');
    expect(first?.getAttribute('aria-posinset')).toBe('1');
  });

  test.each([
    ['{ArrowDown}', 1],
    ['{ArrowDown}{ArrowDown}{ArrowUp}', 1],
    ['{ArrowUp}', 0],
    ['{End}', 1_999],
    ['{End}{ArrowDown}', 1_999],
    ['{End}{Home}', 0],
    ['{PageDown}', 8],
    ['{PageDown}{PageDown}{PageUp}', 8],
    ['x{ArrowLeft}', 0],
  ])('%s leads to row %i, which is rendered wherever it is', async (keys, index) => {
    const { user } = renderGlossary({ entries: MANY });
    screen.getByRole('listbox').focus();
    await user.keyboard(keys);
    expect(active()?.getAttribute('aria-posinset')).toBe(String(index + 1));
    expect(active()?.getAttribute('aria-selected')).toBe('true');
    expect(options({ selected: true })).toHaveLength(1);
  });

  test.each(['{Enter}', ' '])('%j opens the row, and the way back leads to it', async (key) => {
    const { user, places } = renderGlossary({ entries: ENTRIES });
    await user.click(screen.getByRole('searchbox'));
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await user.keyboard(key);
    expect(places).toEqual(['#glossary/entry=feature']);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'feature' }));
    await user.click(screen.getByRole('link', { name: 'All terms' }));
    expect(document.activeElement).toBe(screen.getByRole('listbox'));
    expect(active()?.textContent).toContain('feature');
  });

  test('a click opens a row', async () => {
    const { user, places } = renderGlossary({ entries: ENTRIES });
    await user.click(screen.getByText('model drift'));
    expect(places).toEqual(['#glossary/entry=model-drift']);
  });
});

describe('searching', () => {
  test('narrows the list as one types, and says how many are left', async () => {
    const { container, user } = renderGlossary({ entries: ENTRIES });
    await user.type(screen.getByRole('searchbox', { name: 'Search the glossary' }), 'Auc');
    await expect.poll(() => rows(container)).toEqual(['area under the curve']);
    expect(screen.getByText('1 of 5 terms')).toBeTruthy();
    await expect.poll(() => screen.getByRole('status').textContent, { timeout: 3_000 }).toBe('1 of 5 terms');
  });

  test('finds nothing without a dead end', async () => {
    const { container, user, places } = renderGlossary({ entries: ENTRIES });
    await user.type(screen.getByRole('searchbox'), 'churn rate');
    await expect.poll(() => screen.queryByRole('listbox')).toBeNull();
    expect(await checkAccessibility(container)).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Add “churn rate” to my entries' }));
    expect(places).toEqual(['#glossary/new=churn%20rate']);
    expect(screen.getByRole('textbox', { name: 'Term' })).toHaveProperty('value', 'churn rate');
  });

  test.each([
    ['Missing texts', 'No text for CX', [HOSTILE.term, 'area under the curve', 'score']],
    ['Source', 'Acme glossary', ['area under the curve']],
    ['State', 'Proposed', [HOSTILE.term]],
    ['Whose word', 'ML', ['feature', 'model drift', 'score']],
    ['Whose word', 'Nobody’s in particular', [HOSTILE.term, 'area under the curve', 'score']],
  ])('filter %s: %s, and back', async (label, option, expected) => {
    const { container, user } = renderGlossary({ entries: ENTRIES, sources: SOURCES });
    await user.selectOptions(screen.getByRole('combobox', { name: label }), option);
    expect(rows(container)).toEqual(expected);
    await user.click(screen.getByRole('button', { name: 'Show all again' }));
    expect(rows(container)).toHaveLength(5);
    expect(screen.getByRole('combobox', { name: label })).toHaveProperty('value', '');
  });
});

describe('what else there is to know', () => {
  test('what lost, and to whom', () => {
    const { container } = renderGlossary({
      entries: ENTRIES,
      sources: SOURCES,
      lost: [
        {
          kind: 'entry',
          form: 'Feature',
          term: 'Feature',
          origin: 'starter',
          winner: 'feature',
          winnerOrigin: 'acme',
        },
        {
          kind: 'form',
          form: 'AUC',
          term: 'alpha',
          origin: 'acme',
          winner: 'area under the curve',
          winnerOrigin: 'gone',
        },
      ],
      unlistedLost: 3,
    });
    expect(one(container, '.not-used summary').textContent).toBe('5 entries or names are not used');
    expect(textsOf(container, '.not-used li')).toEqual([
      '“Feature” of Starter glossary: the one of Acme glossary is used',
      '“AUC”, for “alpha” in Acme glossary: it stands for “area under the curve” of gone',
    ]);
    expect(screen.getByText('And 3 more.')).toBeTruthy();
  });

  test('own entries can be added and exported', async () => {
    const { user, places, exportOwn } = renderGlossary({ entries: [{ ...DRIFT, origin: 'personal' }] });
    expect(options()[0]?.textContent).toContain('Your own entry');
    await user.click(screen.getByRole('button', { name: 'Export my entries' }));
    expect(exportOwn).toHaveBeenCalledOnce();
    await user.click(screen.getByRole('link', { name: 'Add an entry' }));
    expect(places).toEqual(['#glossary/new=']);
  });

  test('own entries that cannot be read are not exported in silence', async () => {
    const { user } = renderGlossary({
      entries: [{ ...DRIFT, origin: 'personal' }],
      actions: { exportOwn: () => Promise.resolve(false) },
    });
    await user.click(screen.getByRole('button', { name: 'Export my entries' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be read/);
  });

  test('what is left out of which source is listed', () => {
    const { container } = renderGlossary({
      entries: [DRIFT],
      sources: [{ id: 'late', name: 'Late glossary' }],
      dropped: [{ origin: 'late', entries: 2, aliases: 1, names: ['zeta', 'eta'] }],
    });
    const note = one(container, '.note');
    expect(note.textContent).toMatch(/Late glossary/);
    expect(note.textContent).toMatch(/2 terms of it are left out\./);
    expect(note.textContent).toMatch(/zeta, eta/);
    expect(note.textContent).toMatch(/1 other name of its terms is left out\./);
  });

  test('without own entries there is nothing to export', () => {
    renderGlossary({ entries: ENTRIES });
    expect(screen.queryByRole('button', { name: 'Export my entries' })).toBeNull();
  });

  test('an organisation that switched off own entries is named as the reason', () => {
    renderGlossary({ entries: ENTRIES, allowPersonal: false, ownStored: 2 });
    expect(screen.getByText(/Your organisation has switched off/)).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Add an entry' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Export my entries' })).toBeTruthy();
  });

  test.each([
    [{ published: 'missing' }, /is being prepared/],
    [{ published: 'unreadable' }, /did not hand out the glossary/],
    [{ personal: 'unreadable' }, /They are not lost/],
    [{ damaged: 2 }, /2 of your own entries are damaged/],
  ] as const)('state %j is said', async (state, said) => {
    const { container } = renderGlossary({ entries: [], ...state });
    expect(screen.getByText(said)).toBeTruthy();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test.each([
    ['loading', { loading: true }],
    ['empty', {}],
    ['full', { entries: ENTRIES, sources: SOURCES }],
    ['long', { entries: MANY }],
    ['locked', { entries: ENTRIES, allowPersonal: false }],
  ])('%s: axe finds nothing', async (_, given) => {
    const { container } = renderGlossary(given);
    expect(await checkAccessibility(container)).toEqual([]);
  });
});
