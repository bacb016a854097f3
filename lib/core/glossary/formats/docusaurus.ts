import { ownField } from '../../own-field.ts';
import { isFields } from '../fields.ts';
import { listTerms } from './document.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { plainMarkdown } from './plain-markdown.ts';
import type { RawGlossary, RawTerm } from './term-source.ts';
import { theirFields } from './their-fields.ts';

const TOP_FIELDS = new Set(['$schema', 'title', 'description', 'terms']);
const TERM_FIELDS = new Set(['term', 'definition', 'abbreviation', 'relatedTerms', 'aliases', 'id']);
/** What the plugin calls our fields. */
const theirField = theirFields({ related: 'relatedTerms' });

/**
 * Whether a value is a glossary of docusaurus-plugin-glossary (github.com/mcclowes/docusaurus-plugin-glossary, README,
 * "Create Your Glossary File"): `{description?, terms: [{term, definition, abbreviation?, relatedTerms?, id?}]}` and
 * nothing else, so that a document of ours that lacks its version is not taken for one.
 */
export function isDocusaurus(value: unknown): boolean {
  if (!isFields(value) || !Object.keys(value).every((name) => TOP_FIELDS.has(name))) return false;
  const terms = ownField(value, 'terms');
  const first: unknown = Array.isArray(terms) ? terms[0] : undefined;
  return isFields(first) && 'term' in first && Object.keys(first).every((name) => TERM_FIELDS.has(name));
}

/** The terms of such a glossary; `abbreviation` is the full form of an abbreviated term, so it becomes an alias. */
export function readDocusaurus({ value, lineOf }: ParsedDocument): RawGlossary {
  const terms = ownField(value, 'terms');
  return {
    format: 'docusaurus',
    name: ownField(value, 'title'),
    terms: Array.isArray(terms) ? convertTerms(terms, lineOf) : [],
    problems: [],
  };
}

function* convertTerms(items: readonly unknown[], lineOf: ParsedDocument['lineOf']): Iterable<RawTerm> {
  for (const raw of listTerms(items, lineOf)) {
    const { value } = raw;
    yield isFields(value) ? { ...raw, value: convertTerm(value), placeOf: theirField } : raw;
  }
}

function convertTerm(term: object): unknown {
  const fullForm = ownField(term, 'abbreviation');
  const aliases = ownField(term, 'aliases');
  const definition = ownField(term, 'definition');
  return {
    term: ownField(term, 'term'),
    id: ownField(term, 'id'),
    aliases: [
      ...(Array.isArray(aliases) ? aliases : []),
      ...(typeof fullForm === 'string' && fullForm.trim() !== '' ? [fullForm] : []),
    ],
    definition: typeof definition === 'string' ? plainMarkdown(definition) : definition,
    related: ownField(term, 'relatedTerms'),
  };
}
