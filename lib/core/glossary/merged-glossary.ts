import type { Entry } from './entry.ts';

/** What the card and the options say about the source of an entry; `id` is the entry's `origin`. */
export interface SourceInfo {
  readonly id: string;
  /** '' for the two sources that the catalogue names: `personal` and `starter`. */
  readonly name: string;
  /** Where the glossary was fetched from, in punycode; absent for files, personal entries and the starter. */
  readonly host?: string;
  readonly home?: string;
  readonly contribute?: string;
  /** Moment of the contents, ISO 8601. */
  readonly fetchedAt?: string;
  /** How many of the templates of the merged glossary come from it. Absent for none. */
  readonly templates?: number;
}

/**
 * A claim of an entry that an earlier source's entry had already; or a plural or singular of an entry that nobody had
 * written, until a later source's entry had it as its term.
 */
export interface LostClaim {
  /** What was claimed: a term (the whole entry is out) or one form of it. */
  readonly kind: 'entry' | 'form';
  readonly form: string;
  /** Term and source of the entry that lost. */
  readonly term: string;
  readonly origin: string;
  /** Term and source of the entry that has it. */
  readonly winner: string;
  readonly winnerOrigin: string;
}

/** What of one source was left out because the merged glossary is full. */
export interface DroppedPart {
  /** Id of the source. */
  readonly origin: string;
  /** Whole entries. */
  readonly entries: number;
  /** Aliases of entries that are there. */
  readonly aliases: number;
  /** Terms of entries that are out, in their order; at most `NAMED_DROPS`. */
  readonly names: readonly string[];
}

/** The one glossary that pages are marked with, made of all sources in order of precedence. */
export interface MergedGlossary {
  readonly entries: readonly Entry[];
  /** In order of precedence; those without entries too. */
  readonly sources: readonly SourceInfo[];
  /** At most `LISTED_LOSSES`, in order of precedence. */
  readonly lost: readonly LostClaim[];
  /** How many more there were. */
  readonly unlistedLost: number;
  /** The teams' own spec templates, unchecked, the first source's first. */
  readonly templates: readonly unknown[];
  /** What was left out because the merged glossary is full, in order of precedence; sources that lost nothing are not there. */
  readonly dropped: readonly DroppedPart[];
}

/** Enough to look through; 50,000 overlapping terms must not double what a generation takes. */
export const LISTED_LOSSES = 2_000;

/** Of each source; who wants to see more looks at the source. */
export const NAMED_DROPS = 20;
