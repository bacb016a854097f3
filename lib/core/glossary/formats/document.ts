import { err, ok, type Result } from '../../result.ts';
import { ownField } from '../../own-field.ts';
import { quotable } from '../clean-text.ts';
import { isFields, type Fields } from '../fields.ts';
import { LISTED_PROBLEMS } from '../glossary-reading.ts';
import { LIMITS } from '../limits.ts';
import { nearestName } from '../nearest-name.ts';
import type { Place, Problem, ProblemCode, ProblemValues } from '../problem.ts';
import type { ParsedDocument } from './parsed-document.ts';
import type { RawGlossary, RawTerm } from './term-source.ts';

/** Version of the glossary format that this code reads and writes. */
export const FORMAT_VERSION = 1;

/** The fields of a document beside its terms. `$schema` tells editors which schema to check it with. */
export const ENVELOPE_FIELDS = [
  '$schema',
  'parlance',
  'name',
  'home',
  'contribute',
  'terms',
  'templates',
] as const;

/**
 * The terms of a document of our own format, version 1. An error where its envelope is not right: another version, no
 * name, no list of terms, or more nesting than the format has.
 */
export function readEnvelope(
  { value, depth, lineOf }: ParsedDocument,
  format: 'json' | 'yaml',
): Result<RawGlossary, Problem> {
  const fault = findFault(value, depth);
  if (fault !== undefined) return err(fault);
  if (!isFields(value)) return err(refusal('not-a-glossary'));
  const terms = ownField(value, 'terms');
  const templates = ownField(value, 'templates');
  return ok({
    format,
    name: ownField(value, 'name'),
    home: ownField(value, 'home'),
    contribute: ownField(value, 'contribute'),
    templates: Array.isArray(templates) ? templates : [],
    terms: Array.isArray(terms) ? listTerms(terms, lineOf) : [],
    problems: [...unknownFields(value), ...wrongTemplates(templates)],
  });
}

/** Items of a list as terms: numbered from 1, each with its line where that is known. */
export function* listTerms(items: readonly unknown[], lineOf: ParsedDocument['lineOf']): Iterable<RawTerm> {
  for (const [index, value] of items.entries()) {
    const line = lineOf?.(value);
    yield { value, place: { entry: index + 1, ...(line !== undefined && { line }) } };
  }
}

function findFault(value: unknown, depth: number): Problem | undefined {
  if (!isFields(value)) return refusal('not-a-glossary');
  const version = ownField(value, 'parlance');
  if (version !== FORMAT_VERSION) {
    const isOurs = version !== undefined || ownField(value, 'terms') !== undefined;
    if (!isOurs) return refusal('not-a-glossary');
    // What is no later version is a slip of the pen, and no update of ours would help.
    const code = isLaterVersion(version) ? 'unknown-version' : 'no-version';
    return refusal(code, { field: 'parlance' }, { found: quotable(version), known: FORMAT_VERSION });
  }
  if (depth > LIMITS.nesting) return refusal('too-deep', {}, { limit: LIMITS.nesting });
  if (quotable(ownField(value, 'name')) === '') return refusal('missing-name', { field: 'name' });
  return Array.isArray(ownField(value, 'terms')) ? undefined : refusal('no-terms', { field: 'terms' });
}

function isLaterVersion(version: unknown): boolean {
  return typeof version === 'number' && Number.isInteger(version) && version > FORMAT_VERSION;
}

function refusal(code: ProblemCode, place: Place = {}, values?: ProblemValues): Problem {
  return { severity: 'error', code, place, ...(values !== undefined && { values }) };
}

function unknownFields(fields: Fields): readonly Problem[] {
  const names = Object.keys(fields).filter((name) => !ENVELOPE_FIELDS.some((known) => known === name));
  return names.map((name, index): Problem => {
    const field = quotable(name);
    const nearest = index < LISTED_PROBLEMS ? nearestName(field, ENVELOPE_FIELDS) : undefined;
    return {
      severity: 'warning',
      code: 'unknown-field',
      place: { field },
      values: { name: field, ...(nearest !== undefined && { nearest }) },
    };
  });
}

function wrongTemplates(templates: unknown): readonly Problem[] {
  if (templates === undefined || templates === null || Array.isArray(templates)) return [];
  return [
    {
      severity: 'warning',
      code: 'invalid-value',
      place: { field: 'templates' },
      values: { wanted: 'list', found: quotable(templates) },
    },
  ];
}
