import { ROLES } from '../role.ts';
import { PERSONAL_ORIGIN } from '../sources/source.ts';
import { hasMeaning, isBlankLink, isBlankSense, type DraftSense, type EntryDraft } from './entry-draft.ts';
import type { Entry } from './entry.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { readTerms } from './read-terms.ts';

/** What is worth a look in a glossary of thousands is the writer's own business in a form of one entry. */
const HARMLESS: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'one-letter-form',
  'same-form',
  'mixed-scripts',
  'everyday-word',
  'dead-related',
  'dead-replacement',
]);

/** What a draft was read as: an entry, or what keeps it from being one, with `place.field` naming the field. */
export type DraftReading =
  { readonly ok: true; readonly value: Entry } | { readonly ok: false; readonly error: readonly Problem[] };

interface DraftDetails {
  /** Of the entry that is edited; absent for a new one, which gets the slug of its term. */
  readonly id?: string;
  /** ISO date. */
  readonly today: string;
}

/**
 * Reads a draft by the very rules that glossaries are read by. What a glossary's reader would leave out or cut is a
 * problem here: the writer is there to put it right. Fields are named as in the draft, blank meanings counted.
 */
export function readDraft(draft: EntryDraft, { id, today }: DraftDetails): DraftReading {
  const written = draft.senses.flatMap((sense, index) => (isBlankSense(sense) ? [] : [{ sense, index }]));
  const value = {
    term: draft.term,
    ...(id !== undefined && { id }),
    aliases: linesOf(draft.aliases),
    ...(draft.capitals !== 'auto' && { caseSensitive: draft.capitals === 'exact' }),
    needsCue: draft.needsCue,
    ...draft.kept,
    updated: today,
    senses: written.map(({ sense }) => toDocumentSense(sense)),
  };
  const term = { value, place: {}, placeOf: (field: string) => ({ field: restorePlace(field, draft) }) };
  const reading = readTerms({ format: 'json', terms: [term], problems: [] }, PERSONAL_ORIGIN);
  const missing = findMissing(draft);
  const serious = reading.problems.filter(
    // What is missing is said once, at its field.
    ({ code, place }) =>
      !HARMLESS.has(code) &&
      !(code === 'no-meaning' && missing.length > 0) &&
      !(place.field === 'term' && missing.some((problem) => problem.place.field === 'term')),
  );
  const problems = [...missing, ...serious];
  const [entry] = reading.entries;
  return entry !== undefined && problems.length === 0
    ? { ok: true, value: entry }
    : { ok: false, error: problems };
}

function toDocumentSense({ domain, definition, roles, ask, cues, links }: DraftSense): object {
  const texts = ROLES.filter((role) => roles[role].trim() !== '').map((role) => [role, roles[role]] as const);
  return {
    ...(domain !== '' && { domain }),
    ...(definition.trim() !== '' && { definition }),
    roles: Object.fromEntries(texts),
    ...(ask.trim() !== '' && { ask }),
    cues: linesOf(cues),
    links: links.filter((link) => !isBlankLink(link)),
  };
}

/** No term; or a meaning that holds something but no meaning, which would be left out with what stands in it. */
function findMissing({ term, senses }: EntryDraft): readonly Problem[] {
  const problems: Problem[] = [];
  if (term.trim() === '')
    problems.push({ severity: 'error', code: 'missing-term', place: { field: 'term' } });
  const allBlank = senses.every(isBlankSense);
  for (const [index, sense] of senses.entries()) {
    if (hasMeaning(sense) || (isBlankSense(sense) && !(allBlank && index === 0))) continue;
    problems.push({
      severity: 'error',
      code: 'no-meaning',
      place: { field: `senses[${index}].definition` },
    });
  }
  return problems;
}

function linesOf(text: string): readonly string[] {
  return text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
}

/** Blank meanings and links are not handed on, so those after them are found at an earlier place. */
function restorePlace(field: string, { senses }: EntryDraft): string {
  return field.replace(/^senses\[(\d+)\](?:\.links\[(\d+)\])?/, (_, sense: string, link?: string) => {
    const at = nthIndex(senses, (candidate) => !isBlankSense(candidate), Number(sense));
    const links = senses[at]?.links ?? [];
    const inLinks =
      link === undefined ? undefined : nthIndex(links, (other) => !isBlankLink(other), Number(link));
    return `senses[${at}]${inLinks === undefined ? '' : `.links[${inLinks}]`}`;
  });
}

/** Index of the item that is at place `n`, from 0, among those that pass. */
function nthIndex<T>(items: readonly T[], passes: (item: T) => boolean, n: number): number {
  return items.flatMap((item, index) => (passes(item) ? [index] : []))[n] ?? n;
}
