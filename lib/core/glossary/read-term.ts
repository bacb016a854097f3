import { checkForm } from './check-form.ts';
import { quotable } from './clean-text.ts';
import { ENTRY_STATUSES, type Entry, type EntryStatus, type Sense } from './entry.ts';
import { FieldReader, formOf, type Report } from './field-reader.ts';
import { isFields } from './fields.ts';
import { LIMITS } from './limits.ts';
import { readSense, SENSE_FIELDS } from './read-sense.ts';

/** The fields of an entry, in the order of the format. */
export const TERM_FIELDS = [
  'term',
  'id',
  'aliases',
  ...SENSE_FIELDS,
  'caseSensitive',
  'not',
  'related',
  'owner',
  'updated',
  'status',
  'replacedBy',
  'needsCue',
  'senses',
] as const;

const TERM_NAMES: ReadonlySet<string> = new Set(TERM_FIELDS);
const SENSE_NAMES: ReadonlySet<string> = new Set(SENSE_FIELDS);
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** An entry that has not been given its place in a glossary yet. `id` is what its writer asks for. */
export interface TermDraft extends Omit<Entry, 'id' | 'origin'> {
  readonly id?: string;
}

/**
 * One term of a document, validated, limits applied and defaults filled in; undefined where nothing of it can be
 * used. Either way `report` is told of everything that is not used as it stands.
 */
export function readTerm(value: unknown, report: Report): TermDraft | undefined {
  if (!isFields(value)) {
    report('error', 'wrong-type', '');
    return undefined;
  }
  const fields = new FieldReader(value, '', report);
  const term = readName(fields.value('term'), report);
  if (term === undefined) return undefined;
  fields.checkNames(TERM_NAMES);
  const senses = readSenses(fields, report);
  if (senses.length === 0) {
    report('error', 'no-meaning', '');
    return undefined;
  }
  return { term, ...readTermFields(fields), senses };
}

function readName(value: unknown, report: Report): string | undefined {
  const term = formOf(value);
  if (term === undefined) {
    report('error', value === undefined ? 'missing-term' : 'wrong-type', value === undefined ? '' : 'term');
    return undefined;
  }
  const fault = checkForm(term);
  if (fault === undefined) return term;
  report('error', fault, 'term', () => ({ limit: LIMITS.form, count: term.length }));
  return undefined;
}

function readTermFields(fields: FieldReader): Omit<TermDraft, 'term' | 'senses'> {
  const id = fields.form('id');
  const caseSensitive = fields.flag('caseSensitive');
  const owner = fields.text('owner');
  const updated = readDate(fields);
  const replacedBy = fields.form('replacedBy');
  return {
    ...(id !== undefined && { id }),
    aliases: fields.forms('aliases', LIMITS.aliasesPerTerm, 'too-many-aliases'),
    ...(caseSensitive !== undefined && { caseSensitive }),
    not: fields.forms('not', LIMITS.aliasesPerTerm),
    needsCue: fields.flag('needsCue') ?? false,
    related: fields.forms('related', LIMITS.aliasesPerTerm),
    ...(owner !== undefined && { owner }),
    ...(updated !== undefined && { updated }),
    status: readStatus(fields),
    ...(replacedBy !== undefined && { replacedBy }),
  };
}

/** An entry either is its one sense or lists its senses; sense fields beside such a list are not used, and reported. */
function readSenses(fields: FieldReader, report: Report): readonly Sense[] {
  const items = fields.list('senses', LIMITS.sensesPerTerm, 'too-many-senses');
  if (items === undefined || items.length === 0) {
    const sense = readSense(fields, '', report);
    return sense === undefined ? [] : [sense];
  }
  for (const name of SENSE_FIELDS) {
    if (fields.value(name) !== undefined) fields.warn('beside-senses', name);
  }
  const senses = items.map((item, index) => readListedSense(item, `senses[${index}]`, report));
  const used = senses.filter((sense) => sense !== undefined);
  if (used.length === 0) return [];
  for (const [index, sense] of senses.entries()) {
    if (sense === undefined && isFields(items[index])) report('warning', 'no-meaning', `senses[${index}]`);
  }
  return used;
}

function readListedSense(item: unknown, path: string, report: Report): Sense | undefined {
  if (!isFields(item)) {
    report('warning', 'invalid-value', path, () => ({ wanted: 'fields', found: quotable(item) }));
    return undefined;
  }
  const fields = new FieldReader(item, `${path}.`, report);
  fields.checkNames(SENSE_NAMES);
  return readSense(fields, `${path}.`, report);
}

function readDate(fields: FieldReader): string | undefined {
  const value = fields.value('updated');
  if (value === undefined) return undefined;
  if (typeof value === 'string' && isDate(value.trim())) return value.trim();
  fields.reject('updated', 'date', value);
  return undefined;
}

/** A day of the calendar, as ISO 8601 writes it: `2026-02-30` is none. */
function isDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number);
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

function readStatus(fields: FieldReader): EntryStatus {
  const value = fields.value('status');
  const status = ENTRY_STATUSES.find((known) => known === value);
  if (value !== undefined && status === undefined) fields.reject('status', 'status', value);
  return status ?? 'accepted';
}
