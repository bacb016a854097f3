import type { Problem } from '../../../lib/core/glossary/problem.ts';
import type { BackupPart, PartProblem } from '../../../lib/core/settings/backup.ts';
import type { ImportChanges } from '../../../lib/core/settings/import-changes.ts';
import type { ImportMode } from '../../../lib/core/settings/join-backup.ts';

/** What can be saved as a file. */
export const EXPORTS = ['backup', 'own', 'glossary-csv', 'glossary-json'] as const;

export type ExportKind = (typeof EXPORTS)[number];

/** What the reader has and a backup lacks, since it cannot be read. */
export type MissingPart =
  | { readonly kind: 'part'; readonly part: BackupPart }
  /** The contents of a glossary that was added from a file. */
  | { readonly kind: 'file'; readonly name: string };

/** What became of a file that was to be saved. */
export interface FileOutcome {
  readonly saved: boolean;
  readonly missing: readonly MissingPart[];
}

/** A file that was looked at and can be imported; nothing is changed yet. */
export interface ImportPreview {
  readonly kind: 'backup' | 'glossary';
  readonly fileName: string;
  /** When a backup was made, as it says itself; '' where it does not. */
  readonly savedAt: string;
  /** What it would change, for each answer to what becomes of what is there. */
  readonly changes: Readonly<Record<ImportMode, ImportChanges>>;
  /** Parts of a backup that cannot be used. */
  readonly partProblems: readonly PartProblem[];
  /** What is wrong with its entries. */
  readonly problems: readonly Problem[];
  readonly unlisted: number;
  /** The organisation allows no entries of one's own, and the backup has some. */
  readonly entriesNotAllowed: boolean;
  /** Imports it; whether all of it worked. */
  readonly run: (mode: ImportMode) => Promise<boolean>;
}

/** Why a file cannot be imported. */
export type ImportRefusal =
  'unreadable-file' | 'too-large' | 'damaged-backup' | 'newer-backup' | 'own-unreadable' | 'not-allowed';

export type ImportOutcome =
  | { readonly kind: 'preview'; readonly preview: ImportPreview }
  | { readonly kind: 'refused'; readonly why: ImportRefusal }
  /** It is no glossary, or nothing of it can be used. */
  | { readonly kind: 'unusable'; readonly problems: readonly Problem[]; readonly unlisted: number };

/** What the view asks for; what resolves to a boolean says whether it worked. */
export interface DataActions {
  /** Offers a file to save. */
  readonly save: (kind: ExportKind) => Promise<FileOutcome>;
  readonly look: (file: File) => Promise<ImportOutcome>;
  /** Removes everything of the reader's, and shows the first run. */
  readonly removeEverything: () => Promise<boolean>;
}

export interface DataViewState {
  /** Entries of the reader's own; `undefined` until they are counted. */
  readonly ownEntries: number | undefined;
  /** Whether the organisation lets readers have entries of their own. */
  readonly allowPersonal: boolean;
}
