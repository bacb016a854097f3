import { ownField } from '../../own-field.ts';
import { err, ok, type Result } from '../../result.ts';
import type { GlossaryInput } from '../glossary-reading.ts';
import type { Problem } from '../problem.ts';
import { readInlineMarkdown } from './markdown-inline.ts';
import { parseYaml } from './parse-yaml.ts';
import { findHeadedTable, MAX_ROWS, readTables, tooManyRows, type Table } from './table.ts';
import type { RawLink } from './table-cells.ts';
import { MAX_COLUMNS } from './table-columns.ts';
import type { TableRow } from './table-row.ts';
import type { RawGlossary } from './term-source.ts';

/** The line under a table's header: `|---|:---:|`. */
const DELIMITER_ROW = /^[ \t|:-]+$/;
const DELIMITER_CELL = /^:?-+:?$/;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
/** Only a note of a few fields stands before a document; more is not one. */
const MAX_FRONT_MATTER_UNITS = 10_000;

/**
 * Reads the glossary tables (GitHub Flavored Markdown, section 4.10) of a Markdown file: all with a header for a term
 * and a text. `name` or `title`, `home` and `contribute` may stand in YAML front matter.
 */
export function readMarkdown(input: GlossaryInput): Result<RawGlossary, Problem> {
  const lines = input.text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const front = readFrontMatter(lines);
  const tables: Table[] = [];
  let beyond = 0;
  let left = MAX_ROWS;
  for (const { from, end } of findTables(lines, front.lines)) {
    // The header alone first: tables of other things are not looked into.
    if (findHeadedTable(readRows(lines, from, from + 1)) === undefined) continue;
    const kept = Math.min(end, from + left);
    beyond += end - kept;
    left -= kept - from;
    const table = findHeadedTable(readRows(lines, from, kept));
    if (table !== undefined) tables.push(table);
  }
  if (tables.length === 0) return err({ severity: 'error', code: 'not-a-glossary', place: {} });
  const { terms, problems } = readTables(tables);
  if (beyond > 0) problems.push(tooManyRows(beyond));
  return ok({ format: 'markdown', ...front.fields, terms, problems });
}

interface FrontMatter {
  readonly fields: { readonly name?: unknown; readonly home?: unknown; readonly contribute?: unknown };
  /** How many lines it takes. */
  readonly lines: number;
}

function readFrontMatter(lines: readonly string[]): FrontMatter {
  const none: FrontMatter = { fields: {}, lines: 0 };
  if (lines[0]?.trim() !== '---') return none;
  const end = lines.indexOf('---', 1);
  const text = lines.slice(1, Math.max(end, 1)).join('\n');
  if (end < 0 || text.length > MAX_FRONT_MATTER_UNITS) return none;
  const parsed = parseYaml(text);
  // Not ours to judge: the tables below are what counts.
  if (!parsed.ok) return { fields: {}, lines: end + 1 };
  const { value } = parsed.value;
  const name = ownField(value, 'name') ?? ownField(value, 'title');
  const home = ownField(value, 'home');
  const contribute = ownField(value, 'contribute');
  const fields = {
    ...(name !== undefined && { name }),
    ...(home !== undefined && { home }),
    ...(contribute !== undefined && { contribute }),
  };
  return { fields, lines: end + 1 };
}

interface LineSpan {
  readonly from: number;
  readonly end: number;
}

function findTables(lines: readonly string[], from: number): LineSpan[] {
  const tables: LineSpan[] = [];
  let fence: string | undefined;
  let at = from;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const mark = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence) === true) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else if (line.includes('|') && isDelimiterOf(lines[at + 1] ?? '', line)) {
      const end = endOfTable(lines, at + 2);
      tables.push({ from: at, end });
      at = end;
      continue;
    }
    at += 1;
  }
  return tables;
}

function isDelimiterOf(line: string, header: string): boolean {
  if (!line.includes('-') || !DELIMITER_ROW.test(line)) return false;
  const cells = splitCells(line);
  if (cells.length < 2 || cells.length > MAX_COLUMNS) return false;
  return cells.every((cell) => DELIMITER_CELL.test(cell)) && splitCells(header).length === cells.length;
}

/** A table ends at an empty line or where another block begins. */
function endOfTable(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    if (line.trim() === '' || FENCE.test(line) || /^ {0,3}(?:#{1,6} |>)/.test(line)) break;
    at += 1;
  }
  return at;
}

/** The rows from the header on; the delimiter row is none. */
function readRows(lines: readonly string[], from: number, end: number): TableRow[] {
  const rows: TableRow[] = [];
  for (let at = from; at < end; at += 1) {
    if (at === from + 1) continue;
    const links = new Map<number, readonly RawLink[]>();
    const cells = splitCells(lines[at] ?? '').map((cell, position) => {
      const inline = readInlineMarkdown(cell);
      if (inline.links.length > 0) links.set(position, inline.links);
      return inline.text;
    });
    rows.push({ number: rows.length + 1, line: at + 1, cells, ...(links.size > 0 && { links }) });
  }
  return rows;
}

/** A row is split before anything else is read, also within code; `\|` is a bar in a cell. */
function splitCells(line: string): string[] {
  const trimmed = line.trim().replace(/^\|/, '');
  const cells: string[] = [];
  let cell = '';
  let from = 0;
  for (const match of trimmed.matchAll(/\\?\|/g)) {
    cell += trimmed.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[0] === '|') {
      cells.push(cell.trim());
      cell = '';
    } else cell += '|';
  }
  const last = (cell + trimmed.slice(from)).trim();
  // The bar at the end of a row opens no cell.
  if (last !== '') cells.push(last);
  return cells;
}
