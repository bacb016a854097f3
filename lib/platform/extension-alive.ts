import { browser } from 'wxt/browser';

/** `false` once the extension was reloaded, updated or removed while this script stays on its page. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime.id !== undefined && browser.runtime.id !== '';
  } catch {
    return false;
  }
}

/**
 * Calls `removeListener` when `signal` aborts. Not once the extension was reloaded under us: the browser throws
 * then, and the listener is dead anyway.
 */
export function removeOnAbort(signal: AbortSignal, removeListener: () => void): void {
  signal.addEventListener('abort', () => {
    if (isExtensionAlive()) removeListener();
  });
}
