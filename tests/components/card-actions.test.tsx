import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { focusedWalk } from '../../entrypoints/card/focused-walk.ts';
import { buildCopyPayload } from '../../lib/core/card/copy-payload.ts';
import { renderCard, viewOf } from './render-card.tsx';
import { AUC, DRIFT, FEATURE, HOSTILE } from './sample-entries.ts';

describe('knowing a term', () => {
  test('is remembered, said, and can be undone from the same place', async () => {
    const { actions, user } = renderCard(viewOf(DRIFT));
    await user.click(screen.getByRole('button', { name: 'I know this term' }));
    expect(actions.setKnown).toHaveBeenLastCalledWith('model-drift', true);
    expect(await screen.findByText('Marked as known.', { selector: '.done' })).toBeTruthy();
    await expect.poll(() => screen.getByRole('status').textContent).toBe('Marked as known.');
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Undo' }));
    await user.keyboard('{Enter}');
    expect(actions.setKnown).toHaveBeenLastCalledWith('model-drift', false);
    expect(await screen.findByRole('button', { name: 'I know this term' })).toBeTruthy();
  });

  test('a known term can be marked again, and back', async () => {
    const { actions, user } = renderCard(viewOf(DRIFT, { known: true }));
    expect(screen.getByText('You know this term')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Mark it again' }));
    expect(actions.setKnown).toHaveBeenLastCalledWith('model-drift', false);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(actions.setKnown).toHaveBeenLastCalledWith('model-drift', true);
    expect(screen.getByText('You know this term')).toBeTruthy();
  });

  test('a failure to save is said and changes nothing', async () => {
    const { user } = renderCard(viewOf(DRIFT), {}, { setKnown: () => Promise.resolve(false) });
    await user.click(screen.getByRole('button', { name: 'I know this term' }));
    expect(await screen.findByText(/could not be saved/, { selector: '.problem' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'I know this term' })).toBeTruthy();
  });

  test('a second click while saving is ignored', () => {
    const { actions } = renderCard(viewOf(DRIFT), {}, {});
    const button = screen.getByRole('button', { name: 'I know this term' });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(actions.setKnown).toHaveBeenCalledTimes(1);
  });
});

describe('copying', () => {
  test('takes what is shown for the role', async () => {
    const { actions, user } = renderCard(viewOf(DRIFT));
    await user.click(screen.getByRole('tab', { name: 'CX' }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(actions.copy).toHaveBeenCalledWith(
      [
        { label: 'model drift (for CX)', text: 'Customers may notice before any dashboard does.' },
        { label: 'In general', text: 'Live data has moved away from the data the model learnt from.' },
        { label: 'Ask them', text: 'How will we notice, and who retrains?' },
      ],
      'Source: Starter glossary',
    );
    expect(screen.getByRole('button', { name: 'Copied' })).toBeTruthy();
    await expect.poll(() => screen.getByRole('status').textContent).toBe('Copied');
    await user.click(screen.getByRole('tab', { name: 'ML' }));
    expect(screen.getByRole('button', { name: 'Copy' })).toBeTruthy();
  });

  test('takes the definition once, and names another source', async () => {
    const { actions, user } = renderCard(viewOf(AUC));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(actions.copy).toHaveBeenCalledWith(
      [{ label: 'area under the curve', text: 'How well a model ranks good above bad.' }],
      'Source: Acme glossary',
    );
  });

  test('takes all senses where none is better', async () => {
    const { actions, user } = renderCard(viewOf(FEATURE));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    const [parts] = actions.copy.mock.lastCall ?? [];
    expect(parts?.map(({ label }) => label)).toEqual([
      'feature, Product (for Product)',
      'In general',
      'Ask them',
      'feature, ML (for Product)',
      'In general',
      'Ask them',
    ]);
  });

  test('says what to do when the browser refuses', async () => {
    const { user } = renderCard(viewOf(DRIFT), {}, { copy: () => false });
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    expect(screen.getByText(/copy it by hand/, { selector: '.problem' })).toBeTruthy();
    await expect.poll(() => screen.getByRole('status').textContent).toContain('copy it by hand');
  });

  test('both flavours hold the same text, and markup stays text', () => {
    const text = HOSTILE.senses[0]?.roles.product ?? '';
    const { plain, html } = buildCopyPayload([{ label: HOSTILE.term, text }], 'Source: A & B');
    expect(plain).toBe(`${HOSTILE.term}: ${text}\nSource: A & B`);
    const pasted = document.createElement('div');
    pasted.innerHTML = html;
    expect(pasted.querySelectorAll('img, script')).toHaveLength(0);
    expect(pasted.textContent).toBe(`${HOSTILE.term}: ${text}Source: A & B`);
  });
});

describe('moving on', () => {
  test('walks both ways and closes', async () => {
    const { actions, user } = renderCard(viewOf(DRIFT), { position: { index: 3, total: 12 } });
    expect(screen.getByText('3 of 12')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next term' }));
    await user.click(screen.getByRole('button', { name: 'Previous term' }));
    await user.click(screen.getByRole('button', { name: 'Close' }));
    expect(actions.walk.mock.calls).toEqual([[1], [-1]]);
    expect(actions.close).toHaveBeenCalledOnce();
  });

  test('outside of a walk there is nowhere to walk', () => {
    renderCard(viewOf(DRIFT));
    expect(screen.queryByRole('button', { name: 'Next term' })).toBeNull();
  });

  test('where no term stands, the next one is offered', async () => {
    const { actions, user } = renderCard({
      kind: 'nothing',
      text: 'brown fox',
      keys: { next: 'Alt+Shift+N', previous: 'Alt+Shift+P' },
    });
    expect(screen.getByText('Alt+Shift+N')).toBeTruthy();
    expect(screen.getByText('Alt+Shift+P')).toBeTruthy();
    expect(screen.getByText(/brown fox/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Next term' }));
    expect(actions.walk).toHaveBeenCalledWith(1);
  });

  test('keys that are not set are not named', () => {
    renderCard({ kind: 'nothing', text: '', keys: {} });
    expect(screen.queryByText(/move between/)).toBeNull();
  });

  test('an unreadable glossary leads to the options', () => {
    renderCard({ kind: 'failed', reason: 'unreadable' });
    const link = screen.getByRole('link', { name: /^Open the options/ });
    expect(link.getAttribute('href')).toBe('https://options.example/');
    expect(link.getAttribute('target')).toBe('_blank');
  });
});

describe('focus', () => {
  test('goes to the chosen tab when the card was opened by keyboard', () => {
    renderCard(viewOf(DRIFT, { role: 'ml' }), { focusOn: 'content' });
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'ML' }));
  });

  test('goes to the card itself where there are no tabs', () => {
    renderCard({ kind: 'unknown', text: 'QBRT' }, { focusOn: 'content' });
    expect(document.activeElement).toBe(screen.getByRole('dialog', { name: 'QBRT' }));
  });

  test('enters when the frame gets it later', () => {
    renderCard(viewOf(DRIFT), { focusOn: 'content' });
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    fireEvent.focus(window);
    expect(document.activeElement).toBe(screen.getByRole('tab', { name: 'Product' }));
  });

  test.each([
    ['next', 'Next term'],
    ['previous', 'Previous term'],
  ] as const)('stays on the walk button that was pressed: %s', (focusOn, name) => {
    renderCard(viewOf(DRIFT), { focusOn, position: { index: 2, total: 3 } });
    expect(document.activeElement).toBe(screen.getByRole('button', { name }));
    expect(focusedWalk(document)).toBe(focusOn);
  });

  test('goes to the contents where the walk has ended', () => {
    renderCard({ kind: 'nothing', text: '', keys: {} }, { focusOn: 'next' });
    expect(document.activeElement).toBe(screen.getByRole('dialog'));
    expect(focusedWalk(document)).toBeNull();
  });

  test('stays away on hover', () => {
    renderCard(viewOf(DRIFT));
    expect(document.activeElement).toBe(document.body);
  });
});
