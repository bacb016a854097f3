import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { checkAccessibility } from './check-accessibility.ts';
import { one, renderCard, viewOf } from './render-card.tsx';
import { DRIFT } from './sample-entries.ts';

test('the card opens the panel at its term', async () => {
  const open = vi.fn<(termId: string) => void>();
  const { container, user } = renderCard(viewOf(DRIFT), { panel: { kind: 'button', open } });
  await user.click(screen.getByRole('button', { name: 'Open in panel' }));
  expect(open.mock.calls).toEqual([['model-drift']]);
  expect(await checkAccessibility(container)).toEqual([]);
});

test('where the browser opens no panel from a card, it names the keys', async () => {
  const { container } = renderCard(viewOf(DRIFT), { panel: { kind: 'keys', keys: 'Alt+Shift+L' } });
  expect(one(container, '[data-card-panel]').textContent).toBe('All terms of this page: Alt+Shift+L');
  expect(one(container, '[data-card-panel] kbd').textContent).toBe('Alt+Shift+L');
  expect(await checkAccessibility(container)).toEqual([]);
});

test('where there is no way, nothing is said', () => {
  const { container } = renderCard(viewOf(DRIFT), { panel: null });
  expect(container.querySelector('[data-card-panel]')).toBeNull();
});
