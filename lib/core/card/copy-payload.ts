import { escapeHtml } from '../escape-html.ts';

/** What "Copy" puts on the clipboard, in both flavours. */
export interface CopyPayload {
  readonly plain: string;
  readonly html: string;
}

/** A paragraph of the copied text. */
export interface CopyPart {
  /** Set in bold, followed by a colon. */
  readonly label: string;
  readonly text: string;
}

/**
 * Both flavours of a term's explanation. Glossary text is escaped: what is pasted into a page or a mail must
 * stay text there too.
 */
export function buildCopyPayload(parts: readonly CopyPart[], source: string): CopyPayload {
  const plain = [...parts.map(({ label, text }) => `${label}: ${text}`), source].join('\n');
  const html = [
    ...parts.map(({ label, text }) => `<p><b>${escape(label)}:</b> ${escape(text)}</p>`),
    `<p><small>${escape(source)}</small></p>`,
  ].join('');
  return { plain, html };
}

function escape(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}
