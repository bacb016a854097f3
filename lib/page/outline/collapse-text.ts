/** Longest text of one block, characters. Nobody writes such a paragraph; a log pasted as one is not read further. */
export const LONGEST_BLOCK = 20_000;

/** Invisible characters that editors leave in empty lines: zero-width space and joiners, the byte order mark. */
const INVISIBLE = /[\u200B\u2060\uFEFF]/g;

/** `text` without white space at its ends and with one space for each run of it, at most `LONGEST_BLOCK` long. */
export function collapseText(text: string): string {
  return text.slice(0, LONGEST_BLOCK).replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}
