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
/** As initials of the parts at the head of the columns; two could be initials of people. */
const MIN_INITIALS = 3;
/** What stands over a group of rows and is no task itself: "Phase 1", "Rollout:". */
const GROUP =
  /^(?:phase|stage|milestone|step|part|sprint|wave|track|workstream|stream|release|group|area|block)(?!\p{L})|:\s*$/iu;
/** "Head of CX", "Engineering", after a name and a comma: what somebody is, not a second person. */
const TITLE =
  /(?<!\p{L})(?:head|vp|svp|evp|director|lead|manager|engineer|developer|designer|analyst|scientist|architect|researcher|specialist|coordinator|officer|president|founder|owner|pm|em|tpm|c[a-z]o|leiter(?:in)?)(?!\p{L})|^\s*(?:the )?(?:product|engineering|ml|machine learning|data|data science|cx|support|customer (?:experience|success|support)|design|legal|sales|marketing|finance|security|operations|ops|qa|it|hr)(?: team| department)?\s*$/iu;

/**
 * Checks a table whose columns, rows or cells are RACI or DACI parts. In a RACI table each row has exactly one
 * Accountable; in a DACI table exactly one Driver and one Approver. Texts are without placeholders. Linear.
 */
export function checkResponsibilities(rows: Rows): ResponsibilityCheck | undefined {
  if (isLegend(rows)) return undefined;
  const header = (rows[0] ?? []).map(partOf);
  if (countParts(header) >= MIN_PARTS) return checkColumns(rows, header);
  const initials = (rows[0] ?? []).map((cell) => partOf(cell) ?? initialOf(cell));
  if (countParts(initials) >= MIN_INITIALS && !holdsLettersOnly(rows)) return checkColumns(rows, initials);
  const labels = rows.map((row) => partOf(row[0] ?? ''));
  if (countParts(labels) >= MIN_PARTS) return checkLabelledRows(rows, labels);
  return checkMatrix(rows);
}

/** "Task | Responsible | Accountable | …": names stand in the cells. */
function checkColumns(rows: Rows, header: readonly (string | undefined)[]): ResponsibilityCheck | undefined {
  const columns = wantedLetters(header).map((letter) => header.indexOf(letter));
  const faults = rows.slice(1).flatMap((row, index) => {
    if (isNoTask(row)) return [];
    const isRight = columns.every((column) => column >= 0 && countPeople(row[column] ?? '') === 1);
    return isRight ? [] : [labelOf(row, index)];
  });
  return rows.slice(1).some((row) => !isNoTask(row)) ? { faults } : undefined;
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
  if (new Set(all).size < MIN_PARTS && !holdsLettersOnly(rows)) return undefined;
  const letters = wantedLetters(all);
  const faults = body.flatMap((cells, index) => {
    const row = rows[index + 1] ?? [];
    if (isNoTask(row)) return [];
    const given = cells.flat();
    const isRight = letters.every((letter) => given.filter((part) => part === letter).length === 1);
    return isRight ? [] : [labelOf(row, index)];
  });
  return { faults };
}

/** Below the heads and beside the labels stands nothing but parts. */
function holdsLettersOnly(rows: Rows): boolean {
  const cells = rows.slice(1).flatMap((row) => row.slice(1).filter((cell) => cell.trim() !== ''));
  return cells.length >= MIN_PARTS && cells.every((cell) => lettersIn(cell).length > 0);
}

/** "R | Responsible", "A | Accountable": what the letters mean, and nobody's part. */
function isLegend(rows: Rows): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const explaining = filled.filter((row) => {
    const letters = new Set(row.map(initialOf));
    return row.some((cell) => {
      const part = firstPartOf(cell);
      return part !== undefined && letters.has(part);
    });
  });
  // At most a header beside them.
  return explaining.length >= MIN_PARTS && explaining.length >= filled.length - 1;
}

/** Nothing, or the label of a group. A task that nobody was given yet has a label only too, and is one. */
function isNoTask(row: readonly string[]): boolean {
  const [label = '', ...others] = row;
  if (others.some((cell) => cell.trim() !== '')) return false;
  return label.trim() === '' || others.length === 0 || GROUP.test(label.trim());
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

/** The part of a cell that is a letter, "A" or "R (responsible)". */
function initialOf(cell: string): string | undefined {
  return /^\s*([racid])\s*(?:\(.*)?$/is.exec(cell)?.[1]?.toLowerCase();
}

/** The part that a cell begins with: "Responsible for the work". */
function firstPartOf(cell: string): string | undefined {
  return PARTS.get(/^\s*(\p{L}{1,20})/u.exec(cell)?.[1]?.toLowerCase() ?? '');
}

function lettersIn(cell: string): readonly string[] {
  const text = cell.trim().toLowerCase();
  if (text.length > 40) return [];
  if (LETTERS.test(text)) return text.match(/[racids]/g) ?? [];
  const parts = text.split(/[\s/,;+&|]+/).map((word) => PARTS.get(word));
  return parts.every((part) => part !== undefined) ? parts : [];
}

/** How many people a cell names: "Priya Raman, Head of CX", "Priya and Sam", "@Priya @Sam". */
function countPeople(cell: string): number {
  const text = cell.slice(0, 400).replaceAll(/\([^()]*\)/g, ' ');
  const called = text.match(/@\p{L}/gu)?.length ?? 0;
  const listed = text
    .split(/[;/&+|]|\s(?:and|und)\s/iu)
    .reduce((sum, part) => sum + countNames(part.split(/[,\n]/u)), 0);
  return Math.max(called, listed);
}

/** Of the pieces between commas all that are no title of the one before. */
function countNames(pieces: readonly string[]): number {
  const written = pieces.filter((piece) => /\p{L}/u.test(piece));
  const isTitle = written.map((piece) => TITLE.test(piece));
  return written.filter((_, index) => index === 0 || !isTitle[index] || isTitle[index - 1]).length;
}

function labelOf(row: readonly string[], index: number): string {
  return row[0]?.trim().slice(0, 80) || String(index + 1);
}
