import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { RestateActions } from '../../components/panel/restate/restate-state.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { one, textsOf } from './render-card.tsx';
import { renderRestate } from './render-restate.tsx';

const PASSAGE = 'The feature has model drift.\n\nAgain model drift, score and QXZ.';

afterEach(() => {
  vi.useRealTimers();
});

const DETAILS = { name: /^What “/ };

const word = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const inserts = (container: ParentNode): readonly string[] =>
  textsOf(container, '[data-restate-insert]').map((insert) => insert.trim());

describe('without a passage', () => {
  test('offers the page’s selection and a box, and says that nothing is sent', async () => {
    const { container } = renderRestate({ text: '' });
    expect(word('Take the selection from the page')).toBeTruthy();
    const box = screen.getByRole('textbox', { name: 'The passage, selected or pasted' });
    expect(
      container.querySelector(`#${CSS.escape(box.getAttribute('aria-describedby') ?? '')}`)?.textContent,
    ).toContain('Nothing is sent anywhere.');
    expect(screen.queryByRole('tablist')).toBeNull();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test.each([
    ['nothing', 'Nothing is selected on the page.'],
    ['no-page', 'Parlance cannot reach the text of this page.'],
  ] as const)('says what is the matter with the selection: %s', async (outcome, said) => {
    const { user, container } = renderRestate({ text: '' }, { takeSelection: async () => outcome });
    await user.click(word('Take the selection from the page'));
    expect(one(container, '.problem').textContent).toContain(said);
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain(said));
    expect(await checkAccessibility(container)).toEqual([]);
    await user.type(screen.getByRole('textbox'), 'x');
    expect(container.querySelector('.problem')).toBeNull();
  });

  test('says that the selection was taken', async () => {
    const takeSelection = vi.fn<RestateActions['takeSelection']>(async () => 'taken');
    const { user } = renderRestate({ text: '' }, { takeSelection });
    await user.click(word('Take the selection from the page'));
    expect(takeSelection).toHaveBeenCalledOnce();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('The selection was taken.'));
  });

  test('restates what is typed or pasted', async () => {
    const { user, container } = renderRestate({ text: '' });
    await user.click(screen.getByRole('textbox'));
    await user.paste('model drift');
    expect(inserts(container)).toEqual(['(Customers may notice before any dashboard does)']);
  });
});

describe('a passage', () => {
  test('stands there whole, with what each term means behind its first use', async () => {
    const { container } = renderRestate({ text: PASSAGE });
    expect(textsOf(container, '.restate-block')).toEqual([
      'The feature (Product: Something customers will ask you about; ML: A fact about a customer that a model uses) has ' +
        'model drift (Customers may notice before any dashboard does).',
      'Again model drift, score (in general: What a model returns) and QXZ (nobody has explained it).',
    ]);
    expect(screen.getByText('3 terms restated')).toBeTruthy();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('names its terms for screen readers by their words and what was done with them', () => {
    const { container } = renderRestate({ text: PASSAGE });
    const names = [...container.querySelectorAll('.restate-word')].map((button) =>
      button.getAttribute('aria-label'),
    );
    expect(names).toEqual([
      'feature, more than one meaning',
      'model drift, restated',
      'model drift, not restated here',
      'score, restated',
    ]);
  });

  test('is restated for my role first, and for any other by the arrow keys', async () => {
    const { user, container } = renderRestate({ text: 'model drift' });
    const tabs = within(screen.getByRole('tablist')).getAllByRole('tab');
    expect(tabs.map(({ textContent }) => textContent)).toEqual(['CX', 'Product', 'Engineering', 'ML']);
    act(() => tabs[0]?.focus());
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Product', selected: true }));
    expect(inserts(container)[0]).toContain('Expect the feature to get slowly worse');
    await user.keyboard('{End}');
    expect(inserts(container)[0]).toContain('Compare live inputs');
    await user.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { name: 'CX', selected: true })).toBeTruthy();
    await user.keyboard('{ArrowLeft}{Home}');
    const panel = screen.getByRole('tabpanel');
    expect(panel.getAttribute('aria-labelledby')).toBe(screen.getByRole('tab', { name: 'CX' }).id);
    expect(panel.dataset['restateRole']).toBe('cx');
  });

  test('is restated at every use, or without the role’s own words', async () => {
    const { user, container } = renderRestate({ text: 'model drift, model drift' });
    await user.click(screen.getByRole('radio', { name: 'Every use' }));
    expect(inserts(container)).toHaveLength(2);
    await user.click(screen.getByRole('tab', { name: 'ML' }));
    await user.click(screen.getByRole('checkbox', { name: 'Leave out ML’s own words' }));
    expect(inserts(container)).toEqual([]);
    expect(screen.getByText('No term is restated here.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Copy/ })).toBeNull();
  });

  test('shows text of pages and glossaries as text', () => {
    const { container } = renderRestate({
      text: '<img src=x onerror=alert(1)> & <b>AUC</b>',
      role: 'product',
    });
    expect(container.querySelectorAll('img, script, b')).toHaveLength(0);
    expect(one(container, '.restate-output').textContent).toContain('& <b>AUC (in general: How well a model');
  });

  test('lists what nobody has explained, with a way to do it, and what has no text for the role', async () => {
    const { container } = renderRestate({ text: 'QXZ, QXZ and <img src=x onerror=alert(1)>', role: 'cx' });
    expect(textsOf(container, '[data-unknown]').join()).toContain('QXZ');
    const link = screen.getByRole('link', { name: /^Add a definition\s+of “QXZ”/ });
    expect(link.getAttribute('href')).toBe('https://options.example/#glossary/new=QXZ');
    const list = screen.getByRole('list', { name: 'In the glossary, but without a text for CX' });
    expect(within(list).getByText('<img src=x onerror=alert(1)>')).toBeTruthy();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('has no link where readers may have no entries of their own', () => {
    renderRestate({ text: 'QXZ' }, {}, undefined);
    expect(screen.queryByRole('link')).toBeNull();
  });
});

describe('the details of a term', () => {
  test('open with the focus, stay while it is in them, and close on Esc, which gives it back', async () => {
    const { user, container } = renderRestate({ text: 'model drift and feature' });
    const drift = word('model drift, restated');
    act(() => drift.focus());
    const details = screen.getByRole('group', { name: 'What “model drift” means' });
    expect(drift.getAttribute('aria-expanded')).toBe('true');
    expect(drift.getAttribute('aria-controls')).toBe(details.id);
    expect(one(details, 'q').textContent).toBe('model drift');
    expect(details.textContent).toContain('Live data has moved away');
    expect(await checkAccessibility(container)).toEqual([]);
    await user.tab();
    const feature = word('feature, more than one meaning');
    expect(document.activeElement).toBe(feature);
    expect(screen.queryByRole('group', { name: 'What “model drift” means' })).toBeNull();
    await user.tab();
    expect(document.activeElement?.textContent).toContain('Something the product lets people do.');
    await user.keyboard('{Escape}');
    expect(document.activeElement).toBe(feature);
    expect(screen.queryByRole('group', DETAILS)).toBeNull();
    await user.click(feature);
    expect(screen.getByRole('group', DETAILS)).toBeTruthy();
  });

  test('open under a resting pointer, stay under it, and close when it leaves or on Esc', async () => {
    const { user } = renderRestate({ text: 'model drift' });
    await user.hover(word('model drift, restated'));
    expect(screen.queryByRole('group', DETAILS)).toBeNull();
    await user.hover(await screen.findByRole('group', DETAILS));
    await user.unhover(screen.getByRole('group', DETAILS));
    await waitFor(() => expect(screen.queryByRole('group', DETAILS)).toBeNull());
    await user.hover(word('model drift, restated'));
    await screen.findByRole('group', DETAILS);
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('group', DETAILS)).toBeNull();
  });

  test('stay with the focus where a pointer only passes', () => {
    vi.useFakeTimers();
    const { container } = renderRestate({ text: 'model drift' });
    const drift = word('model drift, restated');
    act(() => drift.focus());
    fireEvent.mouseOver(drift);
    fireEvent.mouseLeave(one(container, '.restate-output'));
    act(() => {
      vi.runAllTimers();
    });
    expect(screen.getByRole('group', DETAILS)).toBeTruthy();
  });

  test('let the reader choose the meaning, which all uses of the term follow', async () => {
    const { user, container } = renderRestate({ text: 'feature\nfeature', which: 'all' });
    await user.click(container.querySelectorAll<HTMLElement>('.restate-word')[1] ?? container);
    const meanings = within(screen.getByRole('list', { name: 'Meanings of “feature”' })).getAllByRole(
      'button',
    );
    expect(meanings.map((button) => button.getAttribute('aria-pressed'))).toEqual(['false', 'false']);
    expect(screen.getByText('Nothing around it tells which one is meant. Choose one.')).toBeTruthy();
    const [, ml] = meanings;
    expect(ml?.dataset['restateSense']).toBe('ml');
    if (ml !== undefined) await user.click(ml);
    expect(inserts(container)).toEqual([
      '(A fact about a customer that a model uses)',
      '(A fact about a customer that a model uses)',
    ]);
    expect(screen.getByRole('button', { pressed: true }).textContent).toContain('One input variable');
    expect(screen.getByText('You chose this meaning.')).toBeTruthy();
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('“feature”, ML: all its uses here follow.'),
    );
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('say why a meaning was chosen, and that a text was not written for the role', async () => {
    const { user } = renderRestate({ text: 'a feature on the roadmap, AUC', role: 'engineering' });
    await user.click(word('feature, restated'));
    expect(screen.getByRole('group', DETAILS).textContent).toContain('Chosen because “roadmap” is nearby');
    expect(screen.getByRole('group', DETAILS).textContent).toContain(
      'No wording for Engineering yet. In general:',
    );
  });
});

describe('copying', () => {
  test.each([
    [
      'Copy with formatting',
      {
        plain:
          'model drift (Customers may notice before any dashboard does)\n\nRestated for CX with Parlance.',
        html: '<p><strong>model drift</strong> (<em>Customers may notice before any dashboard does</em>)</p>',
      },
    ],
    ['Copy as plain text', { plain: 'model drift (Customers may notice', html: undefined }],
  ])('%s', async (name, { plain, html }) => {
    const copy = vi.fn<RestateActions['copy']>(async () => true);
    const { user, container } = renderRestate({ text: 'model drift' }, { copy });
    await user.click(word(name));
    const [copied] = copy.mock.calls[0] ?? [];
    expect(copied?.plain).toContain(plain);
    if (html === undefined) expect(copied).not.toHaveProperty('html');
    else expect(copied?.html).toContain(html);
    expect(word('Copied')).toBeTruthy();
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Copied'));
    await user.click(screen.getByRole('tab', { name: 'ML' }));
    expect(screen.queryByRole('button', { name: 'Copied' })).toBeNull();
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('that is refused says what to do instead', async () => {
    const { user, container } = renderRestate({ text: 'model drift' }, { copy: async () => false });
    await user.click(word('Copy as plain text'));
    expect(screen.getByRole('alert').textContent).toContain('Select the text and copy it by hand.');
    expect(word('Copy as plain text')).toBeTruthy();
    expect(await checkAccessibility(container)).toEqual([]);
  });
});

describe('what stands in the way', () => {
  test.each([
    ['missing', 'The glossary is not ready yet.'],
    ['failed', 'Parlance cannot read its glossary.'],
    ['loading', 'Looking up the terms …'],
  ] as const)('of the glossary: %s', async (glossary, said) => {
    const { container } = renderRestate({ text: 'model drift', glossary });
    expect(container.textContent).toContain(said);
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('more text than there is room for', async () => {
    const { container } = renderRestate({ text: 'model drift', isCut: true });
    expect(container.textContent).toContain('Only the first 100,000 characters are restated.');
    expect(await checkAccessibility(container)).toEqual([]);
  });
});
