import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { BUILT_IN_TEMPLATES } from '../../lib/core/spec/templates/built-in-templates.ts';
import { writeGeneration } from '../../lib/platform/generations.ts';
import { recordGlossaryStatus } from '../../lib/platform/glossary-status.ts';
import { updateOwnTemplates } from '../../lib/platform/own-templates.ts';
import { loadTemplates, watchTemplates } from '../../lib/platform/spec-templates.ts';
import { STORAGE_KEYS } from '../../lib/platform/storage.ts';
import {
  chooseTemplate,
  loadTemplateInUse,
  watchTemplatesInUse,
} from '../../lib/platform/template-choices.ts';

const { local } = fakeBrowser.storage;

const ENG = { origin: 'https://acme.atlassian.net', space: 'ENG' };

function rawTemplate(id: string, name: string): unknown {
  return { id, name, sections: [{ id: 'a', name: 'Anything' }] };
}

/** Publishes a glossary that brings `templates`. */
async function publish(generation: number, templates: readonly unknown[]): Promise<void> {
  const compiledAt = '2026-11-20T10:00:00Z';
  const glossary = {
    origin: 'x',
    compiledAt,
    entries: [],
    sources: [],
    lost: [],
    unlistedLost: 0,
    dropped: [],
  };
  await writeGeneration(generation, { ...glossary, templates });
  await recordGlossaryStatus({ state: 'ready', terms: 0, generation, compiledAt });
}

/** Id of the template that documents of `place` are checked against. */
const chosenTemplateId = async (place: typeof ENG): Promise<string> => (await loadTemplateInUse(place)).id;

const names = async (): Promise<readonly string[]> =>
  (await loadTemplates()).templates.map(({ name }) => name);

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('the template in use', () => {
  test('is the one-pager, unless the organisation or the reader says otherwise', async () => {
    expect(await loadTemplateInUse(ENG)).toEqual({ id: 'one-pager', chosenBy: 'nobody' });
    await local.set({ [STORAGE_KEYS.policy]: { policy: { template: 'prd' }, problems: [] } });
    expect(await loadTemplateInUse(ENG)).toEqual({ id: 'prd', chosenBy: 'organisation' });
    expect((await chooseTemplate(ENG, 'rfc')).ok).toBe(true);
    expect(await loadTemplateInUse(ENG)).toEqual({ id: 'rfc', chosenBy: 'reader' });
    expect(await chosenTemplateId({ ...ENG, space: 'OPS' })).toBe('prd');
  });

  test('chosen at the same time for two spaces is kept for both', async () => {
    await Promise.all([chooseTemplate(ENG, 'rfc'), chooseTemplate({ ...ENG, space: 'OPS' }, 'prd')]);
    expect(await chosenTemplateId(ENG)).toBe('rfc');
    expect(await chosenTemplateId({ ...ENG, space: 'OPS' })).toBe('prd');
  });

  test('that cannot be kept is reported', async () => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
    expect(await chooseTemplate(ENG, 'rfc')).toEqual({ ok: false, error: 'unwritable' });
  });

  test('is the default where storage cannot be read', async () => {
    vi.spyOn(local, 'get').mockRejectedValue(new Error('corrupt'));
    expect(await chosenTemplateId(ENG)).toBe('one-pager');
    expect(await chooseTemplate(ENG, 'rfc')).toEqual({ ok: false, error: 'unreadable' });
  });

  test('is told to whoever watches', async () => {
    const watching = new AbortController();
    const listener = vi.fn<() => void>();
    watchTemplatesInUse(listener, watching.signal);
    await chooseTemplate(ENG, 'rfc');
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    watching.abort();
  });
});

describe('all templates', () => {
  test('are the built-in ones where there are no others', async () => {
    expect((await loadTemplates()).templates).toEqual(BUILT_IN_TEMPLATES);
  });

  test('of the glossary replace built-in ones, and the reader’s own replace both', async () => {
    await publish(101, [rawTemplate('prd', 'Team PRD'), rawTemplate('rfc', 'Team RFC'), { id: 'broken' }]);
    expect(await names()).toEqual(expect.arrayContaining(['Team PRD', 'Team RFC']));
    await updateOwnTemplates(() => [rawTemplate('prd', 'My PRD')]);
    const { templates, problems } = await loadTemplates();
    expect(templates).toHaveLength(BUILT_IN_TEMPLATES.length);
    expect(templates.map(({ name }) => name)).toEqual(expect.arrayContaining(['My PRD', 'Team RFC']));
    // That one stands in for another is meant; what is broken is told.
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['template-incomplete']));
  });

  test('are still those of the last glossary where publishing failed since', async () => {
    await publish(102, [rawTemplate('prd', 'Team PRD')]);
    await recordGlossaryStatus({ state: 'failed', code: 'storage', detail: '' });
    expect(await names()).toContain('Team PRD');
  });

  test('are the built-in ones where the reader’s cannot be read', async () => {
    await publish(103, []);
    await local.set({ [STORAGE_KEYS.ownTemplates]: { v: 9, data: 'x' } });
    expect((await loadTemplates()).templates).toEqual(BUILT_IN_TEMPLATES);
  });

  test('are told to whoever watches', async () => {
    const watching = new AbortController();
    const listener = vi.fn<() => void>();
    watchTemplates(listener, watching.signal);
    await updateOwnTemplates(() => [rawTemplate('notes', 'Notes')]);
    await vi.waitFor(() => expect(listener).toHaveBeenCalled());
    watching.abort();
  });
});
