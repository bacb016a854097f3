import { act, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { GlossaryState } from '../../components/options/options-state.ts';
import { DEFAULT_SETTINGS } from '../../lib/core/settings/settings.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { READY, renderOptions, type Given } from './render-options.tsx';

describe('settings', () => {
  const CHOICES = [
    ['radio', 'Product', { role: 'product' }],
    ['radio', 'Engineering', { role: 'engineering' }],
    ['radio', 'ML', { role: 'ml' }],
    ['radio', 'CX', { role: 'cx' }],
    ['radio', 'The first time on the page', { marking: 'first-per-page' }],
    ['radio', 'Every time a term appears', { marking: 'all' }],
    ['checkbox', 'Hide the terms of my own role', { hideOwnDomain: false }],
    ['checkbox', 'Mark acronyms that nobody has explained', { markUnknown: false }],
    ['checkbox', 'Mark terms in headings', { markHeadings: true }],
    ['checkbox', 'Mark terms in links', { markLinks: true }],
    ['radio', 'When I click a word', { openOn: 'click' }],
  ] as const;

  test.each(CHOICES)('%s “%s” saves at once and shows', async (kind, name, change) => {
    const { saved, user } = renderOptions();
    const control = screen.getByRole<HTMLInputElement>(kind, { name });
    const before = control.checked;
    await user.click(control);
    expect(saved).toEqual([{ ...DEFAULT_SETTINGS, ...change }]);
    expect(control.checked).toBe(!before);
    await expect.poll(() => screen.getByRole('status').textContent).toBe('Saved');
  });

  test('the standard settings are what the controls show', () => {
    renderOptions();
    const checked = [...screen.getAllByRole('radio'), ...screen.getAllByRole('checkbox')]
      .filter((control) => control instanceof HTMLInputElement && control.checked)
      .map((control) => document.getElementById(control.getAttribute('aria-labelledby') ?? '')?.textContent);
    expect(checked).toEqual([
      'The first time in each section',
      'When the pointer rests on a word',
      'Hide the terms of my own role',
      'Mark acronyms that nobody has explained',
    ]);
  });

  test('everything can be set by keyboard alone', async () => {
    const { saved, user } = renderOptions({ settings: { role: 'product' } });
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Product' }));
    await user.keyboard('{ArrowDown}');
    expect(saved.at(-1)?.role).toBe('engineering');
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(saved.at(-1)?.marking).toBe('first-per-page');
    await user.tab();
    await user.keyboard(' ');
    expect(saved.at(-1)?.hideOwnDomain).toBe(false);
    await user.tab();
    await user.tab();
    await user.keyboard(' ');
    expect(saved.at(-1)?.markHeadings).toBe(true);
    await user.tab();
    await user.tab();
    await user.keyboard('{ArrowDown}');
    expect(saved.at(-1)?.openOn).toBe('click');
  });

  test('a failure to save is an alert', async () => {
    const { user } = renderOptions({ actions: { change: () => Promise.resolve(false) } });
    await user.click(screen.getByRole('radio', { name: 'CX' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be saved/);
  });

  test('hiding one’s own terms needs a role', () => {
    renderOptions();
    expect(screen.getByText('Works once you have chosen your role.')).toBeTruthy();
  });
});

describe('known terms', () => {
  test('none', () => {
    renderOptions();
    expect(screen.getByText(/have not marked any term as known/)).toBeTruthy();
  });

  test.each([
    [['a'], 'You have marked 1 term as known. It is not marked on pages.', 'Show it again'],
    [['a', 'b'], 'You have marked 2 terms as known. They are not marked on pages.', 'Show them again'],
  ])('%j: shown again, and undone', async (known, words, button) => {
    const { saved, user } = renderOptions({ settings: { known } });
    expect(screen.getByText(words)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: button }));
    expect(saved.at(-1)?.known).toEqual([]);
    await expect.poll(() => screen.getByRole('status').textContent).toMatch(/marked on pages again/);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(saved.at(-1)?.known).toEqual(known);
    expect(await screen.findByText(words)).toBeTruthy();
  });
});

describe('glossary', () => {
  test.each([
    [READY, '61 terms of the starter glossary are ready. Built 3 minutes ago.'],
    [
      { state: 'ready', terms: 2, age: { value: 0, unit: 'minute' } },
      '2 terms of the starter glossary are ready. Built just now.',
    ],
    [{ state: 'ready', terms: 1 }, '1 term of the starter glossary is ready.'],
    [{ state: 'preparing' }, 'The starter glossary is being prepared. This takes a moment.'],
    [{ state: 'loading' }, 'Looking at the glossary …'],
  ] as const satisfies readonly (readonly [GlossaryState, string])[])('%j', (glossary, words) => {
    renderOptions({ glossary });
    const section = within(screen.getByRole('region', { name: 'Glossary' }));
    expect(section.getByText(words)).toBeTruthy();
    expect(section.queryByRole('button')).toBeNull();
  });

  test.each([
    ['storage', /disk space/],
    ['database', /database/],
    ['glossary', /damaged/],
  ] as const)('failed for %s: the reason in plain words and a way out', async (code, words) => {
    const { actions, user } = renderOptions({
      glossary: { state: 'failed', code, detail: 'QuotaExceededError' },
    });
    const alert = within(screen.getByRole('alert'));
    expect(alert.getByText(words)).toBeTruthy();
    expect(alert.getByText('QuotaExceededError')).toBeTruthy();
    await user.click(alert.getByRole('button', { name: 'Build it again' }));
    await user.click(alert.getByRole('button', { name: 'Building …' }));
    expect(actions.rebuildGlossary).toHaveBeenCalledOnce();
  });

  test('a preparation that never ends offers the button', async () => {
    vi.useFakeTimers();
    renderOptions({ glossary: { state: 'preparing' } });
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    vi.useRealTimers();
    expect(screen.getByRole('button', { name: 'Build it again' })).toBeTruthy();
  });
});

describe('shortcuts', () => {
  test('as set in the browser, with the way to change them', async () => {
    const { actions, user } = renderOptions();
    const section = within(screen.getByRole('region', { name: 'Keyboard shortcuts' }));
    expect(section.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual([
      'Alt+Shift+N',
      'not set',
      'not set',
      'not set',
    ]);
    await user.click(section.getByRole('button', { name: 'Change the shortcuts' }));
    expect(actions.openShortcuts).toHaveBeenCalledOnce();
  });

  test('a browser that does not open its page is explained', async () => {
    const { user } = renderOptions({ actions: { openShortcuts: () => Promise.resolve(false) } });
    await user.click(screen.getByRole('button', { name: 'Change the shortcuts' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/list of extensions/);
  });

  test.each([
    [{ state: 'loading' }, /Looking at the shortcuts/],
    [{ state: 'unreadable' }, /cannot be read/],
  ] as const)('%j', (shortcuts, words) => {
    renderOptions({ shortcuts });
    expect(screen.getByText(words)).toBeTruthy();
  });
});

describe('settings that cannot be read', () => {
  test('damaged: start afresh', async () => {
    const { actions, user } = renderOptions({ state: { state: 'problem', code: 'damaged' } });
    await user.click(screen.getByRole('button', { name: 'Start with standard settings' }));
    expect(actions.resetSettings).toHaveBeenCalledOnce();
    expect(screen.queryByRole('radio')).toBeNull();
  });

  test('damaged, and storage refuses', async () => {
    const { user } = renderOptions({
      state: { state: 'problem', code: 'damaged' },
      actions: { resetSettings: () => Promise.resolve(false) },
    });
    await user.click(screen.getByRole('button', { name: 'Start with standard settings' }));
    expect(await screen.findByText(/could not be saved/)).toBeTruthy();
  });

  test('too new: update, nothing is overwritten', () => {
    renderOptions({ state: { state: 'problem', code: 'too-new' } });
    const alert = within(screen.getByRole('alert'));
    expect(alert.getByText(/newer version/)).toBeTruthy();
    expect(alert.queryByRole('button')).toBeNull();
  });

  test('unreadable: reload', async () => {
    const { actions, user } = renderOptions({ state: { state: 'problem', code: 'unreadable' } });
    await user.click(screen.getByRole('button', { name: 'Reload this page' }));
    expect(actions.reload).toHaveBeenCalledOnce();
  });
});

describe('the page', () => {
  test('greets on the first run, role question first', () => {
    renderOptions({ welcome: true });
    expect(screen.getByRole('heading', { level: 1, name: 'Welcome to Parlance' })).toBeTruthy();
    expect(screen.getAllByRole('group')[0]).toBe(screen.getByRole('group', { name: 'What is your role?' }));
    expect(screen.getByText(/Now open a page in Jira/)).toBeTruthy();
  });

  test.each<readonly [string, Given]>([
    ['as usual', {}],
    ['first run', { welcome: true }],
    [
      'loading',
      { state: { state: 'loading' }, glossary: { state: 'loading' }, shortcuts: { state: 'loading' } },
    ],
    ['known terms', { settings: { known: ['a'], role: 'cx' } }],
    [
      'failed',
      { glossary: { state: 'failed', code: 'database', detail: 'x' }, shortcuts: { state: 'unreadable' } },
    ],
    ['damaged', { state: { state: 'problem', code: 'damaged' } }],
    ['unreadable', { state: { state: 'problem', code: 'unreadable' } }],
  ])('%s: axe finds nothing', async (_, given) => {
    const { container } = renderOptions(given);
    expect(await checkAccessibility(container)).toEqual([]);
  });
});
