import type { IdleReason } from '../card/protocol.ts';
import type { HiddenReason } from '../marking/entry-filter.ts';
import type { OutlineBlock, OutlineSection } from '../spec/outline.ts';

/**
 * What the panel and the page it stands beside say to each other over a port that the panel opens. JSON only. The
 * page does for the panel what the panel shows, and nothing for a panel that is closed. Text of the page goes to
 * our own panel and no further; texts of the glossary are read by the panel itself.
 */

/** Name of the port. */
export const PANEL_PORT = 'panel';

/** What the panel shows and therefore wants to be told. */
export interface Watched {
  readonly terms: boolean;
  readonly outline: boolean;
}

export const NOTHING_WATCHED: Watched = { terms: false, outline: false };

/** Panel to page. */
export type ToPanelPage =
  /** Sent first, and whenever the view changes. The page answers with all of what is newly watched. */
  | { readonly type: 'watch'; readonly watched: Watched }
  /** Shows a section: scrolls to its heading and marks it for a moment. */
  | { readonly type: 'go-to-section'; readonly id: string }
  /** Shows where a section should stand: behind the one with this id, or before the first (`null`). */
  | { readonly type: 'go-to-place'; readonly after: string | null }
  /** Next (1) or previous (-1) place of one term or unknown acronym, or of everything marked (`null`). */
  | { readonly type: 'walk'; readonly entry: number | null; readonly step: 1 | -1 }
  /** Asks for what is selected on the page. */
  | { readonly type: 'read-selection'; readonly request: number };

/** The document on the page. */
export interface PanelDocument {
  /** `jira-cloud`, `confluence-server`, `notion` … */
  readonly host: string;
  readonly flavour: string;
  readonly mode: 'read' | 'edit';
  readonly title: string;
  /** Issue key, page id or block id; '' where the page does not tell. */
  readonly id: string;
  readonly origin: string;
  /** Key of the project or space; with `origin` the place that a choice of template is kept for. */
  readonly space: string;
}

/** A term of the glossary on the page; in the order of first places. */
export interface TermOnPage {
  /** Position in the glossary of the generation that `TermsMessage` names. */
  readonly entry: number;
  /** All places in the body that can be seen, marked or not. */
  readonly count: number;
  /** Bit `n` is set when a sense belongs to `ROLES[n]`. */
  readonly domainMask: number;
  readonly ambiguous: boolean;
  /** Why it is not marked; absent where it is. */
  readonly hidden?: HiddenReason;
  /** What the page itself spells it out as, if it does. */
  readonly definedHere?: string;
  /** What stands around its first place; for terms with several senses, of which it decides one. */
  readonly around?: { readonly text: string; readonly heading: string };
}

/** An acronym that neither the glossary nor the page explains. */
export interface UnknownOnPage {
  /** Negative; for `walk`. Holds until the next `terms` message. */
  readonly entry: number;
  readonly text: string;
  readonly count: number;
  /** The sentence it first stands in, at most `LONGEST_SENTENCE` characters. */
  readonly sentence: string;
}

/** An acronym that the page explains and the glossary does not have. */
export interface DefinedOnPage {
  readonly text: string;
  readonly expansion: string;
}

export const LONGEST_SENTENCE = 300;
/** Most unknown acronyms that are sent; a page with more is a list of codes. */
export const MOST_UNKNOWN = 200;
/** Most text of a selection that is sent, characters. */
export const LONGEST_PASSAGE = 100_000;

export interface DocumentMessage {
  readonly type: 'document';
  /** Counts up with each document; what belongs to another one is out of date. */
  readonly number: number;
  /** `null`: there is none that Parlance reads, for the `reason`. */
  readonly document: PanelDocument | null;
  /** Beside a document: its text can be checked, but no terms are found. */
  readonly reason: IdleReason | null;
}

export interface TermsMessage {
  readonly type: 'terms';
  readonly document: number;
  readonly generation: number;
  readonly terms: readonly TermOnPage[];
  readonly unknown: readonly UnknownOnPage[];
  readonly defined: readonly DefinedOnPage[];
}

/** What changed in the outline since the message before; everything, in the first one (`isWhole`). */
export interface OutlineMessage {
  readonly type: 'outline';
  readonly document: number;
  readonly isWhole: boolean;
  readonly title: string;
  readonly partial: boolean;
  /** Absent where it is as before. */
  readonly preamble?: readonly OutlineBlock[];
  /** Ids of all sections in order. */
  readonly order: readonly string[];
  /** Those that are new or changed. */
  readonly changed: readonly OutlineSection[];
}

/** A piece of a selection, by paragraphs. */
export interface Passage {
  readonly blocks: readonly string[];
  /** Heading above the beginning; '' if there is none. */
  readonly heading: string;
  /** There was more than `LONGEST_PASSAGE`. */
  readonly isCut: boolean;
}

/** Page to panel. */
export type FromPanelPage =
  | DocumentMessage
  | TermsMessage
  | OutlineMessage
  /** Where the walk stands now, from 1; `total` 0: there is no place to go to. */
  | {
      readonly type: 'walked';
      readonly entry: number | null;
      /** The words the walk stands on. */
      readonly text: string;
      readonly index: number;
      readonly total: number;
    }
  /** `shown` false: the section has gone, or is folded away. */
  | { readonly type: 'went'; readonly shown: boolean }
  | { readonly type: 'selection'; readonly request: number; readonly passage: Passage };
