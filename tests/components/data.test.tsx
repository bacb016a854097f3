import { screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { ImportOutcome, ImportRefusal } from '../../components/options/data/data-state.ts';
import type { ImportMode } from '../../lib/core/settings/join-backup.ts';
import type { MissingPart } from '../../components/options/data/data-state.ts';
import { checkAccessibility } from './check-accessibility.ts';
import { descriptionOf } from './description-of.ts';
import { changeOf, NO_CHANGES, renderData, samplePreview } from './render-data.tsx';

function button(name: string): HTMLElement {
  return screen.getByRole('button', { name });
}

const file = new File(['{}'], 'parlance-backup.json', { type: 'application/json' });

async function choose(rendered: ReturnType<typeof renderData>): Promise<void> {
  await rendered.user.upload(screen.getByLabelText('Choose a file'), file);
}

describe('saving', () => {
  test.each([
    ['Save a backup', 'backup', /Access tokens are left out/],
    ['Save my entries', 'own', /added yourself/],
    ['Save the whole glossary as a table', 'glossary-csv', /as a table/],
    ['Save the whole glossary as JSON', 'glossary-json', /as a Parlance glossary/],
  ])('%s', async (name, kind, hint) => {
    const { actions, user } = renderData();
    expect(descriptionOf(button(name))).toMatch(hint);
    button(name).focus();
    await user.keyboard('{Enter}');
    expect(actions.save).toHaveBeenCalledExactlyOnceWith(kind);
    const status = screen.getAllByRole('status').at(-1);
    await expect.poll(() => status?.textContent).toBe('The file is on its way to your downloads.');
  });

  test('what cannot be read is said beside it', async () => {
    const { user } = renderData({ actions: { save: () => Promise.resolve({ saved: false, missing: [] }) } });
    await user.click(button('Save my entries'));
    const item = button('Save my entries').closest('li') ?? document.body;
    expect(within(item).getByRole('alert').textContent).toMatch(/could not be read/);
  });

  test('what a backup lacks is said in place of that it was saved', async () => {
    const missing: readonly MissingPart[] = [
      { kind: 'part', part: 'settings' },
      { kind: 'file', name: 'Old terms' },
    ];
    const { container, user } = renderData({
      actions: { save: () => Promise.resolve({ saved: true, missing }) },
    });
    await user.click(button('Save a backup'));
    const item = button('Save a backup').closest('li') ?? document.body;
    const said = within(item).getByRole('alert');
    expect(
      within(said)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['Your settings', 'The terms of “Old terms”']);
    expect(screen.queryByText('The file is on its way to your downloads.')).toBeNull();
    expect(await checkAccessibility(container)).toEqual([]);
    // Nothing is removed in the belief that all of it was saved.
    await user.click(button('Remove everything …'));
    const inside = within(screen.getByRole('dialog'));
    await user.click(inside.getByRole('button', { name: 'Save a backup first' }));
    expect(inside.getByRole('alert').textContent).toMatch(/Your settings/);
  });

  test('without own entries there is nothing to save, and it says so', () => {
    renderData({ data: { ownEntries: 0 } });
    expect(screen.queryByRole('button', { name: 'Save my entries' })).toBeNull();
    expect(screen.getByText('You have not added any yet.')).toBeTruthy();
  });
});

describe('importing', () => {
  test('shows first what would change, and changes nothing on Cancel', async () => {
    const run = vi.fn<(mode: ImportMode) => Promise<boolean>>();
    const rendered = renderData({ outcome: { kind: 'preview', preview: samplePreview({ run }) } });
    await choose(rendered);
    const title = screen.getByRole('heading', { name: 'What parlance-backup-2026-10-01.json would change' });
    expect(document.activeElement).toBe(title);
    for (const words of [
      /^Saved on October 1, 2026/,
      'Your entries: 2 added, 1 changed',
      'Glossaries: 1 added',
      'Sites: 1 added',
      'Your settings change to those in the file.',
      'Acme glossary',
      /^Your browser has to allow/,
    ]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
    await rendered.user.click(button('Cancel'));
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    expect(run).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(screen.getByLabelText('Choose a file'));
  });

  test('follows the choice between adding and replacing', async () => {
    const run = vi.fn<(mode: ImportMode) => Promise<boolean>>(() => Promise.resolve(true));
    const rendered = renderData({ outcome: { kind: 'preview', preview: samplePreview({ run }) } });
    await choose(rendered);
    await rendered.user.click(screen.getByRole('radio', { name: 'Replace mine' }));
    expect(screen.getByText('Your entries: 2 added, 1 changed, 1 removed')).toBeTruthy();
    expect(screen.getByText('latency')).toBeTruthy();
    await rendered.user.click(button('Import'));
    expect(run).toHaveBeenCalledExactlyOnceWith('replace');
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    const status = screen.getAllByRole('status').at(-1);
    await expect.poll(() => status?.textContent).toBe('The file is imported.');
  });

  test('that fails stays, and says so', async () => {
    const run = (): Promise<boolean> => Promise.resolve(false);
    const rendered = renderData({ outcome: { kind: 'preview', preview: samplePreview({ run }) } });
    await choose(rendered);
    await rendered.user.click(button('Import'));
    expect(screen.getByRole('alert').textContent).toMatch(/^Not all of it could be imported/);
    expect(button('Import')).toBeTruthy();
  });

  test('of what is there already has nothing to import', async () => {
    const changes = { add: NO_CHANGES, replace: NO_CHANGES };
    const rendered = renderData({ outcome: { kind: 'preview', preview: samplePreview({ changes }) } });
    await choose(rendered);
    expect(screen.getByText(/Nothing would change/)).toBeTruthy();
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    await rendered.user.click(button('Close'));
    expect(screen.queryByText(/Nothing would change/)).toBeNull();
  });

  test('of entries whose words are all there can still replace the others', async () => {
    const changes = {
      add: NO_CHANGES,
      replace: { ...NO_CHANGES, entries: changeOf([], [], ['latency']) },
    };
    const preview = samplePreview({ kind: 'glossary', savedAt: '', changes });
    const rendered = renderData({ outcome: { kind: 'preview', preview } });
    await choose(rendered);
    expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
    await rendered.user.click(screen.getByRole('radio', { name: 'Replace mine' }));
    expect(button('Import')).toBeTruthy();
  });

  test('lists what is refused with its place and what to do', async () => {
    const preview = samplePreview({
      partProblems: [
        { part: 'settings', code: 'damaged' },
        { part: 'sources', code: 'too-new' },
      ],
      problems: [{ severity: 'error', code: 'no-meaning', place: { entry: 2, term: 'SLO' } }],
      unlisted: 4,
    });
    const rendered = renderData({ outcome: { kind: 'preview', preview } });
    await choose(rendered);
    for (const words of [
      'The settings in it',
      /^These are damaged/,
      'The list of glossaries in it',
      /newer version of Parlance and are left out/,
      '5 problems in its entries',
      /^entry 2 “SLO”$/i,
      /^Add a definition/,
      'And 4 more.',
    ]) {
      expect(screen.getByText(words)).toBeTruthy();
    }
  });

  test.each<readonly [ImportRefusal, RegExp]>([
    ['unreadable-file', /Choose it again/],
    ['too-large', /too large/],
    ['damaged-backup', /damaged or not complete, so nothing was imported/],
    ['newer-backup', /newer version of Parlance/],
    ['own-unreadable', /cannot be read right now/],
    ['not-allowed', /your organisation has switched off/],
  ])('is refused in words: %s', async (why, words) => {
    const rendered = renderData({ outcome: { kind: 'refused', why } });
    await choose(rendered);
    expect(screen.getByRole('alert').textContent).toMatch(words);
    expect(await checkAccessibility(rendered.container)).toEqual([]);
  });

  test('of a file that is no glossary says why', async () => {
    const outcome: ImportOutcome = {
      kind: 'unusable',
      problems: [{ severity: 'error', code: 'not-a-glossary', place: {} }],
      unlisted: 0,
    };
    const rendered = renderData({ outcome });
    await choose(rendered);
    expect(document.activeElement?.textContent).toBe('Nothing in it can be used');
    expect(screen.getByText('There is no glossary in it.')).toBeTruthy();
    expect(await checkAccessibility(rendered.container)).toEqual([]);
  });

  test('offers no entries where the organisation allows none', async () => {
    const preview = samplePreview({ entriesNotAllowed: true });
    const rendered = renderData({ data: { allowPersonal: false }, outcome: { kind: 'preview', preview } });
    const picker = screen.getByLabelText<HTMLInputElement>('Choose a file');
    expect(picker.accept).toBe('.json');
    expect(descriptionOf(picker)).toMatch(/switched off entries of your own/);
    await choose(rendered);
    expect(screen.getByText(/^The entries in it are left out/)).toBeTruthy();
  });
});

describe('removing everything', () => {
  test('asks first, says what goes and that it is final, and offers a backup before', async () => {
    const { actions, user } = renderData();
    button('Remove everything …').focus();
    await user.keyboard('{Enter}');
    const dialog = screen.getByRole('dialog', { name: 'Remove everything?' });
    expect(descriptionOf(dialog)).toMatch(/Your own entries.*access|access.*Your own entries/s);
    expect(descriptionOf(dialog)).toMatch(/This cannot be undone/);
    const inside = within(dialog);
    expect(inside.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Save a backup first',
      'Cancel',
      'Remove everything',
    ]);
    await user.click(inside.getByRole('button', { name: 'Save a backup first' }));
    expect(actions.save).toHaveBeenCalledExactlyOnceWith('backup');
    expect(inside.getByText(/on its way to your downloads/)).toBeTruthy();
    expect(actions.removeEverything).not.toHaveBeenCalled();
    await user.click(inside.getByRole('button', { name: 'Remove everything' }));
    expect(actions.removeEverything).toHaveBeenCalledOnce();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('does nothing on Cancel', async () => {
    const { actions, user } = renderData();
    await user.click(button('Remove everything …'));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Cancel' }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(actions.removeEverything).not.toHaveBeenCalled();
  });

  test('that fails, or a backup that fails, is said in the dialog', async () => {
    const { user } = renderData({
      actions: {
        save: () => Promise.resolve({ saved: false, missing: [] }),
        removeEverything: () => Promise.resolve(false),
      },
    });
    await user.click(button('Remove everything …'));
    const inside = within(screen.getByRole('dialog'));
    await user.click(inside.getByRole('button', { name: 'Save a backup first' }));
    expect(inside.getByRole('alert').textContent).toMatch(/could not be read/);
    await user.click(inside.getByRole('button', { name: 'Remove everything' }));
    expect(inside.getByRole('alert').textContent).toMatch(/^Not everything could be removed/);
  });

  test('has no accessibility problem', async () => {
    const { container, user } = renderData();
    expect(await checkAccessibility(container)).toEqual([]);
    await user.click(button('Remove everything …'));
    expect(await checkAccessibility(container)).toEqual([]);
  });
});

test('a preview has no accessibility problem', async () => {
  const preview = samplePreview({
    partProblems: [{ part: 'sites', code: 'damaged' }],
    problems: [{ severity: 'error', code: 'no-meaning', place: { entry: 2, term: 'SLO' } }],
    entriesNotAllowed: true,
  });
  const rendered = renderData({ outcome: { kind: 'preview', preview } });
  await choose(rendered);
  expect(await checkAccessibility(rendered.container)).toEqual([]);
});
