import Papa from 'papaparse';
import { err, ok, type Result } from '../../result.ts';
import type { GlossaryInput } from '../glossary-reading.ts';
import type { Problem } from '../problem.ts';
import { checkCsvCost } from './csv-cost.ts';
import { unguardFormula } from './formula-guard.ts';
import { findHeadedTable, findPlainTable, MAX_ROWS, readTables, refuseTable, tooManyRows } from './table.ts';
import type { TableRow } from './table-row.ts';
import type { RawGlossary } from './term-source.ts';

const SEPARATORS = [',', ';', '\t'] as const;

/** How much of a file its separator is judged by. */
const SAMPLE_UNITS = 65_536;
const SAMPLE_ROWS = 20;

/** After so many broken quotes the file is not what it says; each costs a new start of the parser. */
const MAX_BROKEN_ROWS = 20;

/**
 * Reads comma-, semicolon- or tab-separated values, with or without a header row (`table-columns.ts`). A row with a
 * broken quote is refused and reading goes on in the line after the quote, so that it swallows nothing else. In
 * linear time; what would cost more is refused by `csv-cost.ts`.
 */
export function readCsv(input: GlossaryInput): Result<RawGlossary, Problem> {
  // One kind of line end: files that went through several hands mix them, and the parser knows one at a time.
  const text = input.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const cost = checkCsvCost(text);
  if (cost !== undefined) return err(cost);
  const separator = findSeparator(text);
  const parsed = parseRows(text, separator);
  if (!parsed.ok) return parsed;
  const { rows, broken } = parsed.value;
  const table = findHeadedTable(rows) ?? findPlainTable(rows);
  if (table === undefined) return err(broken[0] ?? refuseTable(rows));
  const { terms, problems } = readTables([table]);
  return ok({
    format: separator === '\t' ? 'tsv' : 'csv',
    terms,
    problems: [...broken, ...problems],
  });
}

/** The separator that gives a header with the most columns, else the one that gives the most even rows. */
function findSeparator(text: string): string {
  const sample = text.slice(0, SAMPLE_UNITS);
  let best: { readonly separator: string; readonly score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const config = { delimiter: separator, newline: '\n', preview: SAMPLE_ROWS } as const;
    const rows = Papa.parse<string[]>(sample, config).data;
    const score = scoreRows(rows.map((cells, index) => ({ number: index + 1, cells })));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** A header counts most, by its columns; without one, the share of rows as wide as the first, if that is two or more. */
function scoreRows(rows: readonly TableRow[]): number {
  const headed = findHeadedTable(rows);
  if (headed !== undefined) return 1 + headed.columns.positions.size;
  const filled = rows.filter(({ cells }) => cells.length > 1 || cells[0]?.trim());
  const width = filled[0]?.cells.length ?? 0;
  return width < 2 ? 0 : filled.filter(({ cells }) => cells.length === width).length / filled.length;
}

interface ParsedRows {
  readonly rows: readonly TableRow[];
  readonly broken: readonly Problem[];
}

function parseRows(text: string, separator: string): Result<ParsedRows, Problem> {
  const rows: TableRow[] = [];
  const broken: Problem[] = [];
  let from = 0;
  let start = { number: 1, line: 1 };
  while (from < text.length) {
    const part = parsePart(text.slice(from), { separator, ...start }, rows);
    if (part.damage === undefined) {
      if (part.beyond > 0) broken.push(tooManyRows(part.beyond));
      break;
    }
    const place = { row: part.number, line: part.line };
    const problem = { severity: 'error', code: 'broken-syntax', place } as const;
    if (broken.length >= MAX_BROKEN_ROWS) return err(problem);
    broken.push(problem);
    const next = text.indexOf('\n', from + part.damage);
    if (next < 0) break;
    start = { number: part.number + 1, line: start.line + countNewLines(text.slice(from, next + 1)) };
    from = next + 1;
  }
  return ok({ rows, broken });
}

interface PartStart {
  readonly separator: string;
  /** Row and line of its first row. */
  readonly number: number;
  readonly line: number;
}

interface PartEnd {
  /** Position of the quote that is broken; absent: read to the end. */
  readonly damage: number | undefined;
  /** Row and line of the first row that was not read. */
  readonly number: number;
  readonly line: number;
  /** Rows that no glossary has room for. */
  readonly beyond: number;
}

/** Adds the rows up to the first one with a broken quote to `rows`. */
function parsePart(part: string, start: PartStart, rows: TableRow[]): PartEnd {
  let { number, line } = start;
  let damage: number | undefined;
  let beyond = 0;
  Papa.parse<string[]>(part, {
    delimiter: start.separator,
    newline: '\n',
    step: ({ data, errors }, parser) => {
      damage = errors[0]?.index;
      if (damage !== undefined) {
        parser.abort();
        return;
      }
      if (rows.length < MAX_ROWS) rows.push({ number, line, cells: data.map(unguardFormula) });
      else beyond += 1;
      number += 1;
      line += 1;
      for (const cell of data) line += countNewLines(cell);
    },
  });
  return { damage, number, line, beyond };
}

function countNewLines(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
