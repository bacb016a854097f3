import type { IdleReason } from './protocol.ts';
import type { EntryStatus, Link } from '../glossary/entry.ts';
import type { RoleText } from '../restating/choose-text.ts';
import type { SenseReason } from '../restating/sense-choice.ts';
import type { Role } from '../role.ts';
import type { Age } from './age.ts';

/** One meaning as the card shows it. */
export interface SenseView {
  /** `null`: nobody's jargon in particular. */
  readonly domain: Role | null;
  readonly definition?: string;
  readonly ask?: string;
  readonly links: readonly Link[];
  /** What each role reads; a role is absent where the sense has nothing to say at all. */
  readonly texts: { readonly [role in Role]?: RoleText };
}

/** The source that a term came from, as far as the card tells. */
export interface SourceView {
  /** '' for the two sources that the catalogue names: `personal` and `starter`. */
  readonly name: string;
  /** Where its contents were fetched from, in punycode. */
  readonly host?: string;
  /** Of its contents. */
  readonly age?: Age;
}

/** Where to propose a change; `copy` is what does not fit into the address and goes to the clipboard instead. */
export interface ProposalView {
  readonly url: string;
  readonly copy?: string;
}

/** Everything that the card shows about a term, decided beforehand, so that rendering decides nothing. */
export interface TermView {
  readonly id: string;
  readonly term: string;
  /** The words on the page, where they say something that `term` does not. */
  readonly asWritten?: string;
  /** What the page itself spells the acronym out as. */
  readonly definedHere?: string;
  readonly status: EntryStatus;
  readonly replacedBy?: string;
  readonly owner?: string;
  /** Since the owner's last change. */
  readonly age?: Age;
  readonly origin: string;
  /** Absent where nothing is known of the source but its id. */
  readonly source?: SourceView;
  /** Only where the source takes proposals. */
  readonly proposal?: ProposalView;
  /** Whether the reader may have entries of their own. */
  readonly mayOwn?: boolean;
  /** The reader's own role first, then the fixed order. The first one is shown. */
  readonly roles: readonly [Role, ...Role[]];
  readonly known: boolean;
  /** The best first. */
  readonly senses: readonly [SenseView, ...SenseView[]];
  /** `false`: no sense is better than the others. */
  readonly confident: boolean;
  /** Why the first sense is first; only where there was a choice. */
  readonly reason?: SenseReason;
}

/**
 * `missing`: the generation that the page was marked from has no such entry (any more). `unreadable`: the
 * database does not answer. `crashed`: a bug of ours.
 */
export type CardFailure = 'missing' | 'unreadable' | 'crashed';

/** Default keys or the reader's own; absent where none is set. */
export interface WalkKeys {
  readonly next?: string;
  readonly previous?: string;
}

export type CardView =
  | { readonly kind: 'term'; readonly term: TermView }
  | { readonly kind: 'unknown'; readonly text: string; readonly mayOwn?: boolean }
  | {
      readonly kind: 'nothing';
      readonly text: string;
      readonly keys: WalkKeys;
      readonly mayOwn?: boolean;
    }
  | { readonly kind: 'idle'; readonly reason: IdleReason }
  | { readonly kind: 'failed'; readonly reason: CardFailure };
