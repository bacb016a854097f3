import type { RawLink } from './table-cells.ts';
import { MAX_COLUMNS } from './table-columns.ts';
import type { TableRow } from './table-row.ts';

/** A cell that is finished. */
export interface GridCell {
  readonly text: string;
  readonly links: readonly RawLink[];
  readonly columns: number;
  readonly rows: number;
}

/** What all tables of a page may take together; a hostile one could ask for billions of cells. */
export interface PageBudget {
  /** Repetitions of cells that span. */
  copies: number;
  /** Rows; below zero: how many were not kept. */
  rows: number;
}

/** Puts the cells of an HTML table where they are seen: one that spans rows or columns is repeated in each of them. */
export class HtmlGrid {
  readonly rows: TableRow[] = [];
  #cells: string[] = [];
  #links = new Map<number, readonly RawLink[]>();
  #line: number | undefined;
  #open = false;
  #number = 0;
  /** Cells from rows above, by column, and for how many more rows they stand. */
  #hanging = new Map<number, { readonly cell: GridCell; left: number }>();

  readonly #budget: PageBudget;

  constructor(budget: PageBudget) {
    this.#budget = budget;
  }

  startRow(line: number | undefined): void {
    this.endRow();
    this.#open = true;
    this.#line = line;
    this.#number += 1;
  }

  addCell(cell: GridCell): void {
    if (!this.#open) this.startRow(undefined);
    this.#fillHanging();
    for (let copy = 0; copy < cell.columns && this.#cells.length < MAX_COLUMNS; copy += 1) {
      if (copy > 0 && !this.#spend()) return;
      if (cell.rows > 1) this.#hanging.set(this.#cells.length, { cell, left: cell.rows - 1 });
      this.#put(cell);
    }
  }

  endRow(): void {
    if (!this.#open) return;
    this.#fillHanging();
    this.#budget.rows -= 1;
    if (this.#budget.rows >= 0) this.#keepRow();
    this.#cells = [];
    this.#links = new Map();
    this.#open = false;
  }

  #keepRow(): void {
    this.rows.push({
      number: this.#number,
      cells: this.#cells,
      ...(this.#line !== undefined && { line: this.#line }),
      ...(this.#links.size > 0 && { links: this.#links }),
    });
  }

  /** The cells from above that stand at the next positions of this row. */
  #fillHanging(): void {
    for (;;) {
      const column = this.#cells.length;
      const hanging = this.#hanging.get(column);
      if (hanging === undefined || !this.#spend()) return;
      hanging.left -= 1;
      if (hanging.left === 0) this.#hanging.delete(column);
      this.#put(hanging.cell);
    }
  }

  #spend(): boolean {
    this.#budget.copies -= 1;
    return this.#budget.copies >= 0;
  }

  #put({ text, links }: GridCell): void {
    if (links.length > 0) this.#links.set(this.#cells.length, links);
    this.#cells.push(text);
  }
}
