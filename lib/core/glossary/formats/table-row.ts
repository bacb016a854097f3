import { ROLES } from '../../role.ts';
import { readDomain, readLinks, readSwitch, splitItems, type RawLink } from './table-cells.ts';
import {
  SENSE_FIELDS,
  TERM_FIELDS,
  type Columns,
  type SenseField,
  type TableField,
  type TermField,
} from './table-columns.ts';
import { readDate } from './table-date.ts';
import { readTermCell, type TermCell } from './term-cell.ts';

/** A row of a table, as its format gave it. */
export interface TableRow {
  /** As a spreadsheet counts; the header is row 1. */
  readonly number: number;
  /** Line of the file, where it is known. */
  readonly line?: number;
  readonly cells: readonly string[];
  /** Addresses behind the words of cells, in formats that have them. */
  readonly links?: ReadonlyMap<number, readonly RawLink[]>;
}

/** What a row says about its term and of one meaning; fields that stand empty are absent. */
export interface RowReading {
  readonly row: TableRow;
  /** '' where the row has none. */
  readonly term: string;
  readonly termFields: ReadonlyMap<TermField, unknown>;
  readonly sense: Readonly<Record<string, unknown>>;
  /** What tells its meaning from others of the same term: the domain as written. */
  readonly domain: string;
}

/** Reads one row with the columns of its table. Nothing is validated: that is for `readTerms`. */
export function readRow(row: TableRow, columns: Columns): RowReading {
  const cell = readTermName(row, columns);
  const termFields = new Map<TermField, unknown>();
  for (const field of TERM_FIELDS) {
    const value = termValue(field, row, columns);
    if (value !== undefined) termFields.set(field, value);
  }
  if (cell.alias !== undefined) {
    const written = termFields.get('aliases');
    termFields.set('aliases', [cell.alias, ...(Array.isArray(written) ? written : [])]);
  }
  const sense: Record<string, unknown> = {};
  const roles: Record<string, unknown> = {};
  for (const field of SENSE_FIELDS) {
    if (!columns.positions.has(field)) continue;
    const value = senseValue(field, row, columns);
    if (value === undefined) continue;
    if (ROLES.some((role) => role === field)) roles[field] = value;
    else sense[field] = value;
  }
  if (Object.keys(roles).length > 0) sense['roles'] = roles;
  const domain = cellOf(row, columns, 'domain') || (cell.domain ?? '');
  const known = domain === '' ? '' : readDomain(domain);
  if (known !== '') sense['domain'] = known;
  return { row, term: cell.term, termFields, sense, domain: known.toLowerCase() };
}

function readTermName(row: TableRow, columns: Columns): TermCell {
  const lines = cellOf(row, columns, 'term').split('\n');
  const cell = lines.map((line) => line.trim()).join(' ');
  return columns.isExport ? { term: cell } : readTermCell(cell);
}

/** The first cell of a field that is not empty, trimmed. */
function cellOf(row: TableRow, columns: Columns, field: TableField): string {
  for (const position of columns.positions.get(field) ?? []) {
    const cell = row.cells[position]?.trim();
    if (cell) return cell;
  }
  return '';
}

function itemsOf(row: TableRow, columns: Columns, field: TableField): string[] | undefined {
  const positions = columns.positions.get(field);
  if (positions === undefined) return undefined;
  const items = positions.flatMap((position) => splitItems(row.cells[position] ?? ''));
  return items.length > 0 ? items : undefined;
}

function termValue(field: TermField, row: TableRow, columns: Columns): unknown {
  if (field === 'aliases' || field === 'not' || field === 'related') return itemsOf(row, columns, field);
  const cell = cellOf(row, columns, field);
  if (cell === '') return undefined;
  if (field === 'caseSensitive' || field === 'needsCue') return readSwitch(cell);
  if (field === 'updated') return readDate(cell) ?? cell;
  return field === 'status' ? cell.toLowerCase() : cell;
}

function senseValue(field: SenseField, row: TableRow, columns: Columns): unknown {
  if (field === 'cues') return itemsOf(row, columns, field);
  if (field === 'links') return linksOf(row, columns);
  return cellOf(row, columns, field) || undefined;
}

function linksOf(row: TableRow, columns: Columns): RawLink[] | undefined {
  const links: RawLink[] = [];
  for (const position of columns.positions.get('links') ?? []) {
    const cell = row.cells[position]?.trim() ?? '';
    const behind = row.links?.get(position) ?? [];
    const found = behind.length > 0 ? behind : readLinks(cell);
    links.push(...found);
    // A "source" is often a book or a person; in a column for links that text is a mistake, which readTerms names.
    const isSource = columns.headers[position]?.toLowerCase() === 'source';
    if (found.length === 0 && cell !== '' && !isSource) links.push({ title: cell, url: cell });
  }
  return links.length > 0 ? links : undefined;
}
