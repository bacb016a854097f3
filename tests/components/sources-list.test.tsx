import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { SourcesActions } from '../../components/options/sources/sources-state.ts';
import { showAddress } from '../../components/options/sources/show-address.ts';
import { resolveAddress } from '../../lib/core/sources/resolve-address.ts';
import { SYNC_FAILURES, type SourceStatus } from '../../lib/core/sources/source-status.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { renderSources } from './render-sources.tsx';
import {
  CHANGES,
  CONSENT,
  minutesAgo,
  NOW,
  PERMISSION,
  READING,
  sampleView,
  SHEET,
  SOURCES,
  wellStatus,
} from './sample-sources.ts';

function names(): readonly string[] {
  return screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

function withStatus(changes: Partial<SourceStatus>) {
  return { sources: [sampleView('acme', {}, { status: wellStatus('acme', changes) })] };
}

describe('the list', () => {
  test('stands in order of precedence, own entries first, starter glossary last', () => {
    renderSources();
    expect(names()).toEqual(['Your own entries', 'acme', 'beta', 'gamma', 'Starter glossary']);
    expect(screen.getByRole('link', { name: 'Show the glossary' }).getAttribute('href')).toBe('#glossary');
    expect(screen.getByText('84 terms are ready.')).toBeTruthy();
  });

  test.each([
    ['https://files.example.com/a/glossary.csv?x=1', ['files.example.com/a/glossary.csv']],
    [
      'https://docs.google.com/spreadsheets/d/abc123/edit#gid=7',
      [
        'docs.google.com/spreadsheets/d/abc123/edit',
        'Read from docs.google.com/spreadsheets/d/abc123/export?format=csv&gid=7',
      ],
    ],
    ['https://192.168.1.4/g.csv', ['192.168.1.4/g.csv', /private network address/]],
    ['https://exаmple.com/g', [/^xn--.*\/g$/]],
  ])('%s is shown with what is fetched', (url, shown) => {
    renderSources({ ready: { sources: [sampleView('acme', { url })] } });
    const item = within(screen.getAllByRole('listitem')[1] ?? document.body);
    for (const words of shown) {
      expect(
        item.getByText((_, element) => element?.tagName === 'P' && matches(element.textContent, words)),
      ).toBeTruthy();
    }
  });

  test.each<readonly [string, Partial<SourceStatus> | undefined, string | RegExp]>([
    ['well', {}, '42 terms · Table (CSV) · up to date 5 minutes ago'],
    ['just synced', { succeededAt: minutesAgo(0), terms: 1 }, '1 term · Table (CSV) · up to date just now'],
    ['never synced', undefined, 'Not read yet'],
    ['asking', { activity: { phase: 'asking', startedAt: minutesAgo(0) } }, 'Asking for the glossary …'],
    ['reading', { activity: { phase: 'reading', startedAt: minutesAgo(0) } }, 'Reading the glossary …'],
    ['publishing', { activity: { phase: 'publishing', startedAt: minutesAgo(0) } }, /Putting the new terms/],
    ['left behind', { activity: { phase: 'asking', startedAt: minutesAgo(10) } }, /^42 terms/],
  ])('%s: in plain words', (_, changes, words) => {
    const { status: _status, ...never } = sampleView('acme');
    renderSources({ ready: changes === undefined ? { sources: [never] } : withStatus(changes) });
    expect(screen.getByText(words)).toBeTruthy();
  });

  test('a file says when it was read, and cannot be synced', () => {
    const view = sampleView('acme', { place: { kind: 'file', fileName: 'terms.csv' } });
    renderSources({ ready: { sources: [view] } });
    expect(screen.getByText('terms.csv')).toBeTruthy();
    expect(screen.getByText('42 terms · Table (CSV) · read from a file 5 minutes ago')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Sync/ })).toBeNull();
  });

  test('a file offers no format, as it is not there to be read again', async () => {
    const view = sampleView('acme', { place: { kind: 'file', fileName: 'terms.csv' } });
    const { user } = renderSources({ ready: { sources: [view] } });
    await user.click(button('Edit acme'));
    const form = within(screen.getByRole('form', { name: 'Edit acme' }));
    expect(form.queryByRole('combobox', { name: 'Format' })).toBeNull();
  });

  test('where the answer came from, when that is another address', () => {
    const address = resolveAddress('https://acme.example.com/terms.csv');
    if (!address.ok) throw new Error(address.error);
    const elsewhere = showAddress(address.value, 'https://cdn.example.com/a.csv?v=2');
    renderSources({ ready: { sources: [sampleView('acme', {}, { address: elsewhere })] } });
    expect(screen.getByText(/The answer came/).textContent).toBe(
      'The answer came from cdn.example.com/a.csv?v=2',
    );
    expect(showAddress(address.value, address.value.url)).not.toHaveProperty('final');
    const long = showAddress(address.value, `https://cdn.example.com/${'x'.repeat(4000)}`);
    expect(long.final?.length).toBeLessThan(400);
  });

  test('what is left out since there is too much, with names', async () => {
    const names = Array.from({ length: 20 }, (_, index) => `late ${index}`);
    const dropped = { origin: 'acme', entries: 32, aliases: 7, names };
    const { user, container } = renderSources({ ready: { sources: [sampleView('acme', {}, { dropped })] } });
    expect(screen.getByText('32 terms of it are left out.')).toBeTruthy();
    expect(screen.getByText('7 other names of its terms are left out.')).toBeTruthy();
    await user.click(screen.getByText('Show which'));
    expect(screen.getByText('late 0').closest('p')?.textContent).toMatch(/late 0, late 1, .*and 12 more$/);
    expect(await checkAccessibility(container)).toEqual([]);
  });

  test('what changed last time, with names', async () => {
    const { user } = renderSources({ ready: withStatus({ changes: CHANGES, changedAt: minutesAgo(120) }) });
    await user.click(screen.getByText('Changed 2 hours ago: 3 added, 1 changed, 22 removed'));
    const [added, changed, removed] = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(added).toBe('churn, AUC, p95');
    expect(changed).toBe('model drift');
    expect(removed).toMatch(/^gone 0, gone 1, .*gone 19 and 2 more$/);
  });

  test('problems are read when they are asked for: where, what and how to mend it', async () => {
    const loadProblems = vi.fn<SourcesActions['loadProblems']>(() =>
      Promise.resolve({ problems: READING.problems, unlisted: 2 }),
    );
    const { user } = renderSources({ ready: withStatus({ problems: 3 }), actions: { loadProblems } });
    expect(loadProblems).not.toHaveBeenCalled();
    await user.click(screen.getByText('3 problems in this glossary'));
    expect(loadProblems).toHaveBeenCalledExactlyOnceWith('acme');
    expect((await screen.findByText(/Row 7/i)).textContent).toMatch(/SLO/);
    expect(screen.getByText('And 2 more.')).toBeTruthy();
  });

  test('problems that cannot be read are no blank', async () => {
    const { user } = renderSources({ ready: withStatus({ problems: 1 }) });
    await user.click(screen.getByText('1 problem in this glossary'));
    expect(await screen.findByText(/problems cannot be read/)).toBeTruthy();
  });
});

function matches(text: string, words: string | RegExp): boolean {
  return typeof words === 'string' ? text === words : words.test(text);
}

describe('failures', () => {
  const PLAIN = SYNC_FAILURES.filter((code) => code !== 'needs-permission' && code !== 'needs-consent');

  test.each(PLAIN)('%s: what to do, what is used and when it is tried again', (code) => {
    const nextAt = new Date(NOW.getTime() + 5 * 60_000).toISOString();
    renderSources({ ready: withStatus({ failure: { code, detail: '500' }, nextAt }) });
    expect(
      screen.getByText(/It is tried again in 5 minutes. Until then, the terms from the last good sync/),
    ).toBeTruthy();
  });

  test('of contents that are no glossary come with what is wrong with them', () => {
    const problems = [{ severity: 'error', code: 'no-meaning', place: { row: 7, term: 'SLO' } }] as const;
    renderSources({ ready: withStatus({ failure: { code: 'unusable', detail: 'no-meaning', problems } }) });
    expect(screen.getByText(/Row 7/i).textContent).toMatch(/SLO/);
  });

  test('a sign-in that ended is asked for where it is used, and no token', async () => {
    const url = 'https://acme.atlassian.net/wiki/spaces/ENG/pages/123/Words';
    const failure = { code: 'sign-in', detail: '' } as const;
    const view = sampleView('acme', { url }, { status: wellStatus('acme', { failure }) });
    const { user } = renderSources({ ready: { sources: [view] } });
    expect(screen.getByText(/signed out of acme\.atlassian\.net/)).toBeTruthy();
    await user.click(button('Edit acme'));
    const form = within(screen.getByRole('form', { name: 'Edit acme' }));
    expect(form.queryByLabelText(/token/i)).toBeNull();
    expect(form.getByText(/your own sign-in to acme\.atlassian\.net/)).toBeTruthy();
  });

  test('all codes have a text of their own', () => {
    const sources = SYNC_FAILURES.map((code) =>
      sampleView(code, {}, { status: wellStatus(code, { failure: { code, detail: '' } }) }),
    );
    const { container } = renderSources({ ready: { sources } });
    const texts = [...container.querySelectorAll('.note.bad > p:first-child')].map(({ textContent }) =>
      textContent.replace(/[a-z-]+\.example\.com/, ''),
    );
    expect(new Set(texts).size).toBe(SYNC_FAILURES.length);
  });

  test.each([
    ['permission', PERMISSION, 'Allow access to files.example.com', /needs your permission before/],
    ['two permissions for a sheet', SHEET, 'Allow access to docs.google.com', /googleusercontent.com/],
    ['consent', CONSENT, 'Read it with my sign-in', /your own sign-in to acme.atlassian.net, as you do/],
  ] as const)('%s: why, and one click that goes on with a sync', async (_, gate, name, why) => {
    const { actions, user } = renderSources({ ready: { sources: [sampleView('acme', {}, { gate })] } });
    expect(screen.getByText(why)).toBeTruthy();
    await user.click(button(name));
    expect(actions.open).toHaveBeenCalledExactlyOnceWith(gate);
    await expect.poll(() => vi.mocked(actions.sync).mock.calls).toEqual([['acme']]);
  });

  test('a permission that is refused changes nothing and says so', async () => {
    const { actions, user } = renderSources({
      ready: { sources: [sampleView('acme', {}, { gate: PERMISSION })] },
      actions: { open: () => Promise.resolve(false) },
    });
    await user.click(button('Allow access to files.example.com'));
    expect((await screen.findByRole('alert')).textContent).toMatch(/not allowed/);
    expect(actions.sync).not.toHaveBeenCalled();
  });

  test.each([
    ['Use the new one: acme', true],
    ['Keep the old one: acme', false],
  ])('contents that look damaged: %s', async (name, take) => {
    const { actions, user } = renderSources({
      ready: withStatus({
        held: { terms: 3, since: minutesAgo(9), changes: CHANGES, problems: READING.problems },
      }),
    });
    expect(screen.getByText(/they have 3 terms, and there were 42/)).toBeTruthy();
    expect(screen.getByText('3 added, 1 changed, 22 removed')).toBeTruthy();
    expect(screen.getByText(/Row 7/i).textContent).toMatch(/SLO/);
    await user.click(button(name));
    expect(actions.settleHeld).toHaveBeenCalledExactlyOnceWith('acme', take);
  });
});

describe('the organisation', () => {
  const organisation = { setBy: 'organisation' } as const;

  test('its sources are marked, come without the reader’s buttons, and can be synced', () => {
    renderSources({ ready: { sources: [sampleView('corp', organisation), sampleView('acme')] } });
    expect(screen.getByText('Set up by your organisation')).toBeTruthy();
    expect(button('Sync now: corp')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /(?:Edit|Remove|Pause|Move).*corp/ })).toBeNull();
    // With one source of the reader's own there is no order to change.
    expect(screen.queryByRole('button', { name: /Move/ })).toBeNull();
  });

  test('what it needs a click for says so', () => {
    renderSources({ ready: { sources: [sampleView('corp', organisation, { gate: PERMISSION })] } });
    expect(screen.getByText('Set up by your organisation. One click is needed:')).toBeTruthy();
  });

  test('locked sources: no form, own sources listed as not used', () => {
    renderSources({
      ready: { locked: true, sources: [sampleView('corp', organisation)], ignored: [sampleView('mine')] },
    });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(/Others cannot be added/)).toBeTruthy();
    expect(screen.getByText('mine')).toBeTruthy();
  });

  test('locked starter glossary, interval and own entries', () => {
    renderSources({
      ready: {
        starter: { used: false, locked: true },
        interval: { minutes: 45, locked: true },
        personal: { allowed: false, count: 0 },
      },
    });
    expect(screen.getByRole<HTMLInputElement>('checkbox').disabled).toBe(true);
    const interval = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Look for changes' });
    expect(interval.disabled).toBe(true);
    expect(interval.selectedOptions[0]?.textContent).toBe('Every 45 minutes');
    expect(screen.getByText(/allows no entries of your own/)).toBeTruthy();
  });

  test('problems of the policy, for the administrator', () => {
    renderSources({ ready: { policyProblems: [{ field: 'sources[1].url', code: 'bad-address' }] } });
    expect(screen.getByText('sources[1].url')).toBeTruthy();
  });
});

describe('a list that cannot be read', () => {
  test('damaged: start afresh', async () => {
    const { actions, user } = renderSources({ state: { state: 'problem', code: 'damaged' } });
    await user.click(button('Start with an empty list'));
    expect(actions.reset).toHaveBeenCalledOnce();
  });

  test('too new: nothing is overwritten', () => {
    renderSources({ state: { state: 'problem', code: 'too-new' } });
    expect(within(screen.getByRole('alert')).queryByRole('button')).toBeNull();
  });

  test('unreadable: reload', async () => {
    const { actions, user } = renderSources({ state: { state: 'problem', code: 'unreadable' } });
    await user.click(button('Reload this page'));
    expect(actions.reload).toHaveBeenCalledOnce();
  });
});

describe('accessibility', () => {
  test.each<readonly [string, Parameters<typeof renderSources>[0]]>([
    ['as usual', {}],
    ['empty', { ready: { sources: [] } }],
    ['loading', { state: { state: 'loading' } }],
    ['damaged', { state: { state: 'problem', code: 'damaged' } }],
    [
      'everything at once',
      {
        ready: {
          sources: [
            sampleView('corp', { setBy: 'organisation' }, { gate: PERMISSION }),
            sampleView('a', {}, { gate: CONSENT }),
            sampleView('b', { enabled: false }),
            sampleView(
              'c',
              {},
              {
                status: wellStatus('c', {
                  problems: 2,
                  changes: CHANGES,
                  changedAt: minutesAgo(4),
                  failure: { code: 'busy', detail: '429' },
                  held: { terms: 3, since: minutesAgo(9), changes: CHANGES },
                }),
              },
            ),
          ],
          policyProblems: [{ field: '', code: 'invalid-value' }],
          ignored: SOURCES.sources,
        },
      },
    ],
    ['locked', { ready: { locked: true, starter: { used: true, locked: true } } }],
  ])('%s: axe finds nothing', async (_, given) => {
    const { container } = renderSources(given);
    for (const details of container.querySelectorAll('details')) details.open = true;
    expect(await checkAccessibility(container)).toEqual([]);
  });
});
