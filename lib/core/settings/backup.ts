import * as z from 'zod/mini';
import type { Entry } from '../glossary/entry.ts';
import { toDocument, type WrittenDocument } from '../glossary/export/to-document.ts';
import type { GlossaryReading } from '../glossary/glossary-reading.ts';
import { readDocument } from '../glossary/read-document.ts';
import { ownField } from '../own-field.ts';
import { err, ok, type Result } from '../result.ts';
import { readSourceList, storeSourceList } from '../sources/read-source-list.ts';
import { PERSONAL_ORIGIN, type SourceList } from '../sources/source.ts';
import { readOwnTemplates, storeOwnTemplates } from './own-templates.ts';
import { readSettings, storeSettings } from './read-settings.ts';
import type { Settings } from './settings.ts';
import { readSiteList, storeSiteList } from './site-list.ts';
import type { StoredError } from './stored-version.ts';
import { readTemplateChoices, storeTemplateChoices, type TemplateChoice } from './template-choices.ts';

/** Version of the file's outer shape; what lies in it has versions of its own. */
const BACKUP_VERSION = 1;

/** Stands near the beginning of every backup, also of one that was cut off. */
const MARK = '"parlanceBackup"';
const MARK_WITHIN = 200;

/** The contents of a glossary that was read from a file: nobody could fetch them again. */
export interface FileContents {
  readonly sourceId: string;
  readonly document: WrittenDocument;
}

/**
 * Everything of the reader's but tokens, consents and permissions, which are given anew on every computer. A part is
 * absent where it is damaged: the rest is worth saving all the same.
 */
export interface BackupContents {
  readonly settings?: Settings;
  readonly sources?: SourceList;
  readonly sites?: readonly string[];
  /** The reader's own, as they were written. */
  readonly templates?: readonly unknown[];
  readonly choices?: readonly TemplateChoice[];
  readonly entries: readonly Entry[];
  readonly files: readonly FileContents[];
}

/** A glossary from a file, as it stands in a backup. */
export interface BackedUpFile {
  readonly sourceId: string;
  readonly reading: GlossaryReading;
}

/** The parts of a backup that can be used or not; a closed set. */
export type BackupPart = 'settings' | 'sources' | 'sites' | 'templates' | 'choices' | 'entries';

/** Why a part is left out. */
export interface PartProblem {
  readonly part: BackupPart;
  readonly code: StoredError;
}

/** What a backup holds. A part that is absent was not in it or cannot be used; `problems` says which. */
export interface BackupReading {
  /** Moment of the backup, as it says itself; unchecked. */
  readonly savedAt: string;
  readonly settings?: Settings;
  readonly sources?: SourceList;
  readonly sites?: readonly string[];
  readonly templates?: readonly unknown[];
  readonly choices?: readonly TemplateChoice[];
  readonly entries?: GlossaryReading;
  readonly files: readonly BackedUpFile[];
  readonly problems: readonly PartProblem[];
}

const envelopeSchema = z.object({
  savedAt: z.optional(z.string()),
  settings: z.optional(z.unknown()),
  sources: z.optional(z.unknown()),
  sites: z.optional(z.unknown()),
  templates: z.optional(z.unknown()),
  choices: z.optional(z.unknown()),
  entries: z.optional(z.unknown()),
  files: z.optional(z.array(z.object({ source: z.string(), glossary: z.unknown() }))),
});

/** A backup as the text of a file. Reading it gives the same contents again. */
export function writeBackup(contents: BackupContents, savedAt: string): string {
  const { settings, sources, sites, templates, choices } = contents;
  const backup = {
    parlanceBackup: BACKUP_VERSION,
    savedAt,
    ...(settings !== undefined && { settings: storeSettings(settings) }),
    ...(sources !== undefined && { sources: storeSourceList(sources) }),
    ...(sites !== undefined && { sites: storeSiteList(sites) }),
    ...(templates !== undefined && { templates: storeOwnTemplates(templates) }),
    ...(choices !== undefined && { choices: storeTemplateChoices(choices) }),
    entries: toDocument(contents.entries, { name: 'My entries' }),
    files: contents.files.map(({ sourceId, document }) => ({ source: sourceId, glossary: document })),
  };
  return `${JSON.stringify(backup, undefined, 2)}\n`;
}

/** Whether a text wants to be a backup, and not a glossary. Cheap for any size. */
export function isBackup(text: string): boolean {
  return text.slice(0, MARK_WITHIN).includes(MARK);
}

/**
 * Reads a backup part by part: one that cannot be used is listed, the others are used. `damaged`: it is no JSON of
 * that shape; `too-new`: written by a later version of Parlance.
 */
export function readBackup(text: string): Result<BackupReading, StoredError> {
  const value = parse(text);
  const version = ownField(value, 'parlanceBackup');
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return err('damaged');
  if (version > BACKUP_VERSION) return err('too-new');
  const envelope = envelopeSchema.safeParse(value);
  return envelope.success ? ok(readParts(envelope.data)) : err('damaged');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text);
  } catch {
    return undefined;
  }
}

function readParts(envelope: z.infer<typeof envelopeSchema>): BackupReading {
  const problems: PartProblem[] = [];
  const read = <T>(part: BackupPart, reader: (value: unknown) => Result<T, StoredError>): T | undefined => {
    const value = envelope[part];
    // Nothing stored means the standard settings; nothing in a backup means nothing to bring back.
    if (value === undefined || value === null) return undefined;
    const result = reader(value);
    if (result.ok) return result.value;
    problems.push({ part, code: result.error });
    return undefined;
  };
  const settings = read('settings', readSettings);
  const sources = read('sources', readSourceList);
  const sites = read('sites', readSites);
  const templates = read('templates', readOwnTemplates);
  const choices = read('choices', readTemplateChoices);
  const entries = read('entries', readEntries);
  return {
    savedAt: envelope.savedAt ?? '',
    ...(settings !== undefined && { settings }),
    ...(sources !== undefined && { sources }),
    ...(sites !== undefined && { sites }),
    ...(templates !== undefined && { templates }),
    ...(choices !== undefined && { choices }),
    ...(entries !== undefined && { entries }),
    files: (envelope.files ?? []).flatMap(({ source, glossary }) => {
      const reading = readDocument(glossary, source);
      return reading.entries.length > 0 ? [{ sourceId: source, reading }] : [];
    }),
    problems,
  };
}

/** `readSiteList` leaves out what is no site: where nothing remains, that is no wish to have none. */
function readSites(value: unknown): Result<readonly string[], StoredError> {
  const sites = readSiteList(value);
  if (!sites.ok || sites.value.length > 0) return sites;
  const listed = ownField(ownField(value, 'data'), 'sites');
  return Array.isArray(listed) && listed.length === 0 ? sites : err('damaged');
}

function readEntries(value: unknown): Result<GlossaryReading, 'damaged'> {
  const terms = ownField(value, 'terms');
  if (!Array.isArray(terms)) return err('damaged');
  const reading = readDocument(value, PERSONAL_ORIGIN);
  // None is what a reader without entries of their own has, and no mistake.
  return ok(terms.length === 0 ? { ...reading, problems: [], unlisted: 0 } : reading);
}
