import { act, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { ReadySources, SourceView } from '../../components/options/sources/sources-state.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { renderSources } from './render-sources.tsx';
import { CHANGES, CONSENT, minutesAgo, PERMISSION, sampleView, wellStatus } from './sample-sources.ts';

const CONSENTS = ['https://acme.atlassian.net', 'https://wiki.example.com:8443'];

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

function item(name: string): HTMLElement {
  return screen.getByRole('listitem', { name });
}

async function heard(): Promise<string> {
  await expect.poll(() => screen.getByRole('status').textContent).not.toBe('');
  return screen.getByRole('status').textContent;
}

/** The list with one source as the background reports it. */
function withView(view: SourceView): (ready: ReadySources) => ReadySources {
  return (ready) => ({
    ...ready,
    sources: ready.sources.map((one) => (one.source.id === view.source.id ? view : one)),
  });
}

describe('the focus goes on', () => {
  test('to a glossary that came back', async () => {
    const { user, forget } = renderSources();
    await user.click(button('Remove beta'));
    await user.keyboard('{Enter}');
    await expect.poll(() => document.activeElement).toBe(item('beta'));
    expect(forget).not.toHaveBeenCalled();
  });

  test('to the title of the list when the note of a removal is closed, and what only it needed is given back', async () => {
    const { user, forget } = renderSources();
    await user.click(button('Remove beta'));
    expect(forget).not.toHaveBeenCalled();
    await user.click(button('Close'));
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Glossaries in use' }));
    expect(forget).toHaveBeenCalledOnce();
  });

  test('past the first of two removals, which cannot come back any more', async () => {
    const { user, forget } = renderSources();
    await user.click(button('Remove beta'));
    await user.click(button('Remove acme'));
    expect(document.activeElement).toBe(button('Undo'));
    expect(forget).toHaveBeenCalledOnce();
  });

  test.each([
    ['Use the new one: acme', 'The new contents of acme are used.'],
    ['Keep the old one: acme', 'The old contents of acme stay in use.'],
  ])('to the glossary after “%s”, which is heard', async (name, news) => {
    const held = { terms: 3, since: minutesAgo(9), changes: CHANGES };
    const view = sampleView('acme', {}, { status: wellStatus('acme', { held }) });
    const { user, show } = renderSources({ ready: { sources: [view, sampleView('beta')] } });
    await user.click(button(name));
    await expect.poll(heard).toBe(news);
    expect(document.activeElement).toBe(button(name));
    act(() => {
      show(withView(sampleView('acme')));
    });
    expect(document.activeElement).toBe(item('acme'));
  });

  test('to the glossary once it was allowed, and no later change takes it back', async () => {
    const { user, show } = renderSources({
      ready: { sources: [sampleView('acme', {}, { gate: PERMISSION }), sampleView('beta')] },
    });
    await user.click(button('Allow access to files.example.com'));
    act(() => {
      show(withView(sampleView('acme')));
    });
    expect(document.activeElement).toBe(item('acme'));
    button('Edit beta').focus();
    act(() => {
      show(withView(sampleView('acme', { name: 'Acme' })));
    });
    expect(document.activeElement).toBe(button('Edit beta'));
  });

  test('nowhere when the reader went elsewhere meanwhile', async () => {
    const { user, show } = renderSources({
      ready: { sources: [sampleView('acme', {}, { gate: CONSENT }), sampleView('beta')] },
    });
    await user.click(button('Read it with my sign-in'));
    button('Edit beta').focus();
    act(() => {
      show(withView(sampleView('acme')));
    });
    expect(document.activeElement).toBe(button('Edit beta'));
  });
});

describe('consents', () => {
  test('are listed by host and port, and withdrawn with a click', async () => {
    const { container, actions, user, show } = renderSources({ ready: { consents: CONSENTS } });
    const list = within(screen.getByRole('region', { name: 'Read with your own sign-in' }));
    expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      'acme.atlassian.net Withdraw',
      'wiki.example.com:8443 Withdraw',
    ]);
    expect(await checkAccessibility(container)).toEqual([]);
    await user.click(button('Withdraw for acme.atlassian.net'));
    expect(actions.withdrawConsent).toHaveBeenCalledExactlyOnceWith('https://acme.atlassian.net');
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Glossaries in use' }));
    expect(await heard()).toBe('Your sign-in to acme.atlassian.net is not used any more.');
    act(() => {
      show((ready) => ({ ...ready, consents: [] }));
    });
    expect(screen.queryByText('Read with your own sign-in')).toBeNull();
  });

  test('that cannot be withdrawn say so', async () => {
    const { user } = renderSources({
      ready: { consents: CONSENTS },
      actions: { withdrawConsent: () => Promise.resolve(false) },
    });
    await user.click(button('Withdraw for acme.atlassian.net'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be saved/);
  });
});

describe('what cannot be saved is said', () => {
  const refused = { setStarter: () => Promise.resolve(false), setInterval: () => Promise.resolve(false) };

  test('of the starter glossary', async () => {
    const { user } = renderSources({ actions: refused });
    await user.click(screen.getByRole('checkbox', { name: /no other glossary explains/ }));
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be saved/);
  });

  test('of the interval', async () => {
    const { user } = renderSources({ actions: refused });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Look for changes' }), 'Every day');
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be saved/);
  });
});
