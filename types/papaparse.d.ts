/**
 * What we use of Papa Parse. Its published types bring all of Node's with them, and lib/core is compiled without
 * (`paths` in tsconfig.core.json).
 */
interface ParseConfig {
  readonly delimiter: string;
  readonly newline: '\n';
  /** Read so many rows only. */
  readonly preview?: number;
}

interface ParsedRow<Row> {
  readonly data: Row;
  /** `index`: position in the text; faults of quotes always have it. */
  readonly errors: readonly { readonly index?: number }[];
}

interface StepConfig<Row> extends ParseConfig {
  readonly step: (row: ParsedRow<Row>, parser: { abort: () => void }) => void;
}

interface Papa {
  parse<Row>(text: string, config: StepConfig<Row>): void;
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- as in the published types
  parse<Row>(text: string, config: ParseConfig): { readonly data: Row[] };
  unparse(rows: readonly (readonly string[])[], config: { readonly newline: '\r\n' }): string;
}

declare const papa: Papa;
// oxlint-disable-next-line import/no-default-export -- that is what the package has
export default papa;
