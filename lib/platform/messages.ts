import { browser, type Browser } from 'wxt/browser';
import { ownField } from '../core/own-field.ts';
import { removeOnAbort } from './extension-alive.ts';

/**
 * Messages between our contexts. Few on purpose: settings, glossary and status travel through storage, and the
 * card has a port of its own. Every receiver parses what it gets; what is not ours is ignored.
 */

/** Commands that act on the page the reader looks at; names as in the manifest. */
export const PAGE_COMMANDS = ['next-term', 'previous-term', 'explain'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

/** More than there can be: whoever sends such a request is none of ours. */
const MAX_SOURCES = 1_000;
const MAX_SOURCE_ID = 200;

interface CommandMessage {
  readonly type: 'page.command';
  readonly command: PageCommand;
}

/** What the background is asked for. `index.missing` may come from pages, all others from our own pages only. */
export type BackgroundRequest =
  | { readonly type: 'index.missing' }
  | { readonly type: 'glossary.rebuild' }
  /** The reader agreed to their session being used for a site, or no longer does. */
  | { readonly type: 'consents.changed' }
  /** Asks these sources now, or all. */
  | { readonly type: 'sync'; readonly sourceIds?: readonly string[] }
  /** The reader looked at contents that wait for them: use the new ones, or keep the old ones. */
  | { readonly type: 'source.accept'; readonly sourceId: string }
  | { readonly type: 'source.dismiss'; readonly sourceId: string };

/** Sends a command to the content script of a tab; `false` where none listens (not one of our sites). */
export async function sendCommand(tabId: number, command: PageCommand): Promise<boolean> {
  const message: CommandMessage = { type: 'page.command', command };
  try {
    await browser.tabs.sendMessage(tabId, message, { frameId: 0 });
    return true;
  } catch {
    return false;
  }
}

/** Calls `listener` with every command for this page until `signal` aborts. */
export function onCommandMessage(listener: (command: PageCommand) => void, signal: AbortSignal): void {
  const onMessage = (message: unknown): undefined => {
    const command = readCommand(message);
    if (command !== undefined) listener(command);
  };
  browser.runtime.onMessage.addListener(onMessage);
  removeOnAbort(signal, () => {
    browser.runtime.onMessage.removeListener(onMessage);
  });
}

/** Asks the background; nothing is answered, the outcome shows in storage. Never throws. */
export async function askBackground(request: BackgroundRequest): Promise<void> {
  try {
    await browser.runtime.sendMessage(request);
  } catch {
    // No background listens (it is being updated): the next page or start asks again.
  }
}

/**
 * Calls `listener` with requests from our own contexts that are entitled to them. Pages and the cards on them may only
 * say that something is missing, each tab once in a while. For the background.
 */
export function onBackgroundRequest(listener: (request: BackgroundRequest) => void): void {
  const reports = new ReportLimit();
  browser.runtime.onMessage.addListener((message: unknown, sender): undefined => {
    const request = readRequest(message);
    if (request === undefined || sender.id !== browser.runtime.id) return;
    const isEntitled = request.type === 'index.missing' ? reports.allows(sender.tab?.id) : isOwnPage(sender);
    if (isEntitled) listener(request);
  });
}

/** After a report of a tab, its others are left unheard for so long: looking into one reads the whole index. */
const REPORT_PAUSE_MS = 1_000;

/** A worker that lives for long forgets the tabs that are gone. */
const REMEMBERED_TABS = 1_000;

class ReportLimit {
  readonly #heardAt = new Map<number | undefined, number>();

  allows(tabId: number | undefined): boolean {
    const now = Date.now();
    const last = this.#heardAt.get(tabId) ?? -Infinity;
    // Either way: a clock that was put back must not make anybody deaf.
    if (Math.abs(now - last) < REPORT_PAUSE_MS) return false;
    if (this.#heardAt.size >= REMEMBERED_TABS) this.#heardAt.clear();
    this.#heardAt.set(tabId, now);
    return true;
  }
}

/**
 * Options or panel. The card is a page of ours too, but a frame on somebody else's. `origin` is what the browser itself
 * says; Firefox before 126 says nothing.
 */
function isOwnPage({ url, origin, tab, frameId }: Browser.runtime.MessageSender): boolean {
  const root = browser.runtime.getURL('');
  if (url === undefined || !url.startsWith(root)) return false;
  if (origin !== undefined && `${origin}/` !== root) return false;
  return tab === undefined || frameId === 0;
}

function readCommand(message: unknown): PageCommand | undefined {
  return ownField(message, 'type') === 'page.command'
    ? PAGE_COMMANDS.find((command) => command === ownField(message, 'command'))
    : undefined;
}

function readRequest(message: unknown): BackgroundRequest | undefined {
  const type = ownField(message, 'type');
  switch (type) {
    case 'index.missing':
      return { type: 'index.missing' };
    case 'glossary.rebuild':
      return { type: 'glossary.rebuild' };
    case 'consents.changed':
      return { type: 'consents.changed' };
    case 'sync':
      return readSyncRequest(message);
    case 'source.accept':
    case 'source.dismiss': {
      const sourceId = ownField(message, 'sourceId');
      return isSourceId(sourceId) ? { type, sourceId } : undefined;
    }
    default:
      return undefined;
  }
}

function readSyncRequest(message: unknown): BackgroundRequest | undefined {
  const sourceIds = ownField(message, 'sourceIds');
  if (sourceIds === undefined) return { type: 'sync' };
  const isList = Array.isArray(sourceIds) && sourceIds.length <= MAX_SOURCES && sourceIds.every(isSourceId);
  return isList ? { type: 'sync', sourceIds } : undefined;
}

function isSourceId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_SOURCE_ID;
}
