import { LIMITS } from './limits.ts';

/** Controls of C0 and C1 but for tab and line feed, and controls that reorder text. */
// oxlint-disable-next-line no-control-regex
const UNWANTED = /[\0-\x08\x0B-\x1F\x7F-\x9F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const LINE_BREAKS = /\r\n?/g;
/** The same as `UNWANTED`, without a memory of its own: most texts hold none, and a test is cheaper than a copy. */
const HAS_UNWANTED = new RegExp(UNWANTED.source);

/**
 * A text of a glossary as it may be shown: plain text, whatever markup it holds, without controls and halves of
 * characters (U+FFFD stands in for those), with `\n` between its lines and no space around it.
 */
export function cleanText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  const clean = HAS_UNWANTED.test(whole) ? whole.replace(LINE_BREAKS, '\n').replace(UNWANTED, '') : whole;
  return clean.trim();
}

/** The first `limit` characters of a text; no pair of surrogates is torn apart. */
export function cutText(text: string, limit: number = LIMITS.text): string {
  if (text.length <= limit) return text;
  const last = text.charCodeAt(limit - 1);
  const isHigh = last >= 0xd8_00 && last <= 0xdb_ff;
  return text.slice(0, isHigh ? limit - 1 : limit).trimEnd();
}

/** Characters of a name in a message; more would not fit its line. */
const QUOTED_CHARACTERS = 60;

/** Anything found in a glossary, fit to be quoted in a message: one short line. */
export function quotable(value: unknown): string {
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  return cutText(cleanText(text.slice(0, QUOTED_CHARACTERS * 4)).replace(/\s+/g, ' '), QUOTED_CHARACTERS);
}
