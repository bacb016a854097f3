import type { FormatChoice } from '../glossary/glossary-reading.ts';

/** Ids of the two sources that nobody configures. A configured source never has one of them. */
export const PERSONAL_ORIGIN = 'personal';
export const STARTER_ORIGIN = 'starter';

/** Where a glossary comes from: an address that is synced, or a file that was read once. */
export type SourcePlace =
  { readonly kind: 'url'; readonly url: string } | { readonly kind: 'file'; readonly fileName: string };

/** One configured glossary. The order of sources is their precedence. */
export interface Source {
  /** Unique among all sources, stable over renaming; the `origin` of its entries. */
  readonly id: string;
  readonly name: string;
  readonly place: SourcePlace;
  readonly format: FormatChoice;
  /** A paused source keeps its contents but adds nothing to the glossary and is not asked. */
  readonly enabled: boolean;
  /** For tables, which cannot carry them; a document's own win. */
  readonly home?: string;
  readonly contribute?: string;
}

/** A source as it counts right now, with what the organisation's policy makes of it. */
export interface EffectiveSource extends Source {
  /** `organisation`: from the policy, cannot be edited or removed. */
  readonly setBy: 'reader' | 'organisation';
}

/** What the reader configured, as `lib/platform` stores it. */
export interface SourceList {
  readonly sources: readonly Source[];
  /** Whether the starter glossary fills in what no source defines. */
  readonly starter: boolean;
  /** Minutes between two syncs, 15 to 10,080. */
  readonly syncMinutes: number;
}
