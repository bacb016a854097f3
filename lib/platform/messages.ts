import { browser } from 'wxt/browser';
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

/** Calls `listener` with requests from our own contexts that are entitled to them. For the background. */
export function onBackgroundRequest(listener: (request: BackgroundRequest) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender): undefined => {
    const request = readRequest(message);
    if (request === undefined || sender.id !== browser.runtime.id) return;
    if (request.type !== 'index.missing' && !isExtensionPage(sender.url)) return;
    listener(request);
  });
}

function isExtensionPage(url: string | undefined): boolean {
  return url !== undefined && url.startsWith(browser.runtime.getURL(''));
}

function readCommand(message: unknown): PageCommand | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message) || !('command' in message)) {
    return undefined;
  }
  return message.type === 'page.command'
    ? PAGE_COMMANDS.find((command) => command === message.command)
    : undefined;
}

function readRequest(message: unknown): BackgroundRequest | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  switch (message.type) {
    case 'index.missing':
      return { type: 'index.missing' };
    case 'glossary.rebuild':
      return { type: 'glossary.rebuild' };
    case 'sync':
      return readSyncRequest(message);
    case 'source.accept':
    case 'source.dismiss': {
      const sourceId = ownField(message, 'sourceId');
      return isSourceId(sourceId) ? { type: message.type, sourceId } : undefined;
    }
    default:
      return undefined;
  }
}

function readSyncRequest(message: object): BackgroundRequest | undefined {
  const sourceIds = ownField(message, 'sourceIds');
  if (sourceIds === undefined) return { type: 'sync' };
  const isList = Array.isArray(sourceIds) && sourceIds.length <= MAX_SOURCES && sourceIds.every(isSourceId);
  return isList ? { type: 'sync', sourceIds } : undefined;
}

function isSourceId(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= MAX_SOURCE_ID;
}
