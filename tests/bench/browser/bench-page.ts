/** A page to measure on. */
export interface BenchPage {
  /** Short, for tables: `1 MB`. Part of its address too, without spaces. */
  readonly name: string;
  readonly html: string;
  /** Of the HTML in UTF-8. */
  readonly bytes: number;
  /** Elements that hold text of their own: paragraphs, headings, items, cells. Code is not counted: nobody reads it. */
  readonly blocks: number;
}
