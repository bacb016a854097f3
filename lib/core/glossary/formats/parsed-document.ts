/** A JSON or YAML text as plain values, with what the formats built on it need to know beside them. */
export interface ParsedDocument {
  readonly value: unknown;
  /** Objects and lists inside each other, at most. */
  readonly depth: number;
  /** The line on which an object of a list starts, where that is known. */
  readonly lineOf?: (item: unknown) => number | undefined;
}
