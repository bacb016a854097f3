/** Line and character, both from 1, as editors show them. A character is a UTF-16 unit, as in most editors. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Finds lines in one text, each look-up in logarithmic time. Lines end with LF, CR LF or CR. */
export class LineIndex {
  readonly #starts: readonly number[];

  constructor(text: string) {
    const starts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n?|\n/g)) starts.push(index + end.length);
    this.#starts = starts;
  }

  /** Where `offset`, a place in the text or its end, is. */
  positionAt(offset: number): TextPosition {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, character: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
