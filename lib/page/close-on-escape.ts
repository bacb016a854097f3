/** Not in TypeScript's DOM library yet. */
declare class CloseWatcher extends EventTarget {
  destroy(): void;
}

/**
 * Calls `close` when the reader presses Esc, until `signal` aborts. The key is neither prevented nor stopped: the
 * page gets it as without us. Where the browser has close watchers (Chromium), ours stands above those that are
 * open on the page, so that its own handling of Esc closes the card and not the dialog under it. Made when the
 * card opens, since the newest watcher comes first.
 */
export function closeOnEscape(close: () => void, signal: AbortSignal): void {
  addEventListener(
    'keydown',
    (event) => {
      if (!event.isTrusted || event.key !== 'Escape' || event.isComposing) return;
      // Afterwards, or our watcher would be gone before the browser looks for the topmost one. A page that prevents
      // the key keeps the browser from asking any watcher; the card closes all the same.
      setTimeout(() => {
        if (!signal.aborted) close();
      });
    },
    { capture: true, passive: true, signal },
  );
  if (!('CloseWatcher' in globalThis)) return;
  const watcher = new CloseWatcher();
  watcher.addEventListener('close', close, { signal });
  signal.addEventListener('abort', () => watcher.destroy());
}
