/** Tells the lines of places in a text that come in order, without an index of all lines. Linear over all calls. */
export class LineCounter {
  readonly #text: string;
  #line = 1;
  #countedTo = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The line, from 1, that `offset` is on; it is not before that of an earlier call. */
  lineAt(offset: number): number {
    let at = this.#text.indexOf('\n', this.#countedTo);
    while (at >= 0 && at < offset) {
      this.#line += 1;
      at = this.#text.indexOf('\n', at + 1);
    }
    this.#countedTo = Math.max(offset, this.#countedTo);
    return this.#line;
  }
}
