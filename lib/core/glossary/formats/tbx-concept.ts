import { hasScheme, readDomain, type RawLink } from './table-cells.ts';
import { readDate } from './table-date.ts';
import type { XmlNode } from './tbx-tree.ts';

const LANGUAGES: ReadonlySet<string> = new Set(['langSet', 'langSec']);
const TERMS: ReadonlySet<string> = new Set(['tig', 'ntig', 'termSec']);
const NOTHING: ReadonlySet<string> = new Set();

/** Elements that name what they hold in an attribute (data category as attribute); others are named after it. */
const TYPED: ReadonlySet<string> = new Set(['descrip', 'admin', 'termNote', 'xref', 'ref', 'transac']);

const STATUS: ReadonlySet<string> = new Set(['administrativeStatus', 'normativeAuthorization']);
const DEPRECATED = /^(?:deprecated|superseded|forbidden|obsolete)/;

/** A term of a concept, with all that stands beside it. */
interface ConceptTerm {
  readonly text: string;
  readonly status: string;
  readonly details: readonly XmlNode[];
}

/**
 * An entry of TBX (ISO 30042:2008 and 2019, data categories as attributes or as tags) as a term of the document
 * format: its English part, the preferred term first and the others as its aliases. Without English: no `term`.
 */
export function readConcept(concept: XmlNode): Record<string, unknown> {
  const languages = concept.children.filter((node) => LANGUAGES.has(node.name) && isEnglish(node, false));
  const terms = languages
    .flatMap((language) => language.children.filter(({ name }) => TERMS.has(name)))
    .map(readConceptTerm)
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => rankOf(a) - rankOf(b));
  const [main, ...others] = terms;
  const details = [
    ...detailsOf(concept, LANGUAGES),
    ...languages.flatMap((language) => detailsOf(language, TERMS)),
    ...terms.flatMap((term) => term.details),
  ].filter((node) => isEnglish(node, true));
  const id = concept.attributes['id'] ?? concept.attributes['xml:id'];
  const aliases = others.map(({ text }) => text).filter((text) => text !== main?.text);
  const domain = textOf(details, 'subjectField');
  const definition = textOf(details, 'definition') ?? textOf(details, '') ?? textOf(details, 'note');
  const links = linksOf(details);
  const related = details.flatMap(({ name, attributes: { target } }) =>
    ['ref', 'crossReference'].includes(name) && target !== undefined && !hasScheme(target) ? [target] : [],
  );
  const updated = latestDate(details);
  return {
    ...(main !== undefined && { term: main.text }),
    ...(id !== undefined && { id }),
    ...(aliases.length > 0 && { aliases: [...new Set(aliases)] }),
    ...(domain !== undefined && { domain: readDomain(domain) }),
    ...(definition !== undefined && { definition }),
    ...(links.length > 0 && { links }),
    ...(related.length > 0 && { related }),
    ...(updated !== undefined && { updated }),
    ...(main !== undefined && DEPRECATED.test(main.status) && { status: 'deprecated' }),
  };
}

/** Whether an element is in English; most take their language from the element around them. */
function isEnglish({ attributes }: XmlNode, otherwise: boolean): boolean {
  const language = attributes['xml:lang'] ?? attributes['lang'];
  return language === undefined ? otherwise : /^en(?:[-_]|$)/i.test(language);
}

function readConceptTerm(section: XmlNode): ConceptTerm {
  const details = detailsOf(section, NOTHING);
  const term = details.find(({ name }) => name === 'term');
  const status = details.find((node) => STATUS.has(categoryOf(node)));
  return { text: clean(term?.text ?? ''), status: clean(status?.text ?? ''), details };
}

/** Preferred terms first, deprecated ones last; within a rank as in the file. */
function rankOf({ status }: ConceptTerm): number {
  if (/^(?:preferred|standardized)/.test(status)) return 0;
  if (DEPRECATED.test(status)) return 3;
  return status.startsWith('admitted') ? 2 : 1;
}

/** All elements within one, those inside `except` left out. */
function detailsOf(node: XmlNode, except: ReadonlySet<string>): XmlNode[] {
  return node.children
    .filter(({ name }) => !except.has(name))
    .flatMap((child) => [child, ...detailsOf(child, except)]);
}

/** `<descrip type="definition">` and `<definition>` are the same; '' is a `<descrip>` without a type. */
function categoryOf({ name, attributes }: XmlNode): string {
  return TYPED.has(name) ? (attributes['type'] ?? '') : name;
}

function textOf(details: readonly XmlNode[], category: string): string | undefined {
  for (const node of details) {
    const text = categoryOf(node) === category ? clean(node.text) : '';
    if (text !== '' && (category !== '' || node.name === 'descrip')) return text;
  }
  return undefined;
}

/** External references by their `target`: `xref`, in any of its categories, and the tags that stand for them. */
function linksOf(details: readonly XmlNode[]): RawLink[] {
  return details.flatMap(({ text, attributes: { target } }) => {
    if (target === undefined || !hasScheme(target)) return [];
    const title = clean(text);
    return [{ ...(title !== '' && { title }), url: target }];
  });
}

function latestDate(details: readonly XmlNode[]): string | undefined {
  return details
    .filter(({ name }) => name === 'date')
    .flatMap(({ text }) => readDate(clean(text)) ?? [])
    .toSorted()
    .at(-1);
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
