import type { Role } from '../../role.ts';
import { FORMAT_VERSION } from '../formats/document.ts';
import type { Entry, EntryStatus, Link, Sense } from '../entry.ts';
import { slug } from '../slug.ts';

/** A sense as the document format has it: nothing that is a default. */
interface WrittenSense {
  readonly domain?: Role;
  readonly definition?: string;
  readonly roles?: Sense['roles'];
  readonly ask?: string;
  readonly cues?: readonly string[];
  readonly links?: readonly Link[];
}

/** A term as the document format has it: its one sense in it, or a list of several. */
export interface WrittenTerm extends WrittenSense {
  readonly term: string;
  readonly id?: string;
  readonly aliases?: readonly string[];
  readonly caseSensitive?: boolean;
  readonly not?: readonly string[];
  readonly related?: readonly string[];
  readonly owner?: string;
  readonly updated?: string;
  readonly status?: EntryStatus;
  readonly replacedBy?: string;
  readonly needsCue?: boolean;
  readonly senses?: readonly WrittenSense[];
}

/** What a document says beside its terms. */
export interface DocumentAbout {
  readonly name: string;
  readonly home?: string;
  readonly contribute?: string;
  readonly templates?: readonly unknown[];
}

export interface WrittenDocument extends DocumentAbout {
  readonly parlance: typeof FORMAT_VERSION;
  readonly terms: readonly WrittenTerm[];
}

/** Entries as a glossary document of our own format. Reading it again gives the same entries. */
export function toDocument(entries: readonly Entry[], about: DocumentAbout): WrittenDocument {
  const { name, home, contribute, templates = [] } = about;
  return {
    parlance: FORMAT_VERSION,
    name,
    ...(home !== undefined && { home }),
    ...(contribute !== undefined && { contribute }),
    terms: entries.map(toWrittenTerm),
    ...(templates.length > 0 && { templates }),
  };
}

/** An entry as people write it: what is the default is left out. */
export function toWrittenTerm(entry: Entry): WrittenTerm {
  const { term, aliases, caseSensitive, not, related, owner, updated, replacedBy } = entry;
  const senses = entry.senses.map(toWrittenSense);
  const [only, ...more] = senses;
  return {
    term,
    ...(entry.id !== slug(term) && { id: entry.id }),
    ...(aliases.length > 0 && { aliases }),
    ...(more.length > 0 ? { senses } : only),
    ...(caseSensitive !== undefined && { caseSensitive }),
    ...(not.length > 0 && { not }),
    ...(related.length > 0 && { related }),
    ...(owner !== undefined && { owner }),
    ...(updated !== undefined && { updated }),
    ...(entry.status !== 'accepted' && { status: entry.status }),
    ...(replacedBy !== undefined && { replacedBy }),
    ...(entry.needsCue && { needsCue: true }),
  };
}

function toWrittenSense({ domain, definition, roles, ask, cues, links }: Sense): WrittenSense {
  return {
    ...(domain !== undefined && { domain }),
    ...(definition !== undefined && { definition }),
    ...(Object.keys(roles).length > 0 && { roles }),
    ...(ask !== undefined && { ask }),
    ...(cues.length > 0 && { cues }),
    ...(links.length > 0 && { links }),
  };
}
