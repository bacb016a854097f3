import { act, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { AddOutcome, SitesActions } from '../../components/options/sites/sites-state.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { descriptionOf } from './description-of.ts';
import { renderSites, sampleSite } from './render-sites.tsx';

const FIELD = 'Any address of your Jira or Confluence';

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

async function heard(): Promise<string> {
  await expect.poll(() => screen.getByRole('status').textContent).not.toBe('');
  return screen.getByRole('status').textContent;
}

const never = (): Promise<never> => new Promise(() => undefined);

describe('paused sites', () => {
  test('are resumed one by one, by keyboard, and the focus stays nearby', async () => {
    const { user } = renderSites({ paused: ['https://acme.atlassian.net', 'https://www.notion.so'] });
    await user.tab();
    expect(document.activeElement).toBe(button('Resume on acme.atlassian.net'));
    await user.keyboard('{Enter}');
    expect(screen.queryByText('acme.atlassian.net')).toBeNull();
    expect(screen.getByText('www.notion.so')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Paused sites');
    expect(await heard()).toBe('Marks are back on acme.atlassian.net.');
  });

  test('stay where that could not be saved, and it is said', async () => {
    const { user } = renderSites({
      paused: ['https://acme.atlassian.net'],
      actions: { setPaused: () => Promise.resolve(false) },
    });
    await user.click(button('Resume on acme.atlassian.net'));
    expect(screen.getByRole('alert').textContent).toMatch(/could not be saved/);
  });

  test('are none', () => {
    renderSites();
    expect(screen.getByText(/^None\./)).toBeTruthy();
  });
});

describe('adding a site', () => {
  test('by any of its addresses, by keyboard: it works at once', async () => {
    const { user } = renderSites();
    await user.tab();
    expect(document.activeElement).toBe(screen.getByLabelText(FIELD));
    await user.keyboard('https://jira.acme.example/browse/ML-1{Enter}');
    expect(screen.getByText('jira.acme.example')).toBeTruthy();
    expect(screen.getByText('Parlance works here')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(FIELD).value).toBe('');
    expect(await heard()).toBe('jira.acme.example is added. Parlance works there now.');
  });

  test('that was not allowed is said, and it stays with a button', async () => {
    const { user } = renderSites({ allows: false });
    await user.type(screen.getByLabelText(FIELD), 'wiki.acme.example{Enter}');
    expect(screen.getByRole('alert').textContent).toMatch(/^It is on your list, but was not allowed/);
    expect(screen.getByText(/^Not allowed yet/)).toBeTruthy();
    await user.click(button('Allow Parlance on wiki.acme.example'));
    expect(screen.getByText(/^It was not allowed, so Parlance does not work there/)).toBeTruthy();
  });

  test('says before the click why the browser will ask', () => {
    renderSites();
    expect(descriptionOf(screen.getByLabelText(FIELD))).toMatch(/Your browser will ask you\. Parlance needs/);
  });

  test.each([
    ['', /^Paste the address/],
    ['not an address', /^This is not a web address/],
    ['http://jira.acme.example', /not encrypted/],
    ['https://acme.atlassian.net/wiki', /works there already/],
    ['https://there.example/x', /on your list already/],
  ])('%j is refused in words at the field, until it is changed', async (typed, words) => {
    const { user } = renderSites({ sites: [sampleSite('there.example')] });
    const field = screen.getByLabelText(FIELD);
    if (typed !== '') await user.type(field, typed);
    await user.click(button('Add'));
    expect(descriptionOf(field)).toMatch(words);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'x');
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  test('asks for the permission right in the click, with nothing awaited before', async () => {
    let inClick = false;
    const add = vi.fn<SitesActions['add']>(() => {
      expect(inClick).toBe(true);
      return Promise.resolve<AddOutcome>({ kind: 'not-saved' });
    });
    const { user } = renderSites({ actions: { add } });
    const form = screen.getByLabelText(FIELD).closest('form');
    form?.addEventListener('submit', () => {
      inClick = true;
      queueMicrotask(() => {
        inClick = false;
      });
    });
    await user.click(button('Add'));
    expect(add).toHaveBeenCalledOnce();
    expect(screen.getByRole('alert').textContent).toMatch(/could not be saved/);
  });
});

describe('a listed site', () => {
  test('whose access is withdrawn says so at once, and is allowed again', async () => {
    const { user, show } = renderSites({ sites: [sampleSite('jira.acme.example')] });
    act(() => {
      show((state) => ({ ...state, sites: state.sites.map((site) => ({ ...site, access: 'withdrawn' })) }));
    });
    expect(screen.getByText(/^Access was withdrawn/)).toBeTruthy();
    expect(await heard()).toBe('Access to jira.acme.example was withdrawn.');
    const again = button('Allow Parlance on jira.acme.example');
    expect(again.textContent).toBe('Allow again');
    await user.click(again);
    expect(screen.getByText('Parlance works here')).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-label')).toBe('jira.acme.example');
  });

  test('is paused and resumed', async () => {
    const { user } = renderSites({ sites: [sampleSite('jira.acme.example')] });
    await user.click(button('Pause on jira.acme.example'));
    expect(screen.getByText('Paused')).toBeTruthy();
    await user.click(button('Resume on jira.acme.example'));
    expect(screen.queryByText('Paused')).toBeNull();
  });

  test('is removed, and comes back by keyboard alone', async () => {
    const { user } = renderSites({ sites: [sampleSite('a.example'), sampleSite('b.example')] });
    await user.click(button('Remove a.example'));
    expect(screen.queryByText('a.example', { selector: '.site-name' })).toBeNull();
    expect(document.activeElement).toBe(button('Undo'));
    await user.keyboard('{Enter}');
    expect(screen.getAllByText(/^[ab]\.example$/, { selector: '.site-name' })).toHaveLength(2);
    expect(screen.queryByText(/was removed/)).toBeNull();
    expect(document.activeElement).toBe(screen.getByLabelText(FIELD));
  });

  test('that is removed takes the focus once, and again when it is removed again', async () => {
    const { user, show } = renderSites({ sites: [sampleSite('a.example'), sampleSite('b.example')] });
    const field = screen.getByLabelText(FIELD);
    await user.click(button('Remove a.example'));
    await expect.poll(() => screen.getByRole('status').textContent).toBe('a.example was removed.');
    await user.click(field);
    act(() => {
      show((state) => ({ ...state, paused: ['https://c.example'] }));
    });
    expect(document.activeElement).toBe(field);
    await user.type(field, 'https://a.example/browse/A-1{Enter}');
    await expect.poll(() => screen.getByRole('status').textContent).toMatch(/is added/);
    await user.click(button('Remove a.example'));
    expect(document.activeElement).toBe(button('Undo'));
    await expect.poll(() => screen.getByRole('status').textContent).toBe('a.example was removed.');
  });

  test('of the organisation needs one click, and cannot be removed', async () => {
    const site = sampleSite('jira.acme.example', { setBy: 'organisation', access: 'not-allowed' });
    const { user } = renderSites({ sites: [site] });
    expect(screen.getByText('Set up by your organisation. One click is needed:')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^(?:Pause|Remove)/ })).toBeNull();
    await user.click(button('Allow Parlance on jira.acme.example'));
    expect(screen.getByText('Set up by your organisation')).toBeTruthy();
    expect(button('Pause on jira.acme.example')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
  });

  test('shows a deceptive name as what it is', () => {
    renderSites({ sites: [{ ...sampleSite('x'), origin: 'https://xn--exmple-4nf.com' }] });
    expect(screen.getByText('xn--exmple-4nf.com')).toBeTruthy();
  });
});

describe('a list that cannot be read', () => {
  test('says so and offers to reload', async () => {
    const { user, reload } = renderSites({ state: { state: 'problem', code: 'unreadable' } });
    expect(screen.getByRole('alert').textContent).toMatch(/cannot be read/);
    await user.click(button('Reload this page'));
    expect(reload).toHaveBeenCalledOnce();
  });

  test('damaged: start afresh', async () => {
    const { user, reset } = renderSites({ state: { state: 'problem', code: 'damaged' } });
    await user.click(button('Start with an empty list'));
    expect(reset).toHaveBeenCalledOnce();
  });

  test('too new: nothing is overwritten', () => {
    renderSites({ state: { state: 'problem', code: 'too-new' } });
    expect(screen.getByRole('alert').textContent).toMatch(/newer version/);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

test.each<readonly [string, Parameters<typeof renderSites>[0]]>([
  ['empty', {}],
  ['loading', { state: { state: 'loading' } }],
  ['unreadable', { state: { state: 'problem', code: 'unreadable' } }],
  [
    'full',
    {
      paused: ['https://acme.atlassian.net'],
      sites: [
        sampleSite('a.example', { setBy: 'organisation' }),
        sampleSite('b.example', { setBy: 'organisation', access: 'not-allowed' }),
        sampleSite('c.example', { paused: true }),
        sampleSite('d.example', { access: 'withdrawn' }),
      ],
    },
  ],
])('has no accessibility problem: %s', async (_, given) => {
  const { container } = renderSites(given);
  expect(await checkAccessibility(container)).toEqual([]);
});

test('has no accessibility problem with notes and problems open', async () => {
  const { container, user } = renderSites({ sites: [sampleSite('a.example')], actions: { allow: never } });
  await user.click(button('Remove a.example'));
  await user.click(button('Add'));
  expect(await checkAccessibility(container)).toEqual([]);
});
