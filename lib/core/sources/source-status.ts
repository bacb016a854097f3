import type { GlossaryFormat } from '../glossary/glossary-reading.ts';
import type { Problem } from '../glossary/problem.ts';

/** Why a sync of a source brought nothing. A closed set: `sync.failure.<code>` in the catalogue says what to do. */
export const SYNC_FAILURES = [
  /** The browser has no connection. */
  'offline',
  /** No answer, or not the whole of it, within the deadline. */
  'timeout',
  /** Nobody answers at the address, the answer broke off, or the server does not let extensions read it. */
  'unreachable',
  /** As `unreachable`, and a permission for the origins would settle which. */
  'needs-permission',
  /** A Confluence page is read with the reader's own session, to which they have not agreed yet. */
  'needs-consent',
  /** 401 or 403, or a login page instead of the glossary. */
  'sign-in',
  /** A Google Sheet that is neither shared by link nor published. */
  'sheet-not-shared',
  /** 404 or 410. */
  'not-found',
  /** Any other refusal; `detail` is the status. */
  'http',
  /** 429 or 503 with a time to wait. */
  'busy',
  /** More than the size limit. */
  'too-large',
  /** A source with a token must not redirect. */
  'redirected',
  /** The final address is not https. */
  'insecure',
  /** Read, but nothing in it is a glossary; the report's first problem says why. */
  'unusable',
  /** A format version that this Parlance does not know. */
  'too-new',
  /** The browser's storage took nothing. */
  'storage',
] as const;

export type SyncFailureCode = (typeof SYNC_FAILURES)[number];

export interface SyncFailure {
  readonly code: SyncFailureCode;
  /** Status, address or other fact for the text; '' where the code says all. */
  readonly detail: string;
  /** Origins as match patterns, where a permission would help. */
  readonly origins?: readonly string[];
  /** Of contents that could not be used: what is wrong with them, the gravest first. At most `KEPT_PROBLEMS`. */
  readonly problems?: readonly Problem[];
}

/** Enough to see what went wrong; the preview in the options lists more. */
export const KEPT_PROBLEMS = 5;

/** What one sync changed. Names are at most `NAMED_CHANGES` each. */
export interface ChangeSummary {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly addedNames: readonly string[];
  readonly changedNames: readonly string[];
  readonly removedNames: readonly string[];
}

/** How a source is, for the options page. All moments are ISO 8601. */
export interface SourceStatus {
  readonly id: string;
  /** What is going on right now; a worker that died in the middle leaves it behind, so `startedAt` tells its age. */
  readonly activity?: { readonly phase: 'asking' | 'reading' | 'publishing'; readonly startedAt: string };
  /** When the source was last asked, with whatever outcome. */
  readonly checkedAt?: string;
  /** When it last answered with a usable glossary, new or unchanged. */
  readonly succeededAt?: string;
  /** When its contents last changed. */
  readonly changedAt?: string;
  /** Usable terms of the last good contents. */
  readonly terms: number;
  readonly format?: GlossaryFormat;
  /** Problems of the last good contents, listed or not. */
  readonly problems: number;
  readonly changes?: ChangeSummary;
  /** Of the last attempt; absent after a success. */
  readonly failure?: SyncFailure;
  /** Failed attempts in a row. */
  readonly failures: number;
  /** Of a failed attempt: address and format that were asked for. */
  readonly askedFor?: string;
  /** When it is asked next. */
  readonly nextAt?: string;
  /** Where the answer came from in the end, when that is not the address asked. */
  readonly finalUrl?: string;
  /** New contents that look damaged and wait for the reader's yes; the old ones are used meanwhile. */
  readonly held?: HeldContents;
}

/** Contents that wait, in short. */
export interface HeldContents {
  readonly terms: number;
  readonly since: string;
  readonly changes: ChangeSummary;
  /** What is wrong with them, the gravest first. At most `KEPT_PROBLEMS`; absent where nothing is. */
  readonly problems?: readonly Problem[];
}
