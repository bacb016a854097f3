import { browser } from 'wxt/browser';
import { readPanelRequest, type PanelRequest } from '../core/panel/panel-request.ts';
import { readStored, STORAGE_KEYS, watchStored, writeStored } from './storage.ts';

/**
 * Opening the panel. Browsers allow it only as the immediate answer to something that the reader did: nothing may be
 * awaited before.
 */

/** What Chromium has. */
interface SidePanel {
  open(options: { readonly tabId: number } | { readonly windowId: number }): Promise<void>;
  setPanelBehavior(behavior: { readonly openPanelOnActionClick: boolean }): Promise<void>;
}

/** What Firefox has. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}

function sidePanel(): SidePanel | undefined {
  const found: unknown = Reflect.get(browser, 'sidePanel');
  return hasFunctions<SidePanel>(found, 'open', 'setPanelBehavior') ? found : undefined;
}

function sidebarAction(): SidebarAction | undefined {
  const found: unknown = Reflect.get(browser, 'sidebarAction');
  return hasFunctions<SidebarAction>(found, 'open', 'toggle') ? found : undefined;
}

function hasFunctions<T extends object>(value: unknown, ...names: readonly (string & keyof T)[]): value is T {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof Reflect.get(value, name) === 'function')
  );
}

/** Whether `openPanelBeside` works from the pages of the extension, the card included: in Chromium. */
export function canOpenPanel(): boolean {
  return sidePanel() !== undefined;
}

/** Has a click on the toolbar icon open the panel where the browser can do so itself. At every start of the background. */
export async function openPanelOnClick(): Promise<void> {
  await sidePanel()?.setPanelBehavior({ openPanelOnActionClick: true });
}

/** Opens the panel of a window, at once. In Firefox that is always the window in front. */
export function openPanel(windowId: number | undefined): Promise<void> {
  const chromium = sidePanel();
  if (chromium === undefined) return sidebarAction()?.open() ?? Promise.resolve();
  return chromium.open({ windowId: windowId ?? browser.windows.WINDOW_ID_CURRENT });
}

/** Opens the panel or closes it, for a click on the toolbar; only Firefox leaves that click to us. */
export function togglePanel(windowId: number | undefined): Promise<void> {
  return sidebarAction()?.toggle() ?? openPanel(windowId);
}

/** Opens the panel of the window that a tab stands in, at once. Only where `canOpenPanel()`. */
export function openPanelBeside(tabId: number): Promise<void> {
  return sidePanel()?.open({ tabId }) ?? Promise.resolve();
}

/** Opens the panel of a tab, at once, and has it restate what is selected there, for a shortcut. */
export async function openRestate(tab: {
  readonly id: number | undefined;
  readonly windowId: number | undefined;
}): Promise<void> {
  const opened = openPanel(tab.windowId);
  const asked = tab.id === undefined ? undefined : leavePanelRequest({ tabId: tab.id, view: 'restate' });
  await Promise.all([opened, asked]);
}

/** Leaves word of what the panel is to show; one that is open shows it now, else the next one that opens. */
export async function leavePanelRequest(request: PanelRequest): Promise<void> {
  await writeStored(STORAGE_KEYS.panelRequest, request, 'session');
}

/**
 * Calls `listener` with each request that was left, and takes it away, until `signal` aborts. For the panel, which
 * says by `isMine` whether it stands beside the tab in question: there is one panel in each window.
 */
export function takePanelRequests(
  isMine: (tabId: number) => boolean,
  listener: (request: PanelRequest) => void,
  signal: AbortSignal,
): void {
  const take = (value: unknown): void => {
    const request = readPanelRequest(value);
    if (request === undefined || signal.aborted || !isMine(request.tabId)) return;
    void writeStored(STORAGE_KEYS.panelRequest, null, 'session');
    listener(request);
  };
  watchStored(STORAGE_KEYS.panelRequest, take, signal, 'session');
  void readStored(STORAGE_KEYS.panelRequest, 'session').then((stored) => {
    if (stored.ok) take(stored.value);
  });
}
