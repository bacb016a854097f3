import { screen, waitFor } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';
import { PAGE_NOTICES, type PageNoticeKind } from '../../components/panel/page-notice.ts';
import { PageNotice, type NoticeActions } from '../../components/panel/PageNotice.tsx';
import { PanelShell } from '../../components/panel/PanelShell.tsx';
import type { PanelView } from '../../lib/core/panel/panel-view.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { one } from './render-card.tsx';
import { renderWithTexts } from './render-with-texts.tsx';

function renderShell(title = 'Churn model v2', onPause?: () => Promise<boolean>) {
  const openOptions = vi.fn<() => void>();
  function Chosen(): ReactNode {
    const [view, setView] = useState<PanelView>('terms');
    return (
      <PanelShell view={view} onSelect={setView} onOpenOptions={openOptions} title={title} onPause={onPause}>
        <p>{`The ${view} view`}</p>
      </PanelShell>
    );
  }
  return { ...renderWithTexts(<Chosen />), openOptions };
}

describe('the panel', () => {
  test('has three views as tabs, with the title of the document above each', async () => {
    const { container, user } = renderShell();
    const tabs = screen.getAllByRole('tab');
    expect(tabs.map(({ dataset, textContent }) => [dataset['view'], textContent])).toEqual([
      ['terms', 'Terms'],
      ['spec', 'Spec check'],
      ['restate', 'Restate'],
    ]);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Churn model v2');
    expect(await checkAccessibility(container)).toEqual([]);
    await user.click(screen.getByRole('tab', { name: 'Spec check' }));
    expect(screen.getByRole('tabpanel', { name: 'Spec check' }).textContent).toContain('The spec view');
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test.each([
    ['{ArrowRight}', 'Spec check'],
    ['{ArrowRight}{ArrowRight}', 'Restate'],
    ['{ArrowRight}{ArrowRight}{ArrowRight}', 'Terms'],
    ['{ArrowLeft}', 'Restate'],
    ['{End}', 'Restate'],
    ['{End}{Home}', 'Terms'],
    ['{ArrowDown}a', 'Terms'],
  ])('goes from tab to tab with %s', async (keys, expected) => {
    const { user } = renderShell();
    await user.tab();
    await user.keyboard(keys);
    const selected = screen.getByRole('tab', { selected: true });
    expect(selected.textContent).toBe(expected);
    expect(document.activeElement).toBe(selected);
    expect(screen.getAllByRole('tab').filter(({ tabIndex }) => tabIndex === 0)).toEqual([selected]);
  });

  test('leads to the options', async () => {
    const { user, openOptions } = renderShell();
    await user.click(screen.getByRole('button', { name: 'Open the options' }));
    expect(openOptions).toHaveBeenCalledOnce();
  });

  test('pauses the site beside it, and says so', async () => {
    const pause = vi.fn<() => Promise<boolean>>(() => Promise.resolve(true));
    const { container, user } = renderShell('Churn model v2', pause);
    await user.click(screen.getByRole('button', { name: 'Pause on this site' }));
    expect(pause).toHaveBeenCalledOnce();
    await waitFor(() =>
      expect(screen.getByRole('status').textContent).toBe('Parlance is paused on this site.'),
    );
    // The page has no document any more, and the button goes.
    expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }));
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('says that the pause could not be saved', async () => {
    const { container, user } = renderShell('Churn model v2', () => Promise.resolve(false));
    await user.click(screen.getByRole('button', { name: 'Pause on this site' }));
    await waitFor(() => expect(one(container, '.side-foot .problem').textContent).not.toBe(''));
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Pause on this site' }));
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('has nothing to pause without a document', () => {
    renderShell('');
    expect(screen.queryByRole('button', { name: 'Pause on this site' })).toBeNull();
  });

  test('has a heading without a document too', async () => {
    const { container } = renderShell('');
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Parlance');
    expect(await checkAccessibility(container)).toEqual([]);
  });
});

function renderNotice(kind: PageNoticeKind, isSaved = true) {
  const actions = {
    resume: vi.fn<NoticeActions['resume']>(() => Promise.resolve(isSaved)),
    reload: vi.fn<NoticeActions['reload']>(),
    openSites: vi.fn<NoticeActions['openSites']>(),
    openOptions: vi.fn<NoticeActions['openOptions']>(),
  };
  return { ...renderWithTexts(<PageNotice kind={kind} actions={actions} />), actions };
}

describe('a page with nothing to show', () => {
  const HELP: { readonly [kind in PageNoticeKind]: keyof NoticeActions | undefined } = {
    loading: undefined,
    'other-site': 'openSites',
    'not-answering': 'reload',
    paused: 'resume',
    'no-document': undefined,
    'no-glossary': 'openOptions',
  };

  test.each(PAGE_NOTICES)('because of “%s” says so, and offers what helps', async (kind) => {
    const { container, user, actions } = renderNotice(kind);
    const title = screen.getByRole('heading').textContent ?? '';
    expect(title).not.toBe('');
    expect(await checkAccessibility(container)).toEqual([]);
    const button = screen.queryByRole('button');
    if (button !== null) await user.click(button);
    const called = Object.entries(actions).filter(([, action]) => action.mock.calls.length > 0);
    expect(called.map(([name]) => name)).toEqual([HELP[kind] ?? []].flat());
  });

  test('is announced, but not while it loads', async () => {
    renderNotice('paused');
    await waitFor(() => {
      expect(screen.getByRole('status').textContent).toBe('Paused on this site');
    });
  });

  test('stays paused where that cannot be saved', async () => {
    const { container, user } = renderNotice('paused', false);
    await user.click(screen.getByRole('button', { name: 'Resume' }));
    expect(one(container, '.problem').textContent).toBe(
      'That could not be saved. Try again, or reload the page.',
    );
  });
});
