import { ownField } from '../../own-field.ts';
import { quotable } from '../clean-text.ts';
import { isFields } from '../fields.ts';
import { listTerms } from './document.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { plainMarkdown } from './plain-markdown.ts';
import type { RawGlossary, RawTerm } from './term-source.ts';
import { theirFields } from './their-fields.ts';

/** What Glosario calls our fields. */
const theirField = theirFields({
  id: 'slug',
  related: 'ref',
  term: 'en.term',
  aliases: 'en.acronym',
  definition: 'en.def',
});

/**
 * Whether a value is a glossary of the Carpentries' Glosario (github.com/carpentries/glosario, glossary.yml): a list
 * of `{slug, ref?, en: {term, acronym?, def}, …}` with one such object for each language.
 */
export function isGlosario(value: unknown): boolean {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return isFields(first) && typeof ownField(first, 'slug') === 'string' && !Object.hasOwn(first, 'term');
}

/** The English terms of such a glossary. One that is not there in English is listed as without a term. */
export function readGlosario({ value, lineOf }: ParsedDocument): RawGlossary {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return { format: 'glosario', terms: convertTerms(items, lineOf), problems: [] };
}

function* convertTerms(items: readonly unknown[], lineOf: ParsedDocument['lineOf']): Iterable<RawTerm> {
  for (const { value, place } of listTerms(items, lineOf)) {
    if (!isFields(value)) {
      yield { value, place };
      continue;
    }
    const english = ownField(value, 'en');
    const name = quotable(ownField(english, 'term')) || quotable(ownField(value, 'slug'));
    yield { value: convertTerm(value, english), place: { ...place, term: name }, placeOf: theirField };
  }
}

function convertTerm(item: object, english: unknown): unknown {
  const definition = ownField(english, 'def');
  const acronym = ownField(english, 'acronym');
  return {
    term: ownField(english, 'term'),
    id: ownField(item, 'slug'),
    aliases: typeof acronym === 'string' && acronym.trim() !== '' ? [acronym] : [],
    definition: typeof definition === 'string' ? plainMarkdown(definition) : definition,
    related: ownField(item, 'ref'),
  };
}
