import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMenu } from '../../entrypoints/background/answer-menu.ts';
import { installContextMenus, onContextMenu, type MenuChoice } from '../../lib/platform/context-menus.ts';
import { takePanelRequests } from '../../lib/platform/panel-opening.ts';

const TEXTS = { explain: 'Explain', restate: 'Restate', 'add-entry': 'Add' };

interface Item {
  readonly id: string;
  readonly title: string;
  readonly documentUrlPatterns: readonly string[];
  readonly contexts: readonly string[];
}

/** The menu as a browser keeps it. */
let items: Item[];
let added: string[];
let click: (info: object, tab?: object) => void;
const open = vi.fn<(options: object) => Promise<void>>();
const sendMessage = vi.fn<(...message: unknown[]) => Promise<void>>();
const createTab = vi.fn<(options: { readonly url: string }) => Promise<object>>();

beforeEach(() => {
  fakeBrowser.reset();
  items = [];
  added = [];
  open.mockReset().mockResolvedValue();
  sendMessage.mockReset().mockResolvedValue();
  createTab.mockReset().mockResolvedValue({});
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Parlance',
    version: '0.1.0',
    content_scripts: [{ matches: ['https://*.atlassian.net/*'] }],
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: async () => added.map((pattern) => ({ id: pattern, matches: [pattern] })),
  });
  Object.assign(fakeBrowser.runtime, { lastError: undefined });
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: async () => {
      items = [];
    },
    create: (item: Item, created: () => void) => {
      const isThere = items.some(({ id }) => id === item.id);
      if (!isThere) items.push(item);
      Object.assign(fakeBrowser.runtime, { lastError: isThere ? { message: 'duplicate id' } : undefined });
      created();
    },
    onClicked: {
      addListener: (listener: typeof click) => {
        click = listener;
      },
    },
  });
  Object.assign(fakeBrowser.tabs, { create: createTab, sendMessage });
  Object.assign(fakeBrowser, { sidePanel: { open, setPanelBehavior: async () => undefined } });
});

describe('installContextMenus', () => {
  test('offers three things to do with a selection, where our script runs', async () => {
    added = ['https://jira.example.com/*', 'https://*.atlassian.net/*'];
    await installContextMenus(TEXTS);
    expect(items.map(({ id, title }) => [id, title])).toEqual(Object.entries(TEXTS));
    for (const { documentUrlPatterns, contexts } of items) {
      expect(documentUrlPatterns).toEqual(['https://*.atlassian.net/*', 'https://jira.example.com/*']);
      expect(contexts).toEqual(['selection']);
    }
  });

  test('again and at the same time leaves one of each, on the sites there are then', async () => {
    added = ['https://old.example.com/*'];
    const first = installContextMenus(TEXTS);
    added = ['https://new.example.com/*'];
    await Promise.all([first, installContextMenus(TEXTS), installContextMenus(TEXTS)]);
    expect(items).toHaveLength(3);
    expect(items[0]?.documentUrlPatterns).toEqual(['https://*.atlassian.net/*', 'https://new.example.com/*']);
  });

  test('says what the browser refused, and tries again the next time', async () => {
    Object.assign(fakeBrowser.contextMenus, { removeAll: async () => undefined });
    await installContextMenus(TEXTS);
    await expect(installContextMenus(TEXTS)).rejects.toThrow('duplicate id');
    items = [];
    await installContextMenus(TEXTS);
    expect(items).toHaveLength(3);
  });
});

describe('onContextMenu', () => {
  test('tells what was chosen for which selection, and nothing of other menus', () => {
    const chosen: MenuChoice[] = [];
    onContextMenu((choice) => chosen.push(choice));
    click({ menuItemId: 'restate', selectionText: 'some words' }, { id: 4, windowId: 2 });
    click({ menuItemId: 'something else', selectionText: 'x' }, { id: 4, windowId: 2 });
    click({ menuItemId: 'explain', selectionText: 'x' });
    click({ menuItemId: 'explain' }, { id: 4, windowId: 2 });
    expect(chosen).toEqual([
      { item: 'restate', text: 'some words', tabId: 4, windowId: 2 },
      { item: 'explain', text: '', tabId: 4, windowId: 2 },
    ]);
  });
});

describe('answerMenu', () => {
  const choice = { text: ' some\n words ', tabId: 4, windowId: 2 };

  test('explain goes to the page', async () => {
    await answerMenu({ ...choice, item: 'explain' });
    expect(sendMessage).toHaveBeenCalledWith(4, { type: 'page.command', command: 'explain' }, { frameId: 0 });
  });

  test('restate opens the panel before anything else, and leaves it the words, once', async () => {
    const done = answerMenu({ ...choice, item: 'restate' });
    expect(open).toHaveBeenCalledWith({ windowId: 2 });
    await done;
    const taken = vi.fn<(request: object) => void>();
    takePanelRequests((tabId) => tabId === 4, taken, new AbortController().signal);
    await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
    expect(taken).toHaveBeenCalledWith({
      tabId: 4,
      view: 'restate',
      passage: { blocks: [' some\n words '], heading: '', isCut: false },
    });
  });

  test('restate keeps a selection within its limit', async () => {
    await answerMenu({ ...choice, item: 'restate', text: 'x'.repeat(100_001) });
    const taken = vi.fn<(request: { passage?: { blocks: readonly string[]; isCut: boolean } }) => void>();
    takePanelRequests(() => true, taken, new AbortController().signal);
    await vi.waitFor(() => expect(taken).toHaveBeenCalledOnce());
    const passage = taken.mock.calls[0]?.[0].passage;
    expect([passage?.blocks[0]?.length, passage?.isCut]).toEqual([100_000, true]);
  });

  test.each([
    ['  model\n  drift ', 'model drift'],
    ['R&D = "#1"?', 'R&D = "#1"?'],
    [`${'x'.repeat(199)}🙂`, `${'x'.repeat(199)}\uFFFD`],
    ['y'.repeat(300), 'y'.repeat(200)],
  ])('add-entry opens the options at a new entry for %j', async (text, term) => {
    await answerMenu({ ...choice, item: 'add-entry', text });
    const url = new URL(createTab.mock.calls[0]?.[0].url ?? '');
    expect(url.pathname).toBe('/options.html');
    expect(decodeURIComponent(url.hash)).toBe(`#glossary/new=${term}`);
  });
});
