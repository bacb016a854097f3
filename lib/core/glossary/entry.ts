import type { Role } from '../role.ts';

/** Where people can read more. Only `https:` and `mailto:` addresses get past the schema. */
export interface Link {
  readonly title: string;
  readonly url: string;
}

/** One meaning of a term. A term with several senses is a false friend: the same word, different things. */
export interface Sense {
  /** Whose jargon this meaning is; absent: nobody's in particular. */
  readonly domain?: Role;
  readonly definition?: string;
  /** What the term means for the reader, per role. */
  readonly roles: { readonly [role in Role]?: string };
  /** The question to bring to the team that uses the term. */
  readonly ask?: string;
  /** Words that, standing nearby, speak for this sense. */
  readonly cues: readonly string[];
  readonly links: readonly Link[];
}

export const ENTRY_STATUSES = ['proposed', 'accepted', 'deprecated'] as const;

export type EntryStatus = (typeof ENTRY_STATUSES)[number];

/**
 * A glossary term as the rest of the code uses it: validated, limits applied, defaults filled in.
 * Plain JSON, so that it can be stored and sent as it is.
 */
export interface Entry {
  /** Unique within a merged glossary. */
  readonly id: string;
  readonly term: string;
  readonly aliases: readonly string[];
  /** `true`: all forms match only as written; `false`: none does; absent: decided form by form. */
  readonly caseSensitive?: boolean;
  /** Phrases in which the words are not this term. */
  readonly not: readonly string[];
  /** An everyday word: it counts only where one of its senses' cues stands near. */
  readonly needsCue: boolean;
  readonly related: readonly string[];
  readonly owner?: string;
  /** ISO date of the last change by the owner. */
  readonly updated?: string;
  readonly status: EntryStatus;
  readonly replacedBy?: string;
  /** At least one. */
  readonly senses: readonly Sense[];
  /** Id of the source that this entry came from; `starter` for the built-in glossary. */
  readonly origin: string;
}
