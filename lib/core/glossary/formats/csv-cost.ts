import type { Problem } from '../problem.ts';
import { MAX_COLUMNS } from './table-columns.ts';

/** Separators in one line; twice the columns, since a quoted text may hold some. */
const MAX_SEPARATORS = 2 * MAX_COLUMNS + 10_000;
/** About a second of the parser's looking for the end of a cell. */
const MAX_BLANK_STEPS = 2e9;

const QUOTE = 0x22;
const NEW_LINE = 0x0a;
const COMMA = 0x2c;
const SEMICOLON = 0x3b;
const TAB = 0x09;

/**
 * What would make the parser run for hours or out of memory, found in one pass: lines of millions of cells, and white
 * space in such amounts that looking behind every quote for its end is quadratic. No table of people has either.
 */
export function checkCsvCost(text: string): Problem | undefined {
  let quotes = 0;
  let blanks = 0;
  let longestBlank = 0;
  let separators = 0;
  let line = 1;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === NEW_LINE) {
      separators = 0;
      line += 1;
    }
    if (code === QUOTE) quotes += 1;
    if (code === COMMA || code === SEMICOLON || code === TAB) {
      separators += 1;
      if (separators > MAX_SEPARATORS) return { severity: 'error', code: 'broken-syntax', place: { line } };
    }
    blanks = isBlank(code) ? blanks + 1 : 0;
    if (blanks > longestBlank) longestBlank = blanks;
  }
  return quotes * longestBlank > MAX_BLANK_STEPS
    ? { severity: 'error', code: 'broken-syntax', place: {} }
    : undefined;
}

/** All that `String.prototype.trim` takes off, and some rare signs more. */
function isBlank(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x1680 && code <= 0x3000) || code === 0xfeff;
}
