import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ROLES } from '../../lib/core/role.ts';
import { one, renderCard, textsOf, viewOf } from './render-card.tsx';
import { AUC, DRIFT, HOSTILE } from './sample-entries.ts';

const LABELS = { product: 'Product', engineering: 'Engineering', ml: 'ML', cx: 'CX' } as const;

describe('roles', () => {
  test.each(ROLES)('opens with the restatement for the reader’s own role: %s', (role) => {
    const { container } = renderCard(viewOf(DRIFT, { role }));
    expect(one(container, '[data-card-term]').dataset).toMatchObject({
      cardTerm: 'model-drift',
      cardRole: role,
    });
    expect(one(container, '[data-card-restatement]').textContent).toBe(DRIFT.senses[0]?.roles[role]);
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe(LABELS[role]);
    expect(screen.getByRole('tabpanel').getAttribute('aria-labelledby')).toBe(
      screen.getByRole('tab', { selected: true }).id,
    );
  });

  test.each([
    ['cx', ['CX', 'Product', 'Engineering', 'ML']],
    ['product', ['Product', 'Engineering', 'ML', 'CX']],
    [null, ['Product', 'Engineering', 'ML', 'CX']],
  ] as const)('own role first, then the fixed order: %s', (role, order) => {
    renderCard(viewOf(DRIFT, { role }));
    expect(screen.getAllByRole('tab').map(({ textContent }) => textContent)).toEqual(order);
  });

  test.each(ROLES)('a click shows the restatement for %s', async (role) => {
    const { container, user } = renderCard(viewOf(DRIFT));
    await user.click(screen.getByRole('tab', { name: LABELS[role] }));
    expect(one(container, '[data-card-restatement]').textContent).toBe(DRIFT.senses[0]?.roles[role]);
    expect(one(container, '[data-card-term]').dataset['cardRole']).toBe(role);
  });

  test.each([
    ['{ArrowRight}', 'engineering'],
    ['{ArrowRight}{ArrowRight}{ArrowRight}', 'cx'],
    ['{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}', 'product'],
    ['{ArrowLeft}', 'cx'],
    ['{End}', 'cx'],
    ['{End}{Home}', 'product'],
    ['{ArrowDown}x', 'product'],
  ] as const)('keys %s lead to %s', async (keys, role) => {
    const { container, user } = renderCard(viewOf(DRIFT), { focusOn: 'content' });
    await user.keyboard(keys);
    expect(one(container, '[data-card-role]').dataset['cardRole']).toBe(role);
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: LABELS[role] }));
    expect(screen.getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  });

  test('a role without a text reads the definition, marked as such', () => {
    const { container } = renderCard(viewOf(AUC, { role: 'cx' }));
    expect(one(container, '[data-card-restatement]').textContent).toBe(AUC.senses[0]?.definition);
    expect(screen.getByText('No wording for CX yet. In general:')).toBeTruthy();
    expect(textsOf(container, '.definition')).toEqual([]);
  });

  test('a sense with nothing for the role says so', () => {
    const { container } = renderCard(viewOf(HOSTILE, { role: 'cx' }));
    expect(screen.getByText('Nobody has written a meaning for this yet.')).toBeTruthy();
    expect(container.querySelector('[data-card-restatement]')).toBeNull();
  });
});

describe('contents', () => {
  test('definition, question, source, owner and age', () => {
    const { container } = renderCard(viewOf(DRIFT));
    expect(one(container, '.definition').textContent).toContain('Live data has moved away');
    expect(one(container, '.ask').textContent).toBe('Ask themHow will we notice, and who retrains?');
    expect(textsOf(container, '.source > span')).toEqual([
      'Starter glossary',
      'kept by ML Platform',
      'updated 3 weeks ago',
    ]);
    expect(screen.getByText('From ML')).toBeTruthy();
  });

  test('for the term’s own people the question is one they may be asked', () => {
    const { container } = renderCard(viewOf(DRIFT, { role: 'ml' }));
    expect(one(container, '.ask .label').textContent).toBe('They may ask you');
  });

  test.each([
    ['AUC', 'here as “AUC”'],
    ['Area under the curve', undefined],
    ['area-under-the curves', undefined],
    ['area under the curve’s', undefined],
  ])('words on the page: %s', (written, shown) => {
    const { container } = renderCard(viewOf(AUC, { written }));
    expect(container.querySelector('.card-subtitle')?.textContent).toBe(shown);
  });

  test('what the page spells out comes first', () => {
    const { container } = renderCard(viewOf(AUC, { definedHere: 'area under the ROC curve' }));
    const note = screen.getByText('area under the ROC curve');
    const restatement = one(container, '[data-card-restatement]');
    expect(screen.getByText('On this page')).toBeTruthy();
    expect(note.compareDocumentPosition(restatement) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  test.each([
    [AUC, 'No longer used here. Use “average precision” instead.'],
    [{ ...AUC, replacedBy: undefined }, 'No longer used here'],
    [HOSTILE, 'Proposed, not agreed yet'],
  ])('status %#', ({ replacedBy, ...entry }, note) => {
    const { container } = renderCard(viewOf({ ...entry, ...(replacedBy !== undefined && { replacedBy }) }));
    expect(one(container, '.status').textContent).toBe(note);
  });

  test('only safe links, with the host they really lead to', () => {
    renderCard(viewOf(DRIFT));
    const list = within(screen.getByRole('list', { name: 'Read more' }));
    expect(list.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'https://en.wikipedia.org/wiki/Concept_drift',
      'mailto:ml@example.com',
      'https://xn--exmple-4nf.com/',
    ]);
    for (const link of list.getAllByRole('link')) {
      expect([link.getAttribute('target'), link.getAttribute('rel')]).toEqual([
        '_blank',
        'noopener noreferrer',
      ]);
    }
    expect(list.getByText('en.wikipedia.org')).toBeTruthy();
    expect(list.getByText('ml@example.com')).toBeTruthy();
    expect(list.getByText('xn--exmple-4nf.com')).toBeTruthy();
  });

  test('glossary text stays text, isolated', () => {
    const { container } = renderCard(viewOf(HOSTILE));
    expect(one(container, '[data-card-restatement] > bdi').textContent).toBe(
      '<script>alert(1)</script> & "quotes"',
    );
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('<img src=x onerror=alert(1)>');
    expect(container.querySelectorAll('img, script, .source b')).toHaveLength(0);
  });
});
