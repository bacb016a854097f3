import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PanelRequest } from '../../lib/core/panel/panel-request.ts';
import { watchActiveTab, type ActiveTab } from '../../lib/platform/active-tab.ts';
import { loadTermOrder, saveTermOrder, watchTermOrder } from '../../lib/platform/panel-choices.ts';
import {
  canOpenPanel,
  leavePanelRequest,
  openPanel,
  openPanelOnClick,
  openRestate,
  takePanelRequests,
  togglePanel,
} from '../../lib/platform/panel-opening.ts';
import { loadPanelPlaces, savePanelPlace } from '../../lib/platform/panel-places.ts';
import { showBadge } from '../../lib/platform/toolbar-badge.ts';
import { watchCounting } from '../../lib/platform/watch-counting.ts';
import { readBytes } from '../../lib/sync/read-bytes.ts';
import { documentOf } from '../sync/file-server.ts';
import { mergedOf } from '../sync/memory-ports.ts';

let lifetime = new AbortController();

beforeEach(() => {
  fakeBrowser.reset();
  lifetime = new AbortController();
});

afterEach(() => {
  lifetime.abort();
  vi.restoreAllMocks();
  for (const name of ['sidePanel', 'sidebarAction']) Reflect.deleteProperty(fakeBrowser, name);
});

const settle = (): Promise<void> => vi.waitFor(() => Promise.resolve());

describe('places in the panel', () => {
  const place = (tabId: number, scroll = 0) => ({ tabId, view: 'spec', document: 'a', scroll }) as const;

  test('are kept by tab, the latest last', async () => {
    await Promise.all([savePanelPlace(place(1)), savePanelPlace(place(2)), savePanelPlace(place(1, 40))]);
    expect(await loadPanelPlaces()).toEqual([place(2), place(1, 40)]);
  });

  test('are kept for the last 100 tabs', async () => {
    for (let tabId = 0; tabId < 103; tabId += 1) await savePanelPlace(place(tabId));
    const places = await loadPanelPlaces();
    expect(places).toHaveLength(100);
    expect(places[0]?.tabId).toBe(3);
  });

  test.each([['x'], [[{ tabId: 1 }]], [{ 1: place(1) }]])(
    'that are none (%j) are forgotten',
    async (stored) => {
      await fakeBrowser.storage.session.set({ panelPlaces: stored });
      expect(await loadPanelPlaces()).toEqual([]);
      await savePanelPlace(place(5));
      expect(await loadPanelPlaces()).toEqual([place(5)]);
    },
  );
});

describe('the order of terms', () => {
  test('is that of the page until the reader chooses, in all windows', async () => {
    const heard: string[] = [];
    watchTermOrder((order) => heard.push(order), lifetime.signal);
    expect(await loadTermOrder()).toBe('page');
    await saveTermOrder('name');
    expect(await loadTermOrder()).toBe('name');
    await fakeBrowser.storage.local.set({ panelChoices: { order: 'size' } });
    expect(await loadTermOrder()).toBe('page');
    expect(heard).toEqual(['name', 'page']);
  });
});

describe('a request to the panel', () => {
  const REQUEST: PanelRequest = { tabId: 7, view: 'terms', termId: 'drift' };

  function take(tabId: number): readonly PanelRequest[] {
    const taken: PanelRequest[] = [];
    takePanelRequests(
      (asked) => asked === tabId,
      (request) => taken.push(request),
      lifetime.signal,
    );
    return taken;
  }

  test('reaches a panel that opens later, once', async () => {
    await leavePanelRequest(REQUEST);
    const other = take(8);
    const first = take(7);
    await vi.waitFor(() => expect(first).toEqual([REQUEST]));
    const second = take(7);
    await settle();
    expect([other, second]).toEqual([[], []]);
  });

  test('reaches one that is open already', async () => {
    const taken = take(7);
    await settle();
    await leavePanelRequest(REQUEST);
    await vi.waitFor(() => expect(taken).toEqual([REQUEST]));
  });

  test('that is none is left alone', async () => {
    const taken = take(7);
    await fakeBrowser.storage.session.set({ panelRequest: { tabId: 7, view: 'nowhere' } });
    await settle();
    expect(taken).toEqual([]);
  });
});

describe('opening the panel', () => {
  test('is Chromium’s own doing on a click, and at once for a command', async () => {
    const sidePanel = {
      open: vi.fn<(options: object) => Promise<void>>(() => Promise.resolve()),
      setPanelBehavior: vi.fn<(behavior: object) => Promise<void>>(() => Promise.resolve()),
    };
    Reflect.set(fakeBrowser, 'sidePanel', sidePanel);
    expect(canOpenPanel()).toBe(true);
    await openPanelOnClick();
    expect(sidePanel.setPanelBehavior.mock.calls).toEqual([[{ openPanelOnActionClick: true }]]);
    void openPanel(3);
    expect(sidePanel.open.mock.calls).toEqual([[{ windowId: 3 }]]);
  });

  test('is ours in Firefox, at once as well', async () => {
    const sidebarAction = {
      open: vi.fn<() => Promise<void>>(() => Promise.resolve()),
      toggle: vi.fn<() => Promise<void>>(() => Promise.resolve()),
    };
    Reflect.set(fakeBrowser, 'sidebarAction', sidebarAction);
    expect(canOpenPanel()).toBe(false);
    await openPanelOnClick();
    void openPanel(3);
    expect(sidebarAction.open).toHaveBeenCalledOnce();
    void togglePanel(3);
    expect(sidebarAction.toggle).toHaveBeenCalledOnce();
  });

  test('for a shortcut has it restate what is selected in that tab', async () => {
    const sidePanel = {
      open: vi.fn<(options: object) => Promise<void>>(() => Promise.resolve()),
      setPanelBehavior: vi.fn<() => Promise<void>>(() => Promise.resolve()),
    };
    Reflect.set(fakeBrowser, 'sidePanel', sidePanel);
    const opening = openRestate({ id: 7, windowId: 3 });
    // Before anything is awaited: later it is no answer to the keys any more.
    expect(sidePanel.open.mock.calls).toEqual([[{ windowId: 3 }]]);
    await opening;
    expect(await fakeBrowser.storage.session.get('panelRequest')).toEqual({
      panelRequest: { tabId: 7, view: 'restate' },
    });
  });

  test('fails nowhere where there is no panel', async () => {
    for (const call of [openPanelOnClick, () => openPanel(3), () => togglePanel(undefined)]) {
      await expect(call()).resolves.toBeUndefined();
    }
  });
});

describe('what a page is counted by', () => {
  test.each(['templateChoices', 'policy', 'templates', 'glossaryStatus'])('is watched: %s', async (key) => {
    const heard = vi.fn<() => void>();
    watchCounting(heard, lifetime.signal);
    await fakeBrowser.storage.local.set({ settings: 1 });
    expect(heard).not.toHaveBeenCalled();
    await fakeBrowser.storage.local.set({ [key]: { v: 1 } });
    expect(heard).toHaveBeenCalledOnce();
    lifetime.abort();
    await fakeBrowser.storage.local.set({ [key]: { v: 2 } });
    expect(heard).toHaveBeenCalledOnce();
  });
});

describe('the badge', () => {
  beforeEach(() => {
    vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => key);
  });

  test.each([
    [2, '2'],
    [0, ''],
  ])('for %i missing sections says “%s”', async (missing, text) => {
    const texts: unknown[] = [];
    const calls = ['setBadgeText', 'setBadgeBackgroundColor', 'setBadgeTextColor', 'setTitle'] as const;
    for (const call of calls) {
      vi.spyOn(fakeBrowser.action, call).mockImplementation((details: unknown) => {
        texts.push(details);
        return Promise.resolve() as never;
      });
    }
    await showBadge(7, missing);
    expect(texts).toContainEqual({ tabId: 7, text });
    expect(texts.every((details) => Reflect.get(details as object, 'tabId') === 7)).toBe(true);
  });

  test('of a tab that was just closed is nobody’s concern', async () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeText').mockRejectedValue(new Error('No tab with id 7'));
    await expect(showBadge(7, 1)).resolves.toBeUndefined();
  });
});

describe('the tab beside the panel', () => {
  const tab = (id: number, fields: object = {}) => ({
    id,
    windowId: 1,
    active: false,
    status: 'complete',
    url: 'https://acme.atlassian.net/wiki',
    ...fields,
  });

  function watch(tabs: readonly ReturnType<typeof tab>[], ownTab?: number) {
    const shown = { tabs };
    const ours = /atlassian/;
    vi.spyOn(fakeBrowser.windows, 'getCurrent').mockResolvedValue({ id: 1 } as never);
    vi.spyOn(fakeBrowser.tabs, 'getCurrent').mockResolvedValue(
      (ownTab === undefined ? undefined : tab(ownTab)) as never,
    );
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(((query: { windowId?: number; url?: string[] }) =>
      Promise.resolve(
        shown.tabs.filter(({ windowId, url }) =>
          query.url === undefined ? windowId === query.windowId : ours.test(url),
        ),
      )) as never);
    vi.spyOn(fakeBrowser.scripting, 'getRegisteredContentScripts').mockResolvedValue([
      { id: 'site', matches: ['https://*.atlassian.net/*'] },
    ] as never);
    vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
      content_scripts: [{ matches: ['https://*.notion.so/*'] }],
    } as never);
    const heard: ActiveTab[] = [];
    watchActiveTab((next) => heard.push(next), lifetime.signal);
    const activate = async (...next: readonly ReturnType<typeof tab>[]): Promise<void> => {
      shown.tabs = next;
      await fakeBrowser.tabs.onActivated.trigger({ tabId: 0, windowId: 1 });
    };
    return { heard, activate };
  }

  const ids = (heard: readonly ActiveTab[]): readonly number[] => heard.map(({ id }) => id);

  test('is the active one of its window, whichever that is', async () => {
    const { heard, activate } = watch([
      tab(1, { active: true }),
      tab(2),
      tab(9, { active: true, windowId: 2 }),
    ]);
    await vi.waitFor(() =>
      expect(heard).toEqual([
        { id: 1, windowId: 1, origin: 'https://acme.atlassian.net', isOurs: true, isLoading: false },
      ]),
    );
    await activate(tab(1), tab(2, { active: true, url: '', status: 'loading' }));
    await vi.waitFor(() =>
      expect(heard[1]).toEqual({ id: 2, windowId: 1, origin: undefined, isOurs: false, isLoading: true }),
    );
  });

  test('is followed when it goes elsewhere, and not after the panel has gone', async () => {
    const { heard } = watch([tab(1, { active: true })]);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await fakeBrowser.tabs.onUpdated.trigger(2, { status: 'complete' }, tab(2) as never);
    await fakeBrowser.tabs.onUpdated.trigger(1, { status: 'loading' }, tab(1) as never);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    lifetime.abort();
    await fakeBrowser.tabs.onUpdated.trigger(1, { status: 'complete' }, tab(1) as never);
    await settle();
    expect(heard).toHaveLength(2);
  });

  test('is the one looked at before, where the panel itself stands in a tab', async () => {
    const own = tab(5, { active: true, lastAccessed: 9 });
    const { heard, activate } = watch([tab(1, { lastAccessed: 3 }), tab(2, { lastAccessed: 8 }), own], 5);
    await vi.waitFor(() => expect(ids(heard)).toEqual([2]));
    await activate(tab(1, { active: true }), tab(2), tab(5));
    await vi.waitFor(() => expect(ids(heard)).toEqual([2, 1]));
    await activate(tab(1, { lastAccessed: 1 }), tab(2, { lastAccessed: 8 }), own);
    await vi.waitFor(() => expect(ids(heard)).toEqual([2, 1, 1]));
  });
});

test('entries are read together, by position; those that are not there are left out', async () => {
  globalThis.indexedDB = new IDBFactory();
  vi.resetModules();
  const { readEntries, writeGeneration } = await import('../../lib/platform/generations.ts');
  const bytes = new TextEncoder().encode(
    documentOf(Array.from({ length: 70 }, (_, index) => `term ${index}`)),
  );
  const { entries } = readBytes({ bytes, origin: 'starter', format: 'json', mediaType: '', name: '' });
  await writeGeneration(1, { ...mergedOf(entries), origin: 'test', compiledAt: '2026-11-20T10:00:00.000Z' });
  const read = await readEntries(1, [69, 0, 33, 0, 70, 400, -1]);
  expect(read.ok && [...read.value]).toEqual([
    [69, entries[69]],
    [0, entries[0]],
    [33, entries[33]],
  ]);
  const none = await readEntries(2, [0]);
  expect(none.ok && none.value.size).toBe(0);
});
