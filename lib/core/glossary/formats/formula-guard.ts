/**
 * Spreadsheets take a cell that begins with one of these for a formula, or drop it and look at what follows (OWASP,
 * "CSV Injection"; ASVS 1.2.10).
 */
const FORMULA = /^'*[=+\-@\t\r\n\0]/;
const GUARDED = /^'+[=+\-@\t\r\n\0]/;

/** A cell that no spreadsheet takes for a formula: with a `'` before it where it needs one. */
export function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The inverse of `guardFormula`: exactly one `'` off, where it stands before what would be a formula. */
export function unguardFormula(cell: string): string {
  return cell.startsWith("'") && GUARDED.test(cell) ? cell.slice(1) : cell;
}
