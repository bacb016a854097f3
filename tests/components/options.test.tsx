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
    for (const link of screen.getAllByRole('link')) {
      await user.tab();
      expect(document.activeElement).toBe(link);
    }
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
    [READY, '61 terms are ready. Built 3 minutes ago.'],
    [{ state: 'ready', terms: 2, age: { value: 0, unit: 'minute' } }, '2 terms are ready. Built just now.'],
    [{ state: 'ready', terms: 1 }, '1 term is ready.'],
    [{ state: 'preparing' }, 'The glossary is being prepared. This takes a moment.'],
    [{ state: 'loading' }, 'Looking at the glossary …'],
  ] as const satisfies readonly (readonly [GlossaryState, string])[])('%j', (glossary, words) => {
    renderOptions({ glossary, hash: '#sources' });
    expect(screen.getByText(words)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test.each([
    ['storage', /disk space/],
    ['database', /database/],
    ['glossary', /damaged/],
  ] as const)(
    'failed for %s: the reason in plain words and a way out, in every view',
    async (code, words) => {
      const { rebuild, user, go } = renderOptions({
        glossary: { state: 'failed', code, detail: 'QuotaExceededError' },
      });
      const alert = within(screen.getByRole('alert'));
      expect(alert.getByText(words)).toBeTruthy();
      expect(alert.getByText('QuotaExceededError')).toBeTruthy();
      await user.click(alert.getByRole('button', { name: 'Build it again' }));
      await user.click(alert.getByRole('button', { name: 'Building …' }));
      expect(rebuild).toHaveBeenCalledOnce();
      go('#shortcuts');
      expect(within(screen.getByRole('alert')).getByText(words)).toBeTruthy();
    },
  );

  test('a preparation that never ends offers the button', async () => {
    vi.useFakeTimers();
    renderOptions({ glossary: { state: 'preparing' }, hash: '#sources' });
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    vi.useRealTimers();
    expect(screen.getByRole('button', { name: 'Build it again' })).toBeTruthy();
  });
});

describe('shortcuts', () => {
  test('as set in the browser, with the way to change them', async () => {
    const { openShortcuts, user } = renderOptions({ hash: '#shortcuts' });
    const keys = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(keys[0]).toBe('Alt+Shift+N');
    expect(new Set(keys.slice(1))).toEqual(new Set(['not set']));
    await user.click(screen.getByRole('button', { name: 'Change the shortcuts' }));
    expect(openShortcuts).toHaveBeenCalledOnce();
  });

  test('a browser that does not open its page is explained', async () => {
    const { openShortcuts, user } = renderOptions({ hash: '#shortcuts' });
    openShortcuts.mockResolvedValue(false);
    await user.click(screen.getByRole('button', { name: 'Change the shortcuts' }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/list of extensions/);
  });

  test.each([
    [{ state: 'loading' }, /Looking at the shortcuts/],
    [{ state: 'unreadable' }, /cannot be read/],
  ] as const)('%j', (shortcuts, words) => {
    renderOptions({ shortcuts, hash: '#shortcuts' });
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

describe('the role by policy', () => {
  test.each([
    ['the default of the organisation, where none was chosen', {}, { role: 'ml', locked: false }, 'ML'],
    ['the reader’s own choice wins', { role: 'cx' }, { role: 'ml', locked: false }, 'CX'],
    ['a locked role wins', { role: 'cx' }, { role: 'ml', locked: true }, 'ML'],
  ] as const)('%s', (_, settings, policy, shown) => {
    renderOptions({ settings, policy });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: shown }).checked).toBe(true);
  });

  test('a locked role cannot be changed, and says why', async () => {
    const { saved, user } = renderOptions({ policy: { role: 'ml', locked: true } });
    const question = screen.getByRole('group', { name: 'What is your role?' });
    expect(within(question).getByText('Your organisation chose this role.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'CX' }));
    expect(saved).toEqual([]);
  });
});

describe('first run', () => {
  test('greets, role question first', () => {
    renderOptions({ hash: '#welcome' });
    expect(screen.getByRole('heading', { level: 1, name: 'Welcome to Parlance' })).toBeTruthy();
    expect(screen.getAllByRole('group')[0]).toBe(screen.getByRole('group', { name: 'What is your role?' }));
    expect(screen.getByText(/starter glossary works already/)).toBeTruthy();
  });

  test('the address of the team’s glossary goes on to the sources', async () => {
    const { actions, user } = renderOptions({ hash: '#welcome' });
    const field = screen.getByRole('textbox', { name: 'Address of your team’s glossary' });
    await user.type(field, ' https://example.com/glossary {Enter}');
    expect(actions.addGlossary).toHaveBeenCalledExactlyOnceWith('https://example.com/glossary');
  });
});

describe('views', () => {
  test.each([
    ['', 'Reading'],
    ['#reading', 'Reading'],
    ['#sources', 'Sources'],
    ['#sources/add=https://a.b/', 'Sources'],
    ['#shortcuts', 'Shortcuts'],
    ['#no-such-view', 'Reading'],
    ['#constructor', 'Reading'],
  ])('“%s” shows %s, alone, in the menu and in the title of the tab', (hash, title) => {
    renderOptions({ hash });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
    const current = screen
      .getAllByRole('link')
      .filter((link) => link.getAttribute('aria-current') === 'page');
    expect(current.map(({ textContent }) => textContent)).toEqual([title]);
    expect(document.title).toBe(`${title} – Parlance`);
    expect(screen.queryAllByRole('group').length > 0).toBe(title === 'Reading');
  });

  test('the menu leads to every view', () => {
    renderOptions();
    const links = within(screen.getByRole('navigation', { name: 'Options' })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      '#reading',
      '#sources',
      '#glossary',
      '#shortcuts',
    ]);
  });

  test('what follows the view is the view’s own, as it stands in the address', () => {
    renderOptions({ hash: '#glossary/new=A%2FB test/x' });
    expect(screen.getByText('parameter: new=A%2FB test/x')).toBeTruthy();
  });

  test('the heading takes the focus when the view changes, and not before', () => {
    const { go } = renderOptions();
    expect(document.activeElement).toBe(document.body);
    go('#shortcuts');
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Shortcuts' }));
    expect(document.title).toBe('Shortcuts – Parlance');
  });
});

describe('accessibility', () => {
  test.each<readonly [string, Given]>([
    ['as usual', {}],
    ['first run', { hash: '#welcome' }],
    ['loading', { state: { state: 'loading' } }],
    ['known terms', { settings: { known: ['a'], role: 'cx' } }],
    ['locked role', { policy: { role: 'ml', locked: true } }],
    ['failed', { glossary: { state: 'failed', code: 'database', detail: 'x' } }],
    ['shortcuts', { hash: '#shortcuts' }],
    ['no shortcuts', { hash: '#shortcuts', shortcuts: { state: 'unreadable' } }],
    ['damaged', { state: { state: 'problem', code: 'damaged' } }],
    ['unreadable', { state: { state: 'problem', code: 'unreadable' } }],
  ])('%s: axe finds nothing', async (_, given) => {
    const { container } = renderOptions(given);
    expect(await checkAccessibility(container)).toEqual([]);
  });
});
