/** What is wrong with the rows of a RACI or DACI table; `undefined` from `checkResponsibilities`: it is none. */
export interface ResponsibilityCheck {
  /** Labels of the rows without exactly one Accountable, or one Driver and one Approver; numbers where unlabelled. */
  readonly faults: readonly string[];
}

type Rows = readonly (readonly string[])[];
type Letter = 'a' | 'd';

/** A cell that gives somebody one or more parts: "R", "A/R", "C, I". */
const LETTERS = /^(?:[racids](?:\s*[/,;+&|]\s*[racids]){0,3}|ra|ar|da)$/;
const PARTS: ReadonlyMap<string, string> = new Map([
  ['responsible', 'r'],
  ['accountable', 'a'],
  ['approver', 'a'],
  ['approvers', 'a'],
  ['driver', 'd'],
  ['drivers', 'd'],
  ['consulted', 'c'],
  ['contributor', 'c'],
  ['contributors', 'c'],
  ['informed', 'i'],
]);
/** So many of the four parts make a table one of responsibilities. */
const MIN_PARTS = 2;

/**
 * Checks a table whose columns, rows or cells are RACI or DACI parts. In a RACI table each row has exactly one
 * Accountable; in a DACI table exactly one Driver and one Approver. Texts are without placeholders. Linear.
 */
export function checkResponsibilities(rows: Rows): ResponsibilityCheck | undefined {
  const header = (rows[0] ?? []).map(partOf);
  if (countParts(header) >= MIN_PARTS) return checkColumns(rows, header);
  const labels = rows.map((row) => partOf(row[0] ?? ''));
  if (countParts(labels) >= MIN_PARTS) return checkLabelledRows(rows, labels);
  return checkMatrix(rows);
}

/** "Task | Responsible | Accountable | …": names stand in the cells. */
function checkColumns(rows: Rows, header: readonly (string | undefined)[]): ResponsibilityCheck | undefined {
  const columns = wantedLetters(header).map((letter) => header.indexOf(letter));
  const faults = rows.slice(1).flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return [];
    const isRight = columns.every((column) => column >= 0 && countPeople(row[column] ?? '') === 1);
    return isRight ? [] : [labelOf(row, index)];
  });
  return rows.length > 1 ? { faults } : undefined;
}

/** "Driver | Priya", "Approver | Sam": one decision, a part a row. */
function checkLabelledRows(rows: Rows, labels: readonly (string | undefined)[]): ResponsibilityCheck {
  const faults = wantedLetters(labels).flatMap((letter) => {
    const row = rows[labels.indexOf(letter)] ?? [];
    const people = row.slice(1).reduce((sum, cell) => sum + countPeople(cell), 0);
    return people === 1 ? [] : [row[0]?.trim() || letter.toUpperCase()];
  });
  return { faults };
}

/** "Task | Priya | Sam | …": letters stand in the cells. */
function checkMatrix(rows: Rows): ResponsibilityCheck | undefined {
  const body = rows.slice(1).map((row) => row.map((cell, column) => (column === 0 ? [] : lettersIn(cell))));
  const all = body.flat(2);
  const cells = rows.slice(1).flatMap((row) => row.slice(1).filter((cell) => cell.trim() !== ''));
  const isAllLetters = cells.length >= MIN_PARTS && cells.every((cell) => lettersIn(cell).length > 0);
  if (new Set(all).size < MIN_PARTS && !isAllLetters) return undefined;
  const letters = wantedLetters(all);
  const faults = body.flatMap((cells, index) => {
    const row = rows[index + 1] ?? [];
    if (row.every((cell) => cell.trim() === '')) return [];
    const given = cells.flat();
    const isRight = letters.every((letter) => given.filter((part) => part === letter).length === 1);
    return isRight ? [] : [labelOf(row, index)];
  });
  return { faults };
}

/** A Driver makes it DACI, where "A" is the Approver. */
function wantedLetters(parts: readonly (string | undefined)[]): readonly Letter[] {
  return parts.includes('d') ? ['d', 'a'] : ['a'];
}

function countParts(parts: readonly (string | undefined)[]): number {
  return new Set(parts.filter((part) => part !== undefined)).size;
}

/** The part that a whole cell names, "Accountable" or "Driver (one)"; single letters are none: "A" may be a person. */
function partOf(cell: string): string | undefined {
  return PARTS.get(
    cell
      .toLowerCase()
      .replace(/\(.*$/s, '')
      .replace(/[:\s]+$/, '')
      .trim(),
  );
}

function lettersIn(cell: string): readonly string[] {
  const text = cell.trim().toLowerCase();
  if (text.length > 40) return [];
  if (LETTERS.test(text)) return text.match(/[racids]/g) ?? [];
  const parts = text.split(/[\s/,;+&|]+/).map((word) => PARTS.get(word));
  return parts.every((part) => part !== undefined) ? parts : [];
}

/** How many people a cell names: "Priya Raman", "Priya and Sam", "@Priya @Sam". */
function countPeople(cell: string): number {
  const text = cell.slice(0, 400).replaceAll(/\([^()]*\)/g, ' ');
  const called = text.match(/@\p{L}/gu)?.length ?? 0;
  const listed = text.split(/[,;/&+\n|]|\s(?:and|und)\s/iu).filter((part) => /\p{L}/u.test(part)).length;
  return Math.max(called, listed);
}

function labelOf(row: readonly string[], index: number): string {
  return row[0]?.trim().slice(0, 80) || String(index + 1);
}
