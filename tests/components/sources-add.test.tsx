import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type {
  PreviewOutcome,
  PreviewPhase,
  SourcesActions,
} from '../../components/options/sources/sources-state.ts';
import { ADDRESS_PROBLEMS } from '../../lib/core/sources/address-problem.ts';
import { SYNC_FAILURES } from '../../lib/core/sources/source-status.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { renderSources } from './render-sources.tsx';
import { CONSENT, PERMISSION, READING, samplePreview, sampleView, SHEET } from './sample-sources.ts';

const ADDRESS = 'https://files.example.com/terms.csv';

/** A preview that comes out as told, one outcome after the other. */
function outcomes(...list: readonly PreviewOutcome[]) {
  const left = [...list];
  return vi.fn<SourcesActions['preview']>(() => {
    const next = left.shift();
    return next === undefined ? new Promise(() => undefined) : Promise.resolve(next);
  });
}

function field(): HTMLInputElement {
  return screen.getByRole('textbox', { name: 'Address' });
}

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

/** Enters an address by keyboard. */
async function lookAt(given: Parameters<typeof renderSources>[0], address = ADDRESS) {
  const rendered = renderSources(given);
  field().focus();
  await rendered.user.keyboard(`${address}{Enter}`);
  return rendered;
}

describe('an address', () => {
  test('is looked at, shown, named and added, by keyboard alone', async () => {
    const add = vi.fn<(name: string) => Promise<boolean>>(() => Promise.resolve(true));
    const preview = outcomes({ kind: 'read', preview: samplePreview({ add }) });
    const { user } = await lookAt({ actions: { preview } });
    expect(preview.mock.calls[0]?.[0]).toEqual({
      place: { kind: 'url', typed: ADDRESS, token: '' },
      format: 'auto',
    });
    const title = await screen.findByRole('heading', { name: '6 terms found' });
    expect(document.activeElement).toBe(title);
    expect(add).not.toHaveBeenCalled();

    await user.tab(); // problems
    await user.tab();
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name' }));
    // Tabbing into a field selects what is in it, as in browsers.
    await user.keyboard('Acme 2{Enter}');
    expect(add).toHaveBeenCalledExactlyOnceWith('Acme 2');
    await expect.poll(() => screen.getByRole('status').textContent).toBe('Acme 2 is added.');
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    expect(screen.queryByRole('heading', { name: '6 terms found' })).toBeNull();
  });

  test('the preview shows format, the first five entries and every problem with its place', async () => {
    const { user } = await lookAt({
      actions: {
        preview: outcomes({
          kind: 'read',
          preview: samplePreview({
            address: {
              ...shown('a'),
              rewritten: 'b/export?format=csv',
              final: 'cdn.example/x.csv?signed=1',
            },
          }),
        }),
      },
    });
    const panel = within(await screen.findByRole('region', { name: '6 terms found' }));
    expect(panel.getByText('Read as: Table (CSV)')).toBeTruthy();
    expect(panel.getAllByRole('term').map(({ textContent }) => textContent)).toEqual([
      'churn',
      'b',
      'c',
      'd',
      'e',
    ]);
    expect(panel.getAllByRole('definition')[0]?.textContent).toBe('Customers who leave.');
    expect(panel.getByText('and 1 more')).toBeTruthy();
    await user.click(panel.getByText('3 problems in this glossary'));
    expect(panel.getByText(/SLO/).textContent).toMatch(/7/);
    expect(panel.getByText('And 2 more.')).toBeTruthy();
    expect(panel.getByText(/Read from/).textContent).toBe('Read from b/export?format=csv');
    expect(panel.getByText(/The answer came/).textContent).toBe(
      'The answer came from cdn.example/x.csv?signed=1',
    );
  });

  test.each(ADDRESS_PROBLEMS)('%s: said at the field, which keeps the focus', async (problem) => {
    await lookAt({ actions: { preview: outcomes({ kind: 'address', problem }) } });
    await expect.poll(() => field().getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field());
    const [id] = (field().getAttribute('aria-describedby') ?? '').split(' ');
    expect(document.getElementById(id ?? '')?.textContent).not.toBe('');
  });

  test('one that is on the list already is not added twice', async () => {
    const { user } = await lookAt({ actions: { preview: outcomes({ kind: 'known', name: 'acme' }) } });
    expect(await screen.findByText(/on your list already, as “acme”/)).toBeTruthy();
    await user.keyboard('x');
    expect(field().getAttribute('aria-invalid')).toBeNull();
  });

  test('progress is seen and heard, and a second press does nothing', async () => {
    let phase: (next: PreviewPhase) => void = () => undefined;
    const preview = vi.fn<SourcesActions['preview']>((_request, onPhase) => {
      phase = onPhase;
      return new Promise(() => undefined);
    });
    const { user } = await lookAt({ actions: { preview } });
    expect(screen.getByText('Asking for the glossary …')).toBeTruthy();
    await user.keyboard('{Enter}');
    expect(preview).toHaveBeenCalledOnce();
    phase('reading');
    await expect.poll(() => screen.getByRole('status').textContent).toBe('Reading the glossary …');
  });

  test('a page that is read with the reader’s sign-in takes no token', async () => {
    const { user } = renderSources();
    await user.click(screen.getByText('More options'));
    expect(screen.getByLabelText('Access token')).toBeTruthy();
    await user.type(field(), 'https://acme.atlassian.net/wiki/spaces/ENG/pages/123/Words');
    expect(screen.queryByLabelText('Access token')).toBeNull();
    expect(screen.getByText(/your own sign-in to acme\.atlassian\.net/)).toBeTruthy();
  });

  test('typing on gives up what is being looked at', async () => {
    const preview = outcomes();
    const { user } = await lookAt({ actions: { preview } });
    await user.keyboard('x');
    expect(preview.mock.calls[0]?.[2].aborted).toBe(true);
    expect(screen.queryByText('Asking for the glossary …')).toBeNull();
  });

  test.each(SYNC_FAILURES)('%s: said in words, and tried again', async (code) => {
    const preview = outcomes({
      kind: 'failed',
      failure: { code, detail: '500' },
      address: shown('a.example'),
    });
    const { user } = await lookAt({ actions: { preview } });
    expect((await screen.findByRole('alert')).textContent).not.toBe('');
    await user.click(button('Try again'));
    expect(preview).toHaveBeenCalledTimes(2);
    // The button is gone.
    expect(document.activeElement).toBe(field());
  });

  test.each([
    ['needs-permission', PERMISSION, 'Allow access to files.example.com', /needs your permission before/],
    ['needs-permission', SHEET, 'Allow access to docs.google.com', /will ask about both/],
    ['needs-consent', CONSENT, 'Read it with my sign-in', /Nothing else is sent/],
  ] as const)('%s: the click asks, and then looks again', async (code, gate, name, why) => {
    const failed = {
      kind: 'failed',
      failure: { code, detail: '' },
      address: shown(gate.host),
      gate,
    } as const;
    const preview = outcomes(failed, { kind: 'read', preview: samplePreview() });
    const { actions, user } = await lookAt({ actions: { preview } });
    expect(await screen.findByText(why)).toBeTruthy();
    await user.click(button(name));
    expect(actions.open).toHaveBeenCalledExactlyOnceWith(gate);
    expect(await screen.findByRole('heading', { name: '6 terms found' })).toBeTruthy();
  });

  test('a permission that is refused: nothing is read', async () => {
    const preview = outcomes({
      kind: 'failed',
      failure: { code: 'needs-permission', detail: '' },
      gate: PERMISSION,
    });
    const { user } = await lookAt({ actions: { preview, open: () => Promise.resolve(false) } });
    await user.click(await screen.findByRole('button', { name: 'Allow access to files.example.com' }));
    expect(await screen.findByText(/not allowed, so nothing was read/)).toBeTruthy();
    expect(preview).toHaveBeenCalledOnce();
  });

  test('what holds no usable entry cannot be added, and its problems stand open', async () => {
    const reading = { ...READING, entries: [] };
    const { container } = await lookAt({
      actions: { preview: outcomes({ kind: 'read', preview: samplePreview({ reading }) }) },
    });
    expect(await screen.findByRole('heading', { name: 'Nothing in it can be used' })).toBeTruthy();
    expect(container.querySelector<HTMLDetailsElement>('.preview details')?.open).toBe(true);
    expect(screen.queryByRole('button', { name: 'Add this glossary' })).toBeNull();
  });

  test('token and format from “More options” go along', async () => {
    const preview = outcomes();
    const { user } = renderSources({ actions: { preview } });
    await user.click(screen.getByText('More options'));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Format' }), 'TBX');
    const token = screen.getByLabelText<HTMLInputElement>('Access token');
    expect(token.type).toBe('password');
    await user.type(token, ' secret ');
    await user.type(field(), ADDRESS);
    await user.click(button('Look at it'));
    expect(preview.mock.calls[0]?.[0]).toEqual({
      place: { kind: 'url', typed: ADDRESS, token: 'secret' },
      format: 'tbx',
    });
  });

  test.each([
    ['without a name', false],
    ['that storage refuses', true],
  ])('a glossary %s is not added', async (_, named) => {
    const add = vi.fn<(name: string) => Promise<boolean>>(() => Promise.resolve(false));
    const { user } = await lookAt({
      actions: { preview: outcomes({ kind: 'read', preview: samplePreview({ add }) }) },
    });
    await screen.findByRole('heading', { name: '6 terms found' });
    if (!named) await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    await user.click(button('Add this glossary'));
    expect(await screen.findByText(named ? /could not be saved/ : /Give it a name/)).toBeTruthy();
    expect(add).toHaveBeenCalledTimes(named ? 1 : 0);
    expect(screen.getByRole('heading', { name: '6 terms found' })).toBeTruthy();
  });

  test('from the first run it stands in the field already, and nothing is asked unasked', () => {
    const preview = outcomes();
    renderSources({ proposed: ADDRESS, actions: { preview } });
    expect(field().value).toBe(ADDRESS);
    expect(document.activeElement).toBe(field());
    expect(preview).not.toHaveBeenCalled();
  });
});

function shown(host: string) {
  return { entered: `${host}/x`, host, session: false, isPrivateNetwork: false };
}

describe('a file', () => {
  const file = new File(['term,definition'], 'terms.csv', { type: 'text/csv' });

  test('is looked at, and can be chosen again after it was mended', async () => {
    const preview = outcomes({ kind: 'unreadable-file' }, { kind: 'read', preview: samplePreview() });
    const { user } = renderSources({ actions: { preview } });
    const input = screen.getByLabelText<HTMLInputElement>('Choose a file');
    await user.upload(input, file);
    expect(preview.mock.calls[0]?.[0].place).toEqual({ kind: 'file', file });
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be read/);
    await user.upload(input, file);
    expect(await screen.findByRole('heading', { name: '6 terms found' })).toBeTruthy();
  });
});

describe('accessibility', () => {
  test.each<readonly [string, PreviewOutcome]>([
    ['a preview', { kind: 'read', preview: samplePreview({ address: shown('a') }) }],
    ['nothing usable', { kind: 'read', preview: samplePreview({ reading: { ...READING, entries: [] } }) }],
    ['an address problem', { kind: 'address', problem: 'not-https' }],
    ['a failure', { kind: 'failed', failure: { code: 'busy', detail: '' }, address: shown('a') }],
    ['a gate', { kind: 'failed', failure: { code: 'needs-consent', detail: '' }, gate: CONSENT }],
  ])('%s: axe finds nothing', async (_, outcome) => {
    const { container } = await lookAt({
      ready: { sources: [sampleView('acme')] },
      actions: { preview: outcomes(outcome) },
    });
    await expect.poll(() => container.querySelector('.working')).toBeNull();
    for (const details of container.querySelectorAll('details')) details.open = true;
    expect(await checkAccessibility(container)).toEqual([]);
  });
});
