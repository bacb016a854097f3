import { err, ok, type Result } from '../../result.ts';
import type { GlossaryFormat, GlossaryInput } from '../glossary-reading.ts';
import type { Problem } from '../problem.ts';
import { MAX_HTML_DEPTH, readHtmlTables, type HtmlTable } from './html-table-reader.ts';
import { findHeadedTable, findPlainTable, readTables, tooManyRows, type Table } from './table.ts';
import type { RawGlossary } from './term-source.ts';

/**
 * Reads the glossary tables of an HTML page: all with a header for a term and a text; where there is none, a page's
 * only table of two columns without headings is `term, definition`. A page without either is no glossary.
 */
export function readHtml(input: GlossaryInput): Result<RawGlossary, Problem> {
  return readHtmlText(input.text, 'html');
}

/** `readHtml` for HTML that came in something else. */
export function readHtmlText(html: string, format: GlossaryFormat): Result<RawGlossary, Problem> {
  const page = readHtmlTables(html);
  if (page === undefined)
    return err({ severity: 'error', code: 'too-deep', place: {}, values: { limit: MAX_HTML_DEPTH } });
  const tables = chooseTables(page.tables);
  if (tables.length === 0) return err({ severity: 'error', code: 'not-a-glossary', place: {} });
  const { terms, problems } = readTables(tables);
  if (page.beyond > 0) problems.push(tooManyRows(page.beyond));
  return ok({ format, ...(page.title !== '' && { name: page.title }), terms, problems });
}

function chooseTables(tables: readonly HtmlTable[]): Table[] {
  const headed = tables.flatMap(({ rows }) => findHeadedTable(rows) ?? []);
  if (headed.length > 0) return headed;
  const [only, ...more] = tables;
  if (only === undefined || more.length > 0 || only.hasHeading) return [];
  const isPlain = only.rows.every(({ cells }) => cells.length === 2);
  const plain = isPlain ? findPlainTable(only.rows) : undefined;
  return plain === undefined ? [] : [plain];
}
