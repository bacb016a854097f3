import { browser } from 'wxt/browser';
import { err, ok, type Result } from '../core/result.ts';

/** A command of the manifest with the keys that trigger it at the moment. */
interface Shortcut {
  readonly name: string;
  /** As the browser writes them ("Alt+Shift+N"); '' where none are set. */
  readonly keys: string;
}

/** Where Chromium lists the shortcuts of all extensions; Edge and others rewrite the scheme to their own. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/**
 * The extension's commands as the reader has set them. In the card, which is a frame on a page, Firefox does not
 * say: there it is the keys that the manifest suggests.
 */
export async function loadShortcuts(): Promise<Result<readonly Shortcut[], 'unreadable'>> {
  try {
    if (Reflect.get(browser, 'commands') === undefined) return ok(suggestedShortcuts());
    const commands = await browser.commands.getAll();
    return ok(commands.map(({ name, shortcut }) => ({ name: name ?? '', keys: shortcut ?? '' })));
  } catch {
    return err('unreadable');
  }
}

function suggestedShortcuts(): readonly Shortcut[] {
  return Object.entries(browser.runtime.getManifest().commands ?? {}).map(([name, { suggested_key }]) => ({
    name,
    keys: (typeof suggested_key === 'string' ? suggested_key : suggested_key?.default) ?? '',
  }));
}

/** Opens the browser's own page for changing shortcuts. Firefox has a function for it, Chromium an address. */
export async function openShortcutSettings(): Promise<Result<void, 'refused'>> {
  try {
    const open: unknown = Reflect.get(browser.commands, 'openShortcutSettings');
    if (typeof open === 'function') await Reflect.apply(open, browser.commands, []);
    else await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
    return ok(undefined);
  } catch {
    return err('refused');
  }
}
