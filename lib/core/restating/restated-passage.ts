import type { Role } from '../role.ts';
import type { RoleText } from './choose-text.ts';
import type { SenseReason } from './sense-choice.ts';

/** One meaning that a term can have here. */
export interface Meaning {
  /** Index into the senses of the entry. */
  readonly sense: number;
  /** `null`: nobody's jargon in particular. */
  readonly domain: Role | null;
  readonly definition?: string;
  /** What it says to the role that the passage is restated for; absent where it has nothing to say. */
  readonly text?: RoleText;
}

/** What stands in brackets behind the words of the passage. */
export interface Insert extends RoleText {
  readonly domain: Role | null;
}

export interface TermSegment {
  readonly kind: 'term';
  /** The words of the passage. */
  readonly original: string;
  /** Position in the glossary. */
  readonly entry: number;
  readonly termId: string;
  readonly term: string;
  /** All meanings, the best first. */
  readonly meanings: readonly [Meaning, ...Meaning[]];
  /** The sense that is taken to be meant; `null`: none is better than the others, so all are told. */
  readonly chosen: number | null;
  /** The reader chose it. */
  readonly isCorrected: boolean;
  /** Why it was chosen; only where there was a choice. */
  readonly reason?: SenseReason;
  /** What the passage or its page spells the short form out as. */
  readonly definedHere?: string;
  /** One for each meaning that is told; none where this use is left as it is. */
  readonly inserts: readonly Insert[];
  /** The inserts are no more than a reminder: the whole texts stand in `meanings`. */
  readonly isShort: boolean;
}

/** A piece of a block; the originals (`text` for a plain one) of all, joined, are the block's text. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | TermSegment
  /** `insert`: what the page spells it out as; absent where this use is left as it is. */
  | {
      readonly kind: 'defined';
      readonly original: string;
      readonly acronym: string;
      readonly expansion: string;
      readonly insert?: string;
    }
  | { readonly kind: 'unknown'; readonly original: string; readonly acronym: string };

export interface RestatedPassage {
  readonly role: Role;
  /** One for each block of the passage, in order. */
  readonly blocks: readonly (readonly Segment[])[];
  /** How many different terms are restated. */
  readonly restated: number;
  /** Acronyms that nobody explains, each once, in order of appearance. */
  readonly unknown: readonly string[];
  /** Terms for which the glossary has no text that would do for the role, each once. */
  readonly untold: readonly { readonly termId: string; readonly term: string }[];
}
