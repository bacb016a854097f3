import type { CopyPayload } from '../../lib/core/card/copy-payload.ts';

/**
 * Puts all flavours on the clipboard; `false` when the browser refuses. By a `copy` event, since the asynchronous
 * clipboard is blocked in a frame that pages embed, and fails when the same click opens a tab. Needs a click or key
 * press behind it.
 */
export function copyToClipboard(
  document: Document,
  { plain, html }: Pick<CopyPayload, 'plain'> & Partial<CopyPayload>,
): boolean {
  let handled = false;
  const handling = new AbortController();
  document.addEventListener(
    'copy',
    (event) => {
      if (event.clipboardData === null) return;
      event.clipboardData.setData('text/plain', plain);
      if (html !== undefined) event.clipboardData.setData('text/html', html);
      event.preventDefault();
      event.stopImmediatePropagation();
      handled = true;
    },
    { capture: true, signal: handling.signal },
  );
  try {
    return document.execCommand('copy') && handled;
  } catch {
    return false;
  } finally {
    handling.abort();
  }
}
