import { quotable } from '../clean-text.ts';
import { foldTerm } from '../fold-term.ts';
import { LIMITS } from '../limits.ts';
import type { Place, Problem } from '../problem.ts';
import { defaultColumns, findColumns, looksLikeHeader, MAX_COLUMNS, type Columns } from './table-columns.ts';
import { readRow, type RowReading, type TableRow } from './table-row.ts';
import type { RawTerm } from './term-source.ts';

/** A table with what its columns mean; `rows` are those below the header. */
export interface Table {
  readonly columns: Columns;
  readonly rows: readonly TableRow[];
}

/** Ten meanings for each of the terms that a glossary may hold; more rows are counted, not kept. */
export const MAX_ROWS = 10 * LIMITS.terms;

/** Rows beyond `MAX_ROWS`. */
export function tooManyRows(count: number): Problem {
  return { severity: 'error', code: 'too-many-terms', place: {}, values: { limit: LIMITS.terms, count } };
}

/** Rows above the header that are looked at: a title, an empty row, a date. */
const MAX_TITLE_ROWS = 10;

/** A table by its header row, which only titles of one cell may stand above; `undefined` without one. */
export function findHeadedTable(rows: readonly TableRow[]): Table | undefined {
  for (const [index, row] of rows.slice(0, MAX_TITLE_ROWS).entries()) {
    const columns = findColumns(row.cells);
    if (columns !== undefined) return { columns, rows: rows.slice(index + 1) };
    if (filledCells(row) > 1) return undefined;
  }
  return undefined;
}

/**
 * A table without a header: `term, definition`, two columns at least, and both filled in half of the rows or more;
 * a text with commas in it has them here and there.
 */
export function findPlainTable(rows: readonly TableRow[]): Table | undefined {
  const filled = rows.filter((row) => filledCells(row) > 0);
  const [first] = filled;
  if (first === undefined || first.cells.length < 2 || looksLikeHeader(first.cells)) return undefined;
  const columns = defaultColumns(first.cells.length);
  const whole = filled.filter((row) => row.cells.slice(0, 2).every(isFilled) && !isTooWide(row, columns));
  return whole.length * 2 < filled.length ? undefined : { columns, rows };
}

/** Why rows without a usable header are no glossary: their header lacks a column, or they are not a table. */
export function refuseTable(rows: readonly TableRow[]): Problem {
  const first = rows.find((row) => filledCells(row) > 0);
  if (first === undefined) return { severity: 'error', code: 'empty-document', place: {} };
  return looksLikeHeader(first.cells)
    ? { severity: 'error', code: 'no-term-column', place: placeOfRow(first) }
    : { severity: 'error', code: 'not-a-glossary', place: {} };
}

/**
 * The terms of one or more tables, in order of their first rows. One row is one sense, and a repeated term adds a
 * sense. A row that says what another one has said is a duplicate, and one with the same domain is warned of, as it may
 * be an older text of the same meaning; neither where both carry the same id.
 */
export function readTables(tables: readonly Table[]): { terms: RawTerm[]; problems: Problem[] } {
  const groups = new Map<string, TermRows>();
  const problems: Problem[] = [];
  for (const { columns, rows } of tables) {
    for (const row of rows) {
      if (!row.cells.some(isFilled)) continue;
      if (isTooWide(row, columns)) {
        problems.push({
          severity: 'error',
          code: 'broken-row',
          place: placeOfRow(row, termOf(row, columns)),
        });
        continue;
      }
      const reading = { ...readRow(row, columns), columns };
      // Rows without a term are each refused on their own.
      const key = reading.term === '' ? `\n${groups.size}` : foldTerm(reading.term);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { readings: [reading], fields: new Map(reading.termFields) });
      else addRow(group, reading, problems);
    }
  }
  return { terms: Array.from(groups.values(), toRawTerm), problems };
}

type Reading = RowReading & { readonly columns: Columns };

interface TermRows {
  readonly readings: Reading[];
  /** Of the first rows that have them. */
  readonly fields: Map<string, unknown>;
  /** Domains, and whole meanings, of all rows; only where there is more than one. */
  said?: { readonly domains: Set<string>; readonly meanings: Set<string> };
}

function addRow(group: TermRows, reading: Reading, problems: Problem[]): void {
  const [first] = group.readings;
  const id = reading.termFields.get('id');
  const sameId = id !== undefined && id === first?.termFields.get('id');
  const said = (group.said ??= { domains: new Set(), meanings: new Set() });
  if (said.domains.size === 0 && first !== undefined) remember(said, first);
  const isEmpty = Object.keys(reading.sense).length === 0;
  const isDuplicate = isEmpty || said.meanings.has(meaningOf(reading));
  if (!sameId && said.domains.has(reading.domain)) {
    problems.push({
      severity: isDuplicate ? 'error' : 'warning',
      code: isDuplicate ? 'duplicate-term' : 'same-domain',
      place: placeOfRow(reading.row, reading.term),
      values: { form: quotable(reading.term) },
    });
    if (isDuplicate) return;
  }
  remember(said, reading);
  group.readings.push(reading);
  for (const [field, value] of reading.termFields) {
    const earlier = group.fields.get(field);
    if (earlier === undefined) group.fields.set(field, value);
    else if (JSON.stringify(earlier) !== JSON.stringify(value)) {
      const place = { ...placeOfRow(reading.row, reading.term), column: headerOf(reading.columns, field) };
      problems.push({ severity: 'warning', code: 'conflicting-rows', place });
    }
  }
}

function remember({ domains, meanings }: NonNullable<TermRows['said']>, reading: Reading): void {
  domains.add(reading.domain);
  meanings.add(meaningOf(reading));
}

function meaningOf({ domain, sense }: Reading): string {
  return JSON.stringify([domain, sense]);
}

function toRawTerm({ readings, fields }: TermRows): RawTerm {
  const [first] = readings;
  const term = first?.term ?? '';
  const senses = readings.map(({ sense }) => sense);
  const value: Record<string, unknown> = {
    ...(term !== '' && { term }),
    ...Object.fromEntries(fields),
    ...(senses.length === 1 ? senses[0] : { senses }),
  };
  return {
    value,
    place: first === undefined ? {} : placeOfRow(first.row, term),
    placeOf: (field) => placeOfField(field, readings),
  };
}

/** `senses[1].roles.cx` is the "cx" cell of the term's second row; term fields are in the first row that has them. */
function placeOfField(field: string, readings: readonly Reading[]): Place {
  const [, index, path = ''] = /^(?:senses\[(\d+)\]\.?)?(?:roles\.)?(\w*)/.exec(field) ?? [];
  const reading =
    index === undefined
      ? (readings.find(({ termFields }) => [...termFields.keys()].some((name) => name === path)) ??
        readings[0])
      : readings[Number(index)];
  if (reading === undefined) return { field };
  const column = headerOf(reading.columns, path);
  return { ...placeOfRow(reading.row, reading.term), ...(column !== '' && { column }) };
}

function headerOf({ positions, headers }: Columns, field: string): string {
  return headers[positions.get(field)?.[0] ?? headers.length] ?? '';
}

function placeOfRow(row: TableRow, term = ''): Place {
  return {
    row: row.number,
    ...(row.line !== undefined && { line: row.line }),
    ...(term !== '' && { term: quotable(term) }),
  };
}

function termOf(row: TableRow, { positions }: Columns): string {
  return row.cells[positions.get('term')?.[0] ?? 0]?.trim() ?? '';
}

function filledCells({ cells }: TableRow): number {
  return cells.filter(isFilled).length;
}

function isFilled(cell: string): boolean {
  return cell.trim() !== '';
}

/** A row that fills cells beyond its header: a separator inside a text, most often, so that its cells are shifted. */
function isTooWide({ cells }: TableRow, { width }: Columns): boolean {
  if (cells.length <= width) return false;
  return cells.length > MAX_COLUMNS || cells.slice(width).some(isFilled);
}
