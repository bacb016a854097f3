import type { FormatChoice, GlossaryReading } from '../../../lib/core/glossary/glossary-reading.ts';
import type { DroppedPart } from '../../../lib/core/glossary/merged-glossary.ts';
import type { Problem } from '../../../lib/core/glossary/problem.ts';
import type { PolicyProblem } from '../../../lib/core/settings/policy-problem.ts';
import type { AddressProblem } from '../../../lib/core/sources/address-problem.ts';
import type { EffectiveSource } from '../../../lib/core/sources/source.ts';
import type { SourceStatus, SyncFailure } from '../../../lib/core/sources/source-status.ts';
import type { SettingsProblemCode } from '../options-state.ts';

/** An address as people are shown it: without the parts that are always the same. */
export interface ShownAddress {
  /** Host and path of what was entered. */
  readonly entered: string;
  /** Host, path and query of what is fetched in its place; absent where that is the same. */
  readonly rewritten?: string;
  /** Host, path and query of what answered in the end; absent where that is what was asked. */
  readonly final?: string;
  readonly host: string;
  /** Read with the reader's own sign-in there: no token is ever sent. */
  readonly session: boolean;
  /** Lies in the reader's own network, where a glossary is unusual. */
  readonly isPrivateNetwork: boolean;
}

/** What only a click of the reader can allow. */
export type Gate =
  | {
      readonly kind: 'permission';
      readonly host: string;
      /** Match patterns. */
      readonly origins: readonly string[];
    }
  | {
      readonly kind: 'consent';
      readonly host: string;
      /** The site whose cookies go. */
      readonly origin: string;
      readonly origins: readonly string[];
    };

export interface SourceView {
  readonly source: EffectiveSource;
  /** Absent for a file, and for an address that can no longer be read. */
  readonly address?: ShownAddress;
  /** Absent before the first sync. */
  readonly status?: SourceStatus;
  readonly hasToken: boolean;
  readonly gate?: Gate;
  /** What of it is not used, as all glossaries together are too many. */
  readonly dropped?: DroppedPart;
}

export interface ReadySources {
  readonly state: 'ready';
  /** In order of precedence. */
  readonly sources: readonly SourceView[];
  /** The reader's own sources while only the organisation's count. */
  readonly ignored: readonly SourceView[];
  /** The organisation allows no sources of the reader's own. */
  readonly locked: boolean;
  readonly personal: { readonly allowed: boolean; readonly count: number };
  readonly starter: { readonly used: boolean; readonly locked: boolean };
  readonly interval: { readonly minutes: number; readonly locked: boolean };
  readonly policyProblems: readonly PolicyProblem[];
  /** Origins whose pages may be read with the reader's own sign-in. */
  readonly consents: readonly string[];
  /** For ages; moves on by itself. */
  readonly now: Date;
}

export type SourcesState =
  | { readonly state: 'loading' }
  | { readonly state: 'problem'; readonly code: SettingsProblemCode }
  | ReadySources;

/** What can be changed of a source. An empty text takes the value away. */
export interface SourceChange {
  readonly name: string;
  readonly format: FormatChoice;
  readonly home: string;
  readonly contribute: string;
}

/** A source that was taken off the list and can come back as it was, token and contents included. */
export interface RemovedSource {
  readonly id: string;
  readonly name: string;
  readonly hadToken: boolean;
  readonly restore: () => Promise<boolean>;
  /** Gives back what only it needed: it cannot come back any more. */
  readonly forget: () => Promise<void>;
}

/** Where a glossary to be looked at lies. */
export type PreviewPlace =
  | { readonly kind: 'url'; readonly typed: string; readonly token: string }
  | { readonly kind: 'file'; readonly file: File };

export interface PreviewRequest {
  readonly place: PreviewPlace;
  readonly format: FormatChoice;
}

export type PreviewPhase = 'asking' | 'reading';

export type PreviewOutcome =
  | { readonly kind: 'address'; readonly problem: AddressProblem }
  /** The address is on the list already, under this name. */
  | { readonly kind: 'known'; readonly name: string }
  | {
      readonly kind: 'failed';
      readonly failure: SyncFailure;
      readonly address?: ShownAddress;
      readonly gate?: Gate;
    }
  /** The file was changed or taken away since it was chosen. */
  | { readonly kind: 'unreadable-file' }
  | { readonly kind: 'read'; readonly preview: GlossaryPreview };

/** A glossary that was read and not added yet. */
export interface GlossaryPreview {
  readonly reading: GlossaryReading;
  /** Proposed name. */
  readonly name: string;
  readonly address?: ShownAddress;
  /** Puts it on the list; resolves to whether it worked. */
  readonly add: (name: string) => Promise<boolean>;
}

export interface ListedProblems {
  readonly problems: readonly Problem[];
  /** How many more there are. */
  readonly unlisted: number;
}

/** What the view asks for. Each boolean says whether it worked; outcomes of syncs arrive as a new state. */
export interface SourcesActions {
  /** All sources, or the one named. */
  readonly sync: (sourceId?: string) => Promise<void>;
  readonly move: (sourceId: string, by: -1 | 1) => Promise<boolean>;
  readonly setEnabled: (sourceId: string, enabled: boolean) => Promise<boolean>;
  readonly change: (sourceId: string, change: SourceChange) => Promise<boolean>;
  /** Called right in the click: it asks for the permission that a token needs. */
  readonly saveToken: (sourceId: string, token: string) => Promise<boolean>;
  readonly removeToken: (sourceId: string) => Promise<boolean>;
  /** `null`: could not be removed. */
  readonly remove: (sourceId: string) => Promise<RemovedSource | null>;
  readonly setStarter: (used: boolean) => Promise<boolean>;
  readonly setInterval: (minutes: number) => Promise<boolean>;
  /** Takes the contents that were held back, or drops them. */
  readonly settleHeld: (sourceId: string, take: boolean) => Promise<void>;
  /** Called right in the click: browsers ask for permissions only then. Resolves to whether it was allowed. */
  readonly open: (gate: Gate) => Promise<boolean>;
  readonly withdrawConsent: (origin: string) => Promise<boolean>;
  /** Problems of the contents in use; `null` where they cannot be read. */
  readonly loadProblems: (sourceId: string) => Promise<ListedProblems | null>;
  /** Called right in the click, as a token needs a permission. */
  readonly preview: (
    request: PreviewRequest,
    onPhase: (phase: PreviewPhase) => void,
    signal: AbortSignal,
  ) => Promise<PreviewOutcome>;
  /** Starts again with an empty list in place of one that is damaged; that one is put aside. */
  readonly reset: () => Promise<boolean>;
  readonly reload: () => void;
}
