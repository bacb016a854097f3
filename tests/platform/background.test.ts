import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background.ts';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import { readDocument } from '../../lib/core/glossary/read-document.ts';
import { loadGlossaryStatus } from '../../lib/platform/glossary-status.ts';

const STARTER: readonly Entry[] = readDocument(
  { parlance: 1, name: 'Test', terms: [{ term: 'churn', definition: 'Customers who leave.' }] },
  'starter',
).entries;

const reported = vi.fn<(error: unknown) => void>();
const inject = vi.fn<() => Promise<never[]>>();

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  reported.mockReset();
  inject.mockReset().mockResolvedValue([]);
  vi.stubGlobal('reportError', reported);
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json(STARTER)));
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Parlance',
    version: '0.1.0',
    content_scripts: [{ matches: ['https://*.atlassian.net/*'] }],
  });
  const event = { addListener: () => undefined };
  Object.assign(fakeBrowser.action, { onClicked: event });
  Object.assign(fakeBrowser.commands, { onCommand: event });
  Object.assign(fakeBrowser.scripting, { executeScript: inject });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 5 }] as never);
  background.main();
});

function install(reason: 'install' | 'update'): void {
  const details = reason === 'install' ? { reason } : { reason, previousVersion: '0.0.9' };
  void fakeBrowser.runtime.onInstalled.trigger(details);
}

test('a new install asks for the role, publishes the glossary and marks open tabs', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  install('install');
  await vi.waitFor(async () => expect((await loadGlossaryStatus()).state).toBe('ready'));
  expect(create).toHaveBeenCalledOnce();
  expect(create.mock.calls[0]?.[0].url).toMatch(/options\.html#welcome$/);
  expect(inject).toHaveBeenCalledOnce();
  expect(reported).not.toHaveBeenCalled();
});

test('a tab that never becomes idle holds nothing up', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  inject.mockReturnValue(new Promise(() => undefined));
  install('install');
  await vi.waitFor(async () => expect((await loadGlossaryStatus()).state).toBe('ready'));
  expect(create).toHaveBeenCalledOnce();
});

test('what throws keeps nothing else from running, and is reported', async () => {
  const refusal = new Error('Tabs cannot be queried');
  vi.mocked(fakeBrowser.tabs.query).mockRejectedValue(refusal);
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(refusal);
  install('install');
  await vi.waitFor(async () => expect((await loadGlossaryStatus()).state).toBe('ready'));
  expect(create).toHaveBeenCalledOnce();
  expect(reported.mock.calls).toEqual([[refusal], [refusal]]);
});

test('an update opens no welcome page', async () => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  install('update');
  await vi.waitFor(async () => expect((await loadGlossaryStatus()).state).toBe('ready'));
  expect(create).not.toHaveBeenCalled();
});
