import { ROLES, type Role } from '../../role.ts';

/** Fields that belong to the term: they come from the first of its rows that has them. */
export const TERM_FIELDS = [
  'id',
  'aliases',
  'caseSensitive',
  'not',
  'related',
  'owner',
  'updated',
  'status',
  'replacedBy',
  'needsCue',
] as const;

/** Fields that belong to one meaning, which is one row. */
export const SENSE_FIELDS = ['domain', 'definition', ...ROLES, 'ask', 'cues', 'links'] as const;

export type TermField = (typeof TERM_FIELDS)[number];
export type SenseField = (typeof SENSE_FIELDS)[number];
export type TableField = 'term' | TermField | SenseField;

/** The columns that mean something to us. */
export interface Columns {
  /** Cells of each field, the one that counts first; the others fill in where it is empty, or add to a list. */
  readonly positions: ReadonlyMap<string, readonly number[]>;
  /** As written, for places; '' without a header. */
  readonly headers: readonly string[];
  /** How many cells a row may fill. */
  readonly width: number;
  /** Whether a program wrote the table: "objective (SLO)" is then a term as it stands. */
  readonly isExport: boolean;
}

/** The header of our own export, all columns that mean something. */
export const EXPORT_HEADERS = [
  'term',
  'id',
  'aliases',
  'domain',
  'definition',
  ...ROLES,
  'ask',
  'cues',
  'links',
  'case sensitive',
  'not',
  'related',
  'owner',
  'updated',
  'status',
  'replaced by',
  'needs cue',
] as const;

/** More columns than any glossary has; a row with more is not one of a glossary. */
export const MAX_COLUMNS = 1_000;

/** Header names with case and punctuation removed. The first of a field is its exact name, the others are aliases. */
const HEADER_NAMES: Readonly<Record<TableField, readonly string[]>> = {
  term: ['term', 'title', 'word', 'name', 'acronym', 'abbreviation', 'termname'],
  id: ['id'],
  aliases: [
    'aliases',
    'alias',
    'synonyms',
    'synonym',
    'abbreviations',
    'forms',
    'alternativeforms',
    'altlabel',
  ],
  definition: ['definition', 'meaning', 'description', 'expansion', 'def'],
  product: ['product'],
  engineering: ['engineering'],
  ml: ['ml', 'datascience', 'mlds'],
  cx: ['cx', 'support', 'customerexperience'],
  ask: ['ask'],
  domain: ['domain', 'context', 'boundedcontext', 'area'],
  caseSensitive: ['casesensitive'],
  not: ['not'],
  cues: ['cues'],
  related: ['related'],
  links: ['links', 'link', 'url', 'source'],
  owner: ['owner'],
  updated: ['updated'],
  status: ['status'],
  replacedBy: ['replacedby'],
  needsCue: ['needscue'],
};

const FIELDS = ['term', ...TERM_FIELDS, ...SENSE_FIELDS] as const satisfies readonly TableField[];

const FIELD_OF_NAME: ReadonlyMap<string, { readonly field: TableField; readonly exact: boolean }> = new Map(
  FIELDS.flatMap((field) =>
    HEADER_NAMES[field].map((name, index) => [name, { field, exact: index === 0 }] as const),
  ),
);

const TEXT_FIELDS: readonly TableField[] = ['definition', ...ROLES];

/** Longer cells are prose, not names of columns. */
const MAX_HEADER_UNITS = 60;

function nameOf(cell: string): string {
  if (cell.length > MAX_HEADER_UNITS) return '';
  return cell
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The role whose column or domain a text names, by the names that columns go by: "data science" is `ml`. */
export function roleOfName(text: string): Role | undefined {
  const name = nameOf(text);
  return ROLES.find((role) => HEADER_NAMES[role].includes(name));
}

/**
 * The columns of a header row: one for the term and at least one for a text, or `undefined`. An exact name wins over
 * an alias, the first over the next; a second column that would be the term holds aliases.
 */
export function findColumns(cells: readonly string[]): Columns | undefined {
  const exact = new Map<TableField, number[]>();
  const aliased = new Map<TableField, number[]>();
  for (const [index, cell] of cells.slice(0, MAX_COLUMNS).entries()) {
    const known = FIELD_OF_NAME.get(nameOf(cell));
    if (known === undefined) continue;
    const group = known.exact ? exact : aliased;
    group.set(known.field, [...(group.get(known.field) ?? []), index]);
  }
  const positions = new Map<TableField, readonly number[]>();
  for (const field of FIELDS) {
    const found = [...(exact.get(field) ?? []), ...(aliased.get(field) ?? [])];
    if (found.length > 0) positions.set(field, found);
  }
  const [term, ...more] = positions.get('term') ?? [];
  if (term === undefined || !TEXT_FIELDS.some((field) => positions.has(field))) return undefined;
  positions.set('term', [term]);
  if (more.length > 0) positions.set('aliases', [...(positions.get('aliases') ?? []), ...more]);
  const headers = cells.map((cell) => cell.trim());
  return { positions, headers, width: cells.length, isExport: headers.join() === EXPORT_HEADERS.join() };
}

/** The columns of a table without a header: `term, definition`. */
export function defaultColumns(width: number): Columns {
  return {
    positions: new Map<TableField, readonly number[]>([
      ['term', [0]],
      ['definition', [1]],
    ]),
    headers: [],
    width,
    isExport: false,
  };
}

/**
 * Whether a row that `findColumns` refused was meant as a header all the same: it names a column for texts, or two
 * columns of any kind. Read as a term it would stand in the glossary as "Concept: Definition".
 */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const known = cells.slice(0, MAX_COLUMNS).flatMap((cell) => FIELD_OF_NAME.get(nameOf(cell)) ?? []);
  return known.length >= 2 || known.some(({ field }) => TEXT_FIELDS.includes(field));
}
