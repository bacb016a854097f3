import type { Entry } from '../../../lib/core/glossary/entry.ts';
import type { GlossaryRoute } from '../../../lib/core/glossary/glossary-route.ts';
import type { DroppedPart, LostClaim, SourceInfo } from '../../../lib/core/glossary/merged-glossary.ts';

/** Everything that the glossary view shows, as it is right now. */
export interface GlossaryContents {
  /** Published and own, in the order of the alphabet. */
  readonly entries: readonly Entry[];
  /** In order of precedence. */
  readonly sources: readonly SourceInfo[];
  readonly lost: readonly LostClaim[];
  readonly unlistedLost: number;
  /** What is left out since the glossary is full, in order of precedence. */
  readonly dropped: readonly DroppedPart[];
  /** `missing`: none was published yet; the reader's own entries are here none the less. */
  readonly published: 'ready' | 'missing' | 'unreadable';
  /** `unreadable`: the browser does not hand out the own entries; they are not lost. */
  readonly personal: 'ready' | 'unreadable';
  /** How many own entries are stored and can be read, whether they are used or not. */
  readonly ownStored: number;
  /** Own entries that are stored but cannot be read. */
  readonly damaged: number;
  /** When this was read; ages count from here. */
  readonly readAt: Date;
}

export type GlossaryContentsState =
  { readonly state: 'loading' } | { readonly state: 'ready'; readonly contents: GlossaryContents };

/** What the view asks for. */
export interface GlossaryViewActions {
  readonly go: (route: GlossaryRoute) => void;
  /** `false`: the browser refuses. Called from a click, and done when it returns. */
  readonly copyText: (text: string) => boolean;
  /** Adds an own entry and returns it as stored, which may be under another id; `undefined`: not saved. */
  readonly addEntry: (entry: Entry) => Promise<Entry | undefined>;
  /** Replaces the own entry of this id. */
  readonly saveEntry: (entry: Entry) => Promise<Entry | undefined>;
  readonly removeEntry: (id: string) => Promise<boolean>;
  /** Offers the own entries as a file, a glossary document; `false`: they cannot be read. */
  readonly exportOwn: () => Promise<boolean>;
}
