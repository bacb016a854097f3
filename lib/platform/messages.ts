import { browser } from 'wxt/browser';
import { removeOnAbort } from './extension-alive.ts';

/**
 * Messages between our contexts. Few on purpose: settings, glossary and status travel through storage, and the
 * card has a port of its own. Every receiver parses what it gets; what is not ours is ignored.
 */

/** Commands that act on the page the reader looks at; names as in the manifest. */
export const PAGE_COMMANDS = ['next-term', 'previous-term', 'explain'] as const;
export type PageCommand = (typeof PAGE_COMMANDS)[number];

interface CommandMessage {
  readonly type: 'page.command';
  readonly command: PageCommand;
}

/** What the background is asked for. `index.missing` may come from pages, `glossary.rebuild` from our pages only. */
export type BackgroundRequest = { readonly type: 'index.missing' } | { readonly type: 'glossary.rebuild' };

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
    if (request.type === 'glossary.rebuild' && !isExtensionPage(sender.url)) return;
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
    default:
      return undefined;
  }
}
