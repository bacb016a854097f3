import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { CardView } from '../../lib/core/card/card-view.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { renderCard, viewOf } from './render-card.tsx';
import { AUC, DRIFT, FEATURE, HOSTILE, SCORE } from './sample-entries.ts';

const STATES: readonly (readonly [string, CardView])[] = [
  ['term', viewOf(DRIFT)],
  ['known term', viewOf(DRIFT, { known: true })],
  [
    'deprecated, defined here, written otherwise',
    viewOf(AUC, { written: 'AUC', definedHere: 'area under curve' }),
  ],
  ['senses with a choice', viewOf(FEATURE, { around: 'training' })],
  ['senses as equals', viewOf(SCORE)],
  ['hostile text', viewOf(HOSTILE, { role: 'cx' })],
  ['unknown acronym', { kind: 'unknown', text: 'QBRT' }],
  ['a page without a document', { kind: 'idle', reason: 'no-document' }],
  ['a site that is paused', { kind: 'idle', reason: 'paused' }],
  ['a glossary that is not ready', { kind: 'idle', reason: 'no-glossary' }],
  ['nothing', { kind: 'nothing', text: 'fox', keys: { next: 'Alt+N' } }],
  ['missing', { kind: 'failed', reason: 'missing' }],
  ['unreadable', { kind: 'failed', reason: 'unreadable' }],
  ['crashed', { kind: 'failed', reason: 'crashed' }],
];

test.each(STATES)('%s: axe finds nothing', async (_, view) => {
  const { container } = renderCard(view, { position: { index: 1, total: 2 } });
  expect(await checkAccessibility(container)).toEqual([]);
});

test.each(STATES)('%s: a dialog with a name and a description', (_, view) => {
  renderCard(view, { position: { index: 1, total: 2 } });
  const dialog = screen.getByRole('dialog');
  expect(dialog.getAttribute('aria-labelledby')).toBe(screen.getByRole('heading', { level: 1 }).id);
  const described = (dialog.getAttribute('aria-describedby') ?? '').split(' ');
  expect(described).toHaveLength(2);
  for (const id of described) expect(document.getElementById(id)?.textContent).toBeTruthy();
});

test.each(STATES)('%s: every control can be reached with Tab, in the order seen', async (_, view) => {
  const { container, user } = renderCard(view, { position: { index: 1, total: 2 } });
  const expected = [...container.querySelectorAll('a, button, summary, [role="tabpanel"]')].filter(
    (control) => control.getAttribute('tabindex') !== '-1' && !hidden(control),
  );
  for (const control of expected) {
    await user.tab();
    expect(document.activeElement).toBe(control);
  }
});

function hidden(control: Element): boolean {
  const details = control.closest('details:not([open])');
  return details !== null && control.closest('summary') === null;
}
