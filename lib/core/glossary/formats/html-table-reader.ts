import { Parser } from 'htmlparser2';
import { HtmlGrid, type PageBudget } from './html-grid.ts';
import { LineCounter } from './line-counter.ts';
import { hasScheme, type RawLink } from './table-cells.ts';
import { MAX_ROWS } from './table.ts';
import { MAX_COLUMNS } from './table-columns.ts';
import type { TableRow } from './table-row.ts';

export interface HtmlTable {
  readonly rows: readonly TableRow[];
  /** Whether any of its cells is a `th`. */
  readonly hasHeading: boolean;
}

export interface HtmlTables {
  /** In the order in which they end, so that an inner table comes before the one around it. */
  readonly tables: readonly HtmlTable[];
  readonly title: string;
  /** Rows that no glossary has room for. */
  readonly beyond: number;
}

/** Deeper than pages are written; the parser's work grows with the depth. */
export const MAX_HTML_DEPTH = 1_000;
/** What browsers stop at (HTML standard, "algorithm for processing rows"). */
const MAX_ROW_SPAN = 65_534;

/** Ten for each of the terms that a glossary may hold. */
const MAX_SPAN_COPIES = 500_000;

/** Their contents are not text, or not for readers. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'svg', 'select', 'iframe', 'object']);
/** A new line before and after. */
const BLOCKS = new Set(
  'address article aside blockquote br dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** An HTML table being read: its grid and the cell that is open. */
interface OpenTable {
  readonly grid: HtmlGrid;
  hasHeading: boolean;
  cell: OpenCell | undefined;
}

interface OpenCell {
  text: string;
  readonly links: RawLink[];
  link: { readonly url: string; readonly from: number } | undefined;
  readonly columns: number;
  readonly rows: number;
}

/**
 * All tables of an HTML page, also of Confluence's view and storage formats, nested ones on their own: cells as plain
 * text, with a new line where a block, an item or a `<br>` ends, and with the links behind their words. In one pass,
 * without a document tree. `undefined` for pages nested deeper than pages are.
 */
export function readHtmlTables(html: string): HtmlTables | undefined {
  const reader = new HtmlTableReader(html);
  return reader.read();
}

type Attributes = Readonly<Record<string, string>>;

class HtmlTableReader {
  readonly #html: string;
  readonly #parser: Parser;
  readonly #tables: HtmlTable[] = [];
  readonly #open: OpenTable[] = [];
  readonly #budget: PageBudget = { copies: MAX_SPAN_COPIES, rows: MAX_ROWS };
  #title = '';
  #inTitle = false;
  #depth = 0;
  /** Depth of the unseen element that we are in. */
  #unseenFrom: number | undefined;
  #tooDeep = false;
  readonly #lines: LineCounter;

  constructor(html: string) {
    this.#html = html;
    this.#lines = new LineCounter(html);
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#onOpen(name, attributes),
        onclosetag: (name) => this.#onClose(name),
        ontext: (text) => this.#onText(text),
      },
      // Both as in Confluence's storage format, which is XML.
      { recognizeCDATA: true, recognizeSelfClosing: true },
    );
  }

  read(): HtmlTables | undefined {
    this.#parser.write(this.#html);
    if (this.#tooDeep) return undefined;
    this.#parser.end();
    while (this.#open.length > 0) this.#endTable();
    return {
      tables: this.#tables,
      title: this.#title.replace(/\s+/g, ' ').trim(),
      beyond: Math.max(0, -this.#budget.rows),
    };
  }

  #onOpen(name: string, attributes: Attributes): void {
    this.#depth += 1;
    if (this.#depth > MAX_HTML_DEPTH) {
      this.#tooDeep = true;
      this.#parser.pause();
      return;
    }
    if (this.#unseenFrom !== undefined) return;
    if (isUnseen(name, attributes)) {
      this.#unseenFrom = this.#depth;
      return;
    }
    if (BLOCKS.has(name)) this.#append('\n');
    switch (name) {
      case 'title':
        this.#inTitle = true;
        break;
      case 'table':
        this.#open.push({ grid: new HtmlGrid(this.#budget), hasHeading: false, cell: undefined });
        break;
      case 'tr':
        this.#endCell();
        this.#open.at(-1)?.grid.startRow(this.#lines.lineAt(this.#parser.startIndex));
        break;
      case 'td':
      case 'th':
        this.#startCell(name, attributes);
        break;
      case 'a':
        this.#startLink(attributes['href'] ?? '');
        break;
      case 'time':
        this.#startTime(attributes['datetime'] ?? '');
        break;
    }
  }

  #onClose(name: string): void {
    const depth = this.#depth;
    this.#depth -= 1;
    if (this.#unseenFrom !== undefined) {
      if (depth === this.#unseenFrom) this.#unseenFrom = undefined;
      return;
    }
    if (name === 'title') this.#inTitle = false;
    else if (name === 'table') this.#endTable();
    else if (name === 'tr') this.#endRow();
    else if (name === 'td' || name === 'th') this.#endCell();
    else if (name === 'a') this.#endLink();
    if (BLOCKS.has(name)) this.#append('\n');
  }

  #onText(text: string): void {
    if (this.#unseenFrom !== undefined) return;
    if (this.#inTitle) this.#title += text;
    else this.#append(text.replace(/\s+/g, ' '));
  }

  #append(text: string): void {
    const cell = this.#open.at(-1)?.cell;
    if (cell !== undefined) cell.text += text;
  }

  #startCell(name: string, attributes: Attributes): void {
    this.#endCell();
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'th') table.hasHeading = true;
    table.cell = {
      text: '',
      links: [],
      link: undefined,
      columns: readSpan(attributes['colspan'], MAX_COLUMNS),
      rows: readSpan(attributes['rowspan'], MAX_ROW_SPAN),
    };
  }

  #startLink(url: string): void {
    this.#endLink();
    const cell = this.#open.at(-1)?.cell;
    if (cell !== undefined && hasScheme(url)) cell.link = { url, from: cell.text.length };
  }

  #endLink(): void {
    const cell = this.#open.at(-1)?.cell;
    if (cell?.link === undefined) return;
    const title = cell.text.slice(cell.link.from).replace(/\s+/g, ' ').trim();
    cell.links.push({ ...(title !== '' && { title }), url: cell.link.url });
    cell.link = undefined;
  }

  /** Confluence's dates: the attribute is exact, and the words, where there are any, go by the reader's language. */
  #startTime(date: string): void {
    if (date === '') return;
    this.#append(date);
    this.#unseenFrom = this.#depth;
  }

  #endCell(): void {
    const table = this.#open.at(-1);
    if (table?.cell === undefined) return;
    this.#endLink();
    const { text, links, columns, rows } = table.cell;
    table.cell = undefined;
    const lines = text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
    table.grid.addCell({ text: lines.filter((line) => line !== '').join('\n'), links, columns, rows });
  }

  #endRow(): void {
    this.#endCell();
    this.#open.at(-1)?.grid.endRow();
  }

  #endTable(): void {
    this.#endRow();
    const table = this.#open.pop();
    if (table !== undefined) this.#tables.push({ rows: table.grid.rows, hasHeading: table.hasHeading });
  }
}

function isUnseen(name: string, attributes: Attributes): boolean {
  if (UNSEEN.has(name) || 'hidden' in attributes || attributes['aria-hidden'] === 'true') return true;
  // The parameters of Confluence's macros; the title of a status is what the reader sees.
  if (name === 'ac:parameter') return attributes['ac:name'] !== 'title';
  return /display\s*:\s*none/i.test(attributes['style'] ?? '');
}

function readSpan(value: string | undefined, most: number): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), most);
}
