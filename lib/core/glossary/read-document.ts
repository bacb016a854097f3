import type { z } from 'zod/mini';
import { ROLES, type Role } from '../role.ts';
import { documentSchema, termSchema, type DocumentSense, type DocumentTerm } from './document-schema.ts';
import type { Entry, Sense } from './entry.ts';
import { slug, uniqueSlug } from './slug.ts';

/** Something in a glossary that could not be used, in words for the glossary's owner. */
export interface Problem {
  /** Where: `terms[3].aliases[0]`, with the term's own name where it has one. */
  readonly place: string;
  readonly message: string;
}

export interface GlossaryReading {
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
}

/** After so many problems the rest is only counted: a hostile file must not cost us a megabyte of messages. */
const LISTED_PROBLEMS = 50;

/**
 * Reads a glossary document that has been parsed from JSON or YAML already. A refused term is listed and the
 * others are used; a refused envelope (no `parlance: 1`, no `terms`) yields no entries.
 */
export function readDocument(value: unknown, origin: string): GlossaryReading {
  const envelope = documentSchema.safeParse(value);
  if (!envelope.success) return { entries: [], problems: describeIssues(envelope.error.issues, 'document') };

  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const byTerm = new Map<string, number>();
  for (const [index, raw] of envelope.data.terms.entries()) {
    if (problems.length >= LISTED_PROBLEMS) break;
    const place = describePlace(raw, index);
    const parsed = termSchema.safeParse(raw);
    if (!parsed.success) {
      problems.push(...describeIssues(parsed.error.issues, place));
      continue;
    }
    const senses = readSenses(parsed.data);
    if (senses.every((sense) => sense.definition === undefined && Object.keys(sense.roles).length === 0)) {
      problems.push({ place, message: 'has neither a definition nor a text for any role; add one' });
      continue;
    }
    const folded = parsed.data.term.normalize('NFC').toLowerCase();
    const earlier = byTerm.get(folded);
    if (earlier !== undefined) {
      const joined = joinSenses(entries[earlier], senses);
      if (joined === undefined) problems.push({ place, message: 'stands twice; the first one is used' });
      else entries[earlier] = joined;
      continue;
    }
    const id = chooseId(parsed.data, ids);
    ids.add(id);
    byTerm.set(folded, entries.length);
    entries.push(toEntry(parsed.data, id, senses, origin));
  }
  return { entries, problems };
}

function chooseId(term: DocumentTerm, taken: ReadonlySet<string>): string {
  const wanted = term.id ?? slug(term.term);
  return wanted !== '' && !taken.has(wanted) ? wanted : uniqueSlug(term.id ?? term.term, taken);
}

/** The same term twice in one document: its senses are joined where all their domains differ. */
function joinSenses(entry: Entry | undefined, more: readonly Sense[]): Entry | undefined {
  if (entry === undefined) return undefined;
  const domains = new Set(entry.senses.map((sense) => sense.domain));
  if (more.some((sense) => domains.has(sense.domain))) return undefined;
  return { ...entry, senses: [...entry.senses, ...more] };
}

function readSenses(term: DocumentTerm): Sense[] {
  return term.senses === undefined ? [toSense(term)] : term.senses.map(toSense);
}

function toSense(fields: DocumentSense): Sense {
  return {
    ...(fields.domain !== undefined && { domain: fields.domain }),
    ...(fields.definition && { definition: fields.definition }),
    roles: toRoleTexts(fields.roles),
    ...(fields.ask && { ask: fields.ask }),
    cues: fields.cues ?? [],
    links: fields.links ?? [],
  };
}

function toRoleTexts(roles: DocumentSense['roles']): { [role in Role]?: string } {
  const texts: { [role in Role]?: string } = {};
  for (const role of ROLES) {
    const text = roles?.[role];
    if (text) texts[role] = text;
  }
  return texts;
}

function toEntry(term: DocumentTerm, id: string, senses: readonly Sense[], origin: string): Entry {
  return {
    id,
    term: term.term,
    aliases: term.aliases ?? [],
    ...(term.caseSensitive !== undefined && { caseSensitive: term.caseSensitive }),
    not: term.not ?? [],
    needsCue: term.needsCue ?? false,
    related: term.related ?? [],
    ...(term.owner && { owner: term.owner }),
    ...(term.updated && { updated: term.updated }),
    status: term.status ?? 'accepted',
    ...(term.replacedBy && { replacedBy: term.replacedBy }),
    senses,
    origin,
  };
}

function describePlace(raw: unknown, index: number): string {
  const name = typeof raw === 'object' && raw !== null && 'term' in raw ? raw.term : undefined;
  return typeof name === 'string' ? `terms[${index}] "${name.slice(0, 60)}"` : `terms[${index}]`;
}

function describeIssues(issues: readonly z.core.$ZodIssue[], place: string): Problem[] {
  return issues.slice(0, LISTED_PROBLEMS).map((issue) => ({
    place: issue.path.length === 0 ? place : `${place}: ${issue.path.join('.')}`,
    message: issue.message,
  }));
}
