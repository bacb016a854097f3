import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry } from '../../lib/core/glossary/entry.ts';
import { decodeIndex } from '../../lib/core/matching/index-codec.ts';
import { Matcher } from '../../lib/core/matching/matcher.ts';
import type { BackgroundRequest } from '../../lib/platform/messages.ts';
import type { SourceStatus } from '../../lib/core/sources/source-status.ts';
import { loadGlossaryStatus } from '../../lib/platform/glossary-status.ts';
import { loadIndex } from '../../lib/platform/index-store.ts';
import { updateSourceList } from '../../lib/platform/source-list-store.ts';
import { loadSourceStatuses } from '../../lib/platform/source-statuses.ts';
import { readBytes } from '../../lib/sync/read-bytes.ts';
import { documentOf } from '../sync/file-server.ts';

function entriesOf(...terms: string[]): readonly Entry[] {
  const bytes = new TextEncoder().encode(documentOf(terms));
  return readBytes({ bytes, origin: 'starter', format: 'json', mediaType: '', name: '' }).entries;
}

const STARTER = entriesOf('churn');
const SOURCE_URL = 'https://glossary.example/terms.json';
const TEXT = 'churn, latency and drift';

const reported = vi.fn<(error: unknown) => void>();
const inject = vi.fn<() => Promise<never[]>>();
const isAllowed = vi.fn<() => Promise<boolean>>();

/** What the server of the one source has; `undefined`: it is not there. */
let served: string | undefined;
/** Requests to others than the extension itself. */
let requests: string[];
let permissionsChanged: () => void;
let policy: unknown;

async function answer(input: string): Promise<Response> {
  if (input.includes('starter-glossary')) return Response.json(STARTER);
  requests.push(input);
  if (served === undefined) throw new TypeError('Failed to fetch');
  return new Response(served, { headers: { 'Content-Type': 'application/json' } });
}

beforeEach(async () => {
  vi.restoreAllMocks();
  vi.resetModules();
  fakeBrowser.reset();
  globalThis.indexedDB = new IDBFactory();
  reported.mockReset();
  inject.mockReset().mockResolvedValue([]);
  isAllowed.mockReset().mockResolvedValue(false);
  served = documentOf(['latency']);
  requests = [];
  policy = {};
  vi.stubGlobal('reportError', reported);
  vi.stubGlobal('fetch', answer);
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Parlance',
    version: '0.1.0',
    content_scripts: [{ matches: ['https://*.atlassian.net/*'] }],
  });
  const event = { addListener: () => undefined };
  const onPermission = { addListener: (listener: () => void) => (permissionsChanged = listener) };
  Object.assign(fakeBrowser.action, { onClicked: event });
  Object.assign(fakeBrowser.commands, { onCommand: event });
  Object.assign(fakeBrowser.scripting, { executeScript: inject });
  Object.assign(fakeBrowser.permissions, {
    onAdded: onPermission,
    onRemoved: onPermission,
    contains: isAllowed,
  });
  Object.assign(fakeBrowser.storage.managed, { get: async () => policy });
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 5 }] as never);
  // A module of its own, as after the worker was started: it registers its listeners anew.
  const { default: background } = await import('../../entrypoints/background.ts');
  background.main();
});

function install(reason: 'install' | 'update'): void {
  const details = reason === 'install' ? { reason } : { reason, previousVersion: '0.0.9' };
  void fakeBrowser.runtime.onInstalled.trigger(details);
}

function tell(request: unknown, url = fakeBrowser.runtime.getURL('/options.html')): void {
  void fakeBrowser.runtime.onMessage.trigger(request, { id: fakeBrowser.runtime.id, url }, () => undefined);
}

function ask(request: BackgroundRequest): void {
  tell(request);
}

async function configure(): Promise<void> {
  await updateSourceList((list) => ({
    ...list,
    sources: [
      {
        id: 'team',
        name: 'Team',
        place: { kind: 'url', url: SOURCE_URL },
        format: 'auto',
        enabled: true,
      },
    ],
  }));
}

async function marked(): Promise<string[]> {
  const stored = await loadIndex();
  const index = stored.ok && stored.value !== undefined ? decodeIndex(stored.value.data) : undefined;
  if (index?.ok !== true) return [];
  return new Matcher(index.value).find(TEXT).map(({ start, end }) => TEXT.slice(start, end));
}

async function status(): Promise<SourceStatus | undefined> {
  return (await loadSourceStatuses()).find(({ id }) => id === 'team');
}

const until = (check: () => Promise<void>): Promise<void> => vi.waitFor(check, { timeout: 3_000 });
const untilMarked = (...words: string[]): Promise<void> =>
  until(async () => expect(await marked()).toEqual(words));

describe('an installation', () => {
  test('asks for the role, publishes the glossary and marks open tabs', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    install('install');
    await until(async () => expect((await loadGlossaryStatus()).state).toBe('ready'));
    expect(create).toHaveBeenCalledOnce();
    expect(create.mock.calls[0]?.[0].url).toMatch(/options\.html#welcome$/);
    expect(inject).toHaveBeenCalledOnce();
    expect(reported).not.toHaveBeenCalled();
    expect(requests).toEqual([]);
  });

  test('is not held up by a tab that never becomes idle', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    inject.mockReturnValue(new Promise(() => undefined));
    install('install');
    await until(async () => expect((await loadGlossaryStatus()).state).toBe('ready'));
    expect(create).toHaveBeenCalledOnce();
  });

  test('goes on where something throws, and that is reported', async () => {
    const refusal = new Error('Tabs cannot be queried');
    vi.mocked(fakeBrowser.tabs.query).mockRejectedValue(refusal);
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockRejectedValue(refusal);
    install('install');
    await until(async () => expect((await loadGlossaryStatus()).state).toBe('ready'));
    expect(create).toHaveBeenCalledOnce();
    expect(reported.mock.calls).toEqual([[refusal], [refusal]]);
  });

  test('by way of an update opens no welcome page', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    install('update');
    await until(async () => expect((await loadGlossaryStatus()).state).toBe('ready'));
    expect(create).not.toHaveBeenCalled();
  });

  test('in an organisation fetches its glossary without anybody’s doing', async () => {
    policy = { sources: [{ name: 'Acme', url: SOURCE_URL }], starterGlossary: false };
    install('update');
    await untilMarked('latency');
    expect(requests).toEqual([SOURCE_URL]);
  });
});

describe('a configured source', () => {
  test('is fetched, published and planned for as soon as it is in the list', async () => {
    install('update');
    await untilMarked('churn');
    await configure();
    await untilMarked('churn', 'latency');
    await until(async () => expect((await status())?.activity).toBeUndefined());
    const alarm = await fakeBrowser.alarms.get('sync');
    expect(alarm?.scheduledTime).toBe(Date.parse((await status())?.nextAt ?? ''));
  });

  test('is asked at the alarm, when due, and on the reader’s wish at any time', async () => {
    await configure();
    await untilMarked('churn', 'latency');
    await until(async () => expect((await status())?.activity).toBeUndefined());
    for (const name of ['other', 'sync']) {
      await fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: true });
    }
    served = documentOf(['drift']);
    ask({ type: 'sync', sourceIds: ['team'] });
    await untilMarked('churn', 'drift');
    expect(requests).toHaveLength(2);
  });

  test('that cannot be reached says so, and is asked when a permission is given', async () => {
    served = undefined;
    install('update');
    await configure();
    await until(async () =>
      expect((await status())?.failure).toEqual({
        code: 'needs-permission',
        detail: '',
        origins: ['https://glossary.example/*'],
      }),
    );
    served = documentOf(['latency']);
    isAllowed.mockResolvedValue(true);
    permissionsChanged();
    await untilMarked('churn', 'latency');
  });

  test('that looks damaged waits for the reader’s yes', async () => {
    const words = Array.from({ length: 20 }, (_, index) => `word${index}`);
    served = documentOf(['latency', ...words]);
    await configure();
    await untilMarked('churn', 'latency');
    served = documentOf(['drift']);
    ask({ type: 'sync' });
    await until(async () => expect((await status())?.held).toMatchObject({ terms: 1 }));
    expect(await marked()).toEqual(['churn', 'latency']);
    ask({ type: 'source.accept', sourceId: 'team' });
    await untilMarked('churn', 'drift');
    expect((await status())?.held).toBeUndefined();
  });

  test('that looks damaged is left alone when the reader refuses it', async () => {
    served = documentOf(Array.from({ length: 20 }, (_, index) => `word${index}`));
    await configure();
    await until(async () => expect((await status())?.terms).toBe(20));
    served = documentOf(['drift']);
    ask({ type: 'sync' });
    await until(async () => expect((await status())?.held).toMatchObject({ terms: 1 }));
    ask({ type: 'source.dismiss', sourceId: 'team' });
    await until(async () => expect((await status())?.held).toBeUndefined());
    expect((await status())?.terms).toBe(20);
  });

  test.each<[string, unknown, string?]>([
    ['a page', { type: 'sync' }, 'https://acme.atlassian.net/wiki'],
    ['ids that are none', { type: 'sync', sourceIds: 'team' }],
    ['ids of another kind', { type: 'sync', sourceIds: [1] }],
    ['far too many ids', { type: 'sync', sourceIds: Array.from({ length: 2_000 }, () => 'team') }],
    ['an id that is far too long', { type: 'sync', sourceIds: ['x'.repeat(300)] }],
    ['nobody', { type: 'source.accept' }],
  ])('is not asked because of %s', async (_, request, url) => {
    await configure();
    await untilMarked('churn', 'latency');
    await until(async () => expect((await status())?.activity).toBeUndefined());
    tell(request, url);
    // What comes after it is answered after it.
    served = documentOf(['drift']);
    ask({ type: 'sync' });
    await untilMarked('churn', 'drift');
    expect(requests).toHaveLength(2);
  });
});
