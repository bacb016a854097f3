import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { SourceStatus } from '../../lib/core/sources/source-status.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { renderSources } from './render-sources.tsx';
import { minutesAgo, sampleView, wellStatus } from './sample-sources.ts';

function names(): readonly string[] {
  return screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

async function heard(): Promise<string> {
  await expect.poll(() => screen.getByRole('status').textContent).not.toBe('');
  return screen.getByRole('status').textContent;
}

function withStatus(changes: Partial<SourceStatus>) {
  return { sources: [sampleView('acme', {}, { status: wellStatus('acme', changes) })] };
}

describe('actions', () => {
  test('sync one or all, with news for eyes and ears', async () => {
    const { actions, user, show } = renderSources();
    await user.click(button('Sync now: beta'));
    await user.click(button('Syncing …'));
    expect(actions.sync).toHaveBeenCalledExactlyOnceWith('beta');
    const phase = (changes: Partial<SourceStatus>): void => {
      act(() => {
        show((ready) => ({
          ...ready,
          sources: ready.sources.map((view) =>
            view.source.id === 'beta' ? { ...view, status: wellStatus('beta', changes) } : view,
          ),
        }));
      });
    };
    phase({ activity: { phase: 'asking', startedAt: minutesAgo(0) } });
    await expect.poll(heard).toBe('Asking for beta.');
    phase({ activity: { phase: 'publishing', startedAt: minutesAgo(0) } });
    await expect.poll(heard).toBe('Putting the terms of beta in place.');
    phase({});
    await expect.poll(heard).toBe('Your glossaries are up to date.');
    await user.click(button('Sync all now'));
    expect(actions.sync).toHaveBeenLastCalledWith();
  });

  test('a sync that fails is heard', async () => {
    const { show } = renderSources({
      ready: withStatus({ activity: { phase: 'asking', startedAt: minutesAgo(0) } }),
    });
    await expect.poll(heard).toBe('Asking for acme.');
    act(() => {
      show((ready) => ({ ...ready, ...withStatus({ failure: { code: 'offline', detail: '' } }) }));
    });
    await expect.poll(heard).toBe('Could not be synced: acme.');
  });

  test('move by keyboard: the focus stays and the place is heard', async () => {
    const { user } = renderSources();
    const down = button('Move down: acme');
    down.focus();
    await user.keyboard('{Enter}');
    expect(names().slice(1, 4)).toEqual(['beta', 'acme', 'gamma']);
    expect(document.activeElement).toBe(button('Move down: acme'));
    await expect.poll(heard).toBe('acme is now number 2 of 3.');
    await user.keyboard('{Enter}');
    await user.keyboard('{Enter}');
    expect(names().slice(1, 4)).toEqual(['beta', 'gamma', 'acme']);
    expect(document.activeElement?.getAttribute('aria-disabled')).toBe('true');
  });

  test('pause and resume', async () => {
    const { user } = renderSources();
    await user.click(button('Pause acme'));
    expect(screen.getByText('Paused')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Sync now: acme' })).toBeNull();
    await user.click(button('Resume acme'));
    expect(screen.queryByText('Paused')).toBeNull();
  });

  test('remove and undo by keyboard', async () => {
    const sources = [sampleView('acme'), sampleView('beta', {}, { hasToken: true }), sampleView('gamma')];
    const { user } = renderSources({ ready: { sources } });
    button('Remove beta').focus();
    await user.keyboard('{Enter}');
    expect(names()).not.toContain('beta');
    expect(document.activeElement).toBe(button('Undo'));
    expect(screen.getByText(/brings its access token back/)).toBeTruthy();
    await expect.poll(heard).toBe('“beta” was removed.');
    await user.keyboard('{Enter}');
    expect(names().slice(1, 4)).toEqual(['acme', 'beta', 'gamma']);
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
    await expect.poll(heard).toBe('beta is back.');
  });

  test('the note of a removal can be closed', async () => {
    const { user } = renderSources();
    await user.click(button('Remove beta'));
    await user.click(button('Close'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  test('what storage refuses is said', async () => {
    const { user } = renderSources({ actions: { change: () => Promise.resolve(false) } });
    await user.click(button('Edit acme'));
    await user.click(button('Save'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be saved/);
  });

  test('starter glossary and interval', async () => {
    const { actions, user } = renderSources();
    await user.click(screen.getByRole('checkbox', { name: /no other glossary explains/ }));
    expect(actions.setStarter).toHaveBeenCalledExactlyOnceWith(false);
    const interval = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Look for changes' });
    expect([...interval.options].map(({ textContent }) => textContent)).toEqual([
      'Every 15 minutes',
      'Every 30 minutes',
      'Every hour',
      'Every 4 hours',
      'Every 12 hours',
      'Every day',
      'Every week',
    ]);
    await user.selectOptions(interval, 'Every day');
    expect(actions.setInterval).toHaveBeenCalledExactlyOnceWith(1440);
  });
});

describe('editing', () => {
  test('by keyboard, saved as entered, focus back on the button', async () => {
    const { actions, user } = renderSources();
    button('Edit acme').focus();
    await user.keyboard('{Enter}');
    const name = screen.getByRole('textbox', { name: 'Name' });
    expect(document.activeElement).toBe(name);
    await user.clear(name);
    await user.type(name, 'Acme shared');
    await user.selectOptions(screen.getAllByRole('combobox', { name: 'Format' })[0] ?? name, 'Table (CSV)');
    await user.type(screen.getByRole('textbox', { name: 'Where people read it' }), 'https://a.example');
    await user.type(
      screen.getByRole('textbox', { name: 'Where people propose changes' }),
      'https://a.example/new?t={{term}{Enter}',
    );
    expect(actions.change).toHaveBeenCalledExactlyOnceWith('acme', {
      name: 'Acme shared',
      format: 'csv',
      home: 'https://a.example',
      contribute: 'https://a.example/new?t={term}',
    });
    expect(document.activeElement).toBe(button('Edit acme'));
  });

  test('Esc keeps nothing', async () => {
    const { actions, user } = renderSources();
    await user.click(button('Edit acme'));
    await user.keyboard('x{Escape}');
    expect(screen.queryByRole('textbox', { name: 'Name' })).toBeNull();
    expect(actions.change).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(button('Edit acme'));
  });

  test.each([
    ['Name', ' ', /Give it a name/],
    ['Where people read it', 'http://a.example', /begins with https/],
    ['Where people propose changes', 'https://a.example', /\{term\} or \{entry\}/],
    ['Where people propose changes', 'javascript:alert("{{term}")', /begins with https/],
  ])('%s “%s” is refused at its field', async (label, value, words) => {
    const { actions, user } = renderSources();
    await user.click(button('Edit acme'));
    const field = screen.getByRole('textbox', { name: label });
    await user.clear(field);
    await user.type(field, value);
    await user.click(button('Save'));
    expect(actions.change).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    const described = (field.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => document.getElementById(id)?.textContent).join(' ')).toMatch(words);
  });

  test('a token is saved at once, never shown, and can be removed', async () => {
    const { actions, user } = renderSources({
      ready: { sources: [sampleView('acme', {}, { hasToken: true })] },
    });
    await user.click(button('Edit acme'));
    const token = screen.getByLabelText<HTMLInputElement>('Replace the access token');
    expect(token.type).toBe('password');
    expect(token.value).toBe('');
    expect(screen.getByText(/A token is saved/)).toBeTruthy();
    await user.type(token, 'secret');
    await user.click(button('Save the token'));
    expect(actions.saveToken).toHaveBeenCalledExactlyOnceWith('acme', 'secret');
    await expect.poll(() => token.value).toBe('');
    await user.click(button('Remove the token'));
    expect(actions.removeToken).toHaveBeenCalledExactlyOnceWith('acme');
  });

  test('a token without its permission is not saved, and says why', async () => {
    const { user } = renderSources({ actions: { saveToken: () => Promise.resolve(false) } });
    await user.click(button('Edit acme'));
    const item = screen.getByRole('form', { name: 'Edit acme' });
    await user.type(within(item).getByLabelText('Access token'), 'secret');
    await user.click(button('Save the token'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/needs your permission/);
  });

  test('editing: axe finds nothing', async () => {
    const { container, user } = renderSources();
    await user.click(button('Edit acme'));
    expect(await checkAccessibility(container)).toEqual([]);
  });
});
