import { ownField } from '../../own-field.ts';
import { isFields, type Fields } from '../fields.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { plainMarkdown } from './plain-markdown.ts';
import type { RawGlossary, RawTerm } from './term-source.ts';
import { theirFields } from './their-fields.ts';

/** Lists of a term that name others: `Housing.Kitchen`, a name behind the names of its folders. */
const RELATIONS = ['inherits', 'contains', 'values', 'related_terms'] as const;
const OWNER_KINDS = ['users', 'groups'] as const;
const URN = /^urn:li:[A-Za-z]+:/;
/** `HighlyConfidential`: how such a glossary writes what people call highly confidential. */
const CAMEL_CASE = /^(?:\p{Lu}\p{Ll}+){2,}$/u;
/** What DataHub calls our fields. */
const theirField = theirFields({
  term: 'name',
  definition: 'description',
  owner: 'owners',
  related: 'related_terms',
});

/**
 * Whether a value is a DataHub business glossary (datahub-project/datahub, metadata-ingestion/docs/sources/
 * business-glossary): `{version: 1, source, owners, url, nodes: [{name, terms: […], nodes: […]}], terms: […]}`.
 */
export function isDataHub(value: unknown): boolean {
  if (!isFields(value) || Object.hasOwn(value, 'parlance')) return false;
  if (Array.isArray(ownField(value, 'nodes'))) return true;
  const terms = ownField(value, 'terms');
  const first: unknown = Array.isArray(terms) ? terms[0] : undefined;
  return Object.hasOwn(value, 'version') && isFields(first) && Object.hasOwn(first, 'name');
}

/**
 * The terms of such a glossary, those of inner nodes too. A node is no function of ours, so its terms are nobody's;
 * its owners are theirs where they have none of their own.
 */
export function readDataHub(parsed: ParsedDocument): RawGlossary {
  const { value } = parsed;
  return {
    format: 'datahub',
    home: ownField(value, 'url'),
    terms: isFields(value) ? numberTerms(value, parsed.lineOf) : [],
    problems: [],
  };
}

function* numberTerms(top: Fields, lineOf: ParsedDocument['lineOf']): Iterable<RawTerm> {
  let entry = 0;
  for (const { term, owner } of termsIn(top, undefined)) {
    entry += 1;
    const line = lineOf?.(term);
    const place = { entry, ...(line !== undefined && { line }) };
    yield isFields(term)
      ? { value: convertTerm(term, owner), place, placeOf: theirField }
      : { value: term, place };
  }
}

/** Recursive: the parser has made sure that nodes are not nested without end. */
function* termsIn(
  node: Fields,
  outerOwner: string | undefined,
): Iterable<{ readonly term: unknown; readonly owner: string | undefined }> {
  const owner = ownerOf(node) ?? outerOwner;
  for (const term of listIn(node, 'terms')) yield { term, owner };
  for (const inner of listIn(node, 'nodes')) {
    if (isFields(inner)) yield* termsIn(inner, owner);
  }
}

function convertTerm(term: Fields, owner: string | undefined): unknown {
  const name = ownField(term, 'name');
  const description = ownField(term, 'description');
  return {
    term: name,
    aliases: typeof name === 'string' && CAMEL_CASE.test(name) ? [splitWords(name)] : [],
    definition: typeof description === 'string' ? plainMarkdown(description) : description,
    related: RELATIONS.flatMap((relation) => listIn(term, relation).flatMap(lastName)),
    links: linksOf(term),
    owner: ownerOf(term) ?? owner,
  };
}

function splitWords(name: string): string {
  return name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
}

function lastName(name: unknown): readonly string[] {
  return typeof name === 'string' && !URN.test(name) ? [name.slice(name.lastIndexOf('.') + 1)] : [];
}

function linksOf(term: Fields): readonly unknown[] {
  const source = ownField(term, 'source_url');
  return [
    ...(source === undefined || source === null
      ? []
      : [{ title: ownField(term, 'source_ref'), url: source }]),
    ...listIn(term, 'knowledge_links').map((card) => ({
      title: ownField(card, 'label'),
      url: ownField(card, 'url'),
    })),
  ];
}

function ownerOf(item: Fields): string | undefined {
  const owners = ownField(item, 'owners');
  if (!isFields(owners)) return undefined;
  const names = OWNER_KINDS.flatMap((kind) => listIn(owners, kind)).filter(
    (name) => typeof name === 'string',
  );
  return names.length === 0 ? undefined : names.map((name) => name.replace(URN, '')).join(', ');
}

function listIn(fields: Fields, name: string): readonly unknown[] {
  const value = ownField(fields, name);
  return Array.isArray(value) ? value : [];
}
