import type { CopiedText } from '../../components/panel/spec/spec-state.ts';
import { copyToClipboard } from '../card/copy-to-clipboard.ts';

/**
 * Puts a text on the clipboard, as plain text and, where there is one, as HTML; `false` when the browser refuses.
 * To be called in a click or key press. By the asynchronous clipboard, which browsers allow a page of ours that has
 * the focus, and where that fails by a `copy` event.
 */
export async function copyText(document: Document, { plain, html }: CopiedText): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': plain,
        ...(html !== undefined && { 'text/html': html }),
      }),
    ]);
    return true;
  } catch {
    return copyToClipboard(document, { plain, ...(html !== undefined && { html }) });
  }
}
