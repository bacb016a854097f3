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
import { updateSites } from '../../lib/platform/site-list-store.ts';
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
let permissionListeners: (() => void)[];
/** As the browser tells of a shortcut. */
let useShortcut: (name: string, tab: { id: number; windowId: number; url: string }) => void;
/** Match patterns of the content scripts that are registered at run time. */
let registered: Map<string, unknown>;
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
  permissionListeners = [];
  const onPermission = { addListener: (listener: () => void) => permissionListeners.push(listener) };
  registered = new Map();
  Object.assign(fakeBrowser.action, { onClicked: event });
  const onCommand = { addListener: (listener: typeof useShortcut) => (useShortcut = listener) };
  Object.assign(fakeBrowser.commands, { onCommand });
  Object.assign(fakeBrowser.sidePanel, { setPanelBehavior: async () => undefined });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.assign(fakeBrowser.contextMenus, {
    onClicked: event,
    removeAll: async () => undefined,
    create: (_item: unknown, created: () => void) => created(),
  });
  Object.assign(fakeBrowser.scripting, {
    executeScript: inject,
    getRegisteredContentScripts: async () => [...registered.keys()].map((id) => ({ id })),
    registerContentScripts: async (scripts: readonly { id: string; matches: unknown }[]) => {
      for (const { id, matches } of scripts) registered.set(id, matches);
    },
    unregisterContentScripts: async ({ ids }: { ids: readonly string[] }) => {
      for (const id of ids) registered.delete(id);
    },
  });
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

function permissionsChanged(): void {
  for (const listener of permissionListeners) listener();
}

function install(reason: 'install' | 'update'): void {
  const details = reason === 'install' ? { reason } : { reason, previousVersion: '0.0.9' };
  void fakeBrowser.runtime.onInstalled.trigger(details);
}

const OPTIONS = fakeBrowser.runtime.getURL('/options.html');

function tell(request: unknown, sender: object = { url: OPTIONS }): void {
  const { id } = fakeBrowser.runtime;
  void fakeBrowser.runtime.onMessage.trigger(request, { id, ...sender }, () => undefined);
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

  test.each([
    [{ role: 'cx' }, 0],
    [{ syncMinutes: 60 }, 1],
  ])('under the policy %o opens %i welcome pages', async (managed, pages) => {
    policy = managed;
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    install('install');
    await until(async () => expect((await loadGlossaryStatus()).state).toBe('ready'));
    expect(create).toHaveBeenCalledTimes(pages);
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

  test.each<[string, unknown, object?]>([
    ['a page', { type: 'sync' }, { url: 'https://acme.atlassian.net/wiki' }],
    ['a page that claims to be ours', { type: 'sync' }, { url: OPTIONS, origin: 'https://evil.example' }],
    ['a frame on a page', { type: 'sync' }, { url: OPTIONS, tab: { id: 5 }, frameId: 2 }],
    ['another extension', { type: 'sync' }, { url: OPTIONS, id: 'other' }],
    ['ids that are none', { type: 'sync', sourceIds: 'team' }],
    ['ids of another kind', { type: 'sync', sourceIds: [1] }],
    ['far too many ids', { type: 'sync', sourceIds: Array.from({ length: 2_000 }, () => 'team') }],
    ['an id that is far too long', { type: 'sync', sourceIds: ['x'.repeat(300)] }],
    ['nobody', { type: 'source.accept' }],
  ])('is not asked because of %s', async (_, request, sender) => {
    await configure();
    await untilMarked('churn', 'latency');
    await until(async () => expect((await status())?.activity).toBeUndefined());
    const locks = vi.spyOn(navigator.locks, 'request');
    const wantsSync = (): boolean => locks.mock.calls.some(([name]) => name === 'sync');
    tell(request, sender);
    expect(wantsSync()).toBe(false);
    tell({ type: 'sync' }, { url: OPTIONS, origin: OPTIONS.replace('/options.html', ''), frameId: 0 });
    expect(wantsSync()).toBe(true);
    await until(async () => expect(requests).toHaveLength(2));
  });
});

describe('a list that cannot be understood', () => {
  test.each([
    ['a damaged one', 'nonsense'],
    ['one of a later version', { v: 99, data: {} }],
  ])(
    '%s keeps no glossary of the organisation from coming, and takes none of the reader’s away',
    async (_, list) => {
      await configure();
      await untilMarked('churn', 'latency');
      await until(async () => expect((await status())?.activity).toBeUndefined());
      served = documentOf(['drift']);
      policy = { sources: [{ name: 'Acme', url: 'https://acme.example/words.json' }] };
      await fakeBrowser.storage.local.set({ sources: list });
      install('update');
      await untilMarked('churn', 'latency', 'drift');
      expect(requests).toEqual([SOURCE_URL, 'https://acme.example/words.json']);
      await fakeBrowser.storage.local.set({
        sources: { v: 1, data: { sources: [], starter: true, syncMinutes: 60 } },
      });
      await untilMarked('churn', 'drift');
    },
  );
});

describe('what a browser start finds unneeded', () => {
  const WIKI = 'https://wiki.corp.example';

  test('is given back: consent and permission of a source that is gone, and nothing else', async () => {
    const { giveConsent, loadConsents } = await import('../../lib/platform/consents.ts');
    const removed: string[] = [];
    const origins = [
      'https://*.atlassian.net/*',
      'https://wiki.corp.example/*',
      'https://glossary.example/*',
      'https://jira.corp.example/*',
      'https://*/*',
    ];
    Object.assign(fakeBrowser.permissions, {
      getAll: async () => ({ origins }),
      remove: async (given: { origins: string[] }) => void removed.push(...given.origins),
    });
    await updateSites(() => ['https://jira.corp.example']);
    await configure();
    await giveConsent(WIKI);
    await untilMarked('churn', 'latency');
    void fakeBrowser.runtime.onStartup.trigger();
    await until(async () => expect(removed).toEqual(['https://wiki.corp.example/*']));
    expect(await loadConsents()).toEqual([]);
  });
});

describe('a self-hosted site', () => {
  const SITE = 'https://wiki.corp.example:8443';
  const untilRegistered = (...ids: string[]): Promise<void> =>
    until(async () => expect([...registered.keys()]).toEqual(ids));

  test('is read as soon as it is allowed, and left when the permission is withdrawn', async () => {
    const told = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(undefined);
    install('update');
    await updateSites(() => [SITE]);
    const asked = { origins: ['https://wiki.corp.example/*'] };
    await until(async () => expect(isAllowed).toHaveBeenCalledWith(asked));
    expect([...registered.keys()]).toEqual([]);
    isAllowed.mockResolvedValue(true);
    permissionsChanged();
    await untilRegistered('site:https://wiki.corp.example/*');
    expect([...registered.values()]).toEqual([['https://wiki.corp.example/*']]);
    isAllowed.mockResolvedValue(false);
    permissionsChanged();
    await untilRegistered();
    const message = { type: 'site.gone', hosts: ['wiki.corp.example'] };
    await until(async () => expect(told).toHaveBeenCalledWith(5, message, { frameId: 0 }));
  });

  test('is left when the reader removes it, and one of the organisation is read', async () => {
    isAllowed.mockResolvedValue(true);
    policy = { sites: ['https://jira.corp.example'] };
    await updateSites(() => [SITE]);
    install('update');
    await untilRegistered('site:https://wiki.corp.example/*', 'site:https://jira.corp.example/*');
    await updateSites(() => []);
    await untilRegistered('site:https://jira.corp.example/*');
    expect(reported).not.toHaveBeenCalled();
  });
});

test('the shortcut for restating opens the panel at once, for the page it was used on', async () => {
  const opened = vi.fn<(options: object) => Promise<void>>(async () => undefined);
  Object.assign(fakeBrowser.sidePanel, { open: opened });
  useShortcut('restate', { id: 5, windowId: 3, url: 'https://acme.atlassian.net/' });
  expect(opened.mock.calls).toEqual([[{ windowId: 3 }]]);
  await vi.waitFor(async () => {
    const { panelRequest } = await fakeBrowser.storage.session.get('panelRequest');
    expect(panelRequest).toEqual({ tabId: 5, view: 'restate' });
  });
});
