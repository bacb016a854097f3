import type { ImportOutcome, ImportPreview } from '../../components/options/data/data-state.ts';
import { decodeText } from '../../lib/core/glossary/decode-text.ts';
import { isBackup, readBackup, type BackupReading } from '../../lib/core/settings/backup.ts';
import { importChanges } from '../../lib/core/settings/import-changes.ts';
import { PERSONAL_ORIGIN } from '../../lib/core/sources/source.ts';
import { loadPolicy } from '../../lib/platform/policy-store.ts';
import { readBytes } from '../../lib/sync/read-bytes.ts';
import { loadOwnContents } from './load-own-contents.ts';
import { painted } from './painted.ts';
import { readFile } from './read-file.ts';
import { runImport, type ImportContents } from './run-import.ts';

/** Four full glossaries; more is no backup, and would fill the memory before anybody could say so. */
const MAX_BYTES = 128 * 1024 * 1024;

/** Looks at a backup or a glossary that is to be imported. Changes nothing. */
export async function lookAtImport(file: File): Promise<ImportOutcome> {
  if (file.size > MAX_BYTES) return { kind: 'refused', why: 'too-large' };
  await painted();
  const bytes = await readFile(file);
  if (bytes === undefined) return { kind: 'refused', why: 'unreadable-file' };
  const reading = await loadPolicy();
  if (!reading.ok) return { kind: 'refused', why: 'own-unreadable' };
  const allowPersonal = reading.value.policy.allowPersonal !== false;
  const { text } = decodeText(bytes, file.type);
  if (isBackup(text)) return lookAtBackup(file.name, text, allowPersonal);
  return allowPersonal ? lookAtGlossary(file, bytes) : { kind: 'refused', why: 'not-allowed' };
}

async function lookAtBackup(fileName: string, text: string, allowPersonal: boolean): Promise<ImportOutcome> {
  const backup = readBackup(text);
  if (!backup.ok) {
    return { kind: 'refused', why: backup.error === 'too-new' ? 'newer-backup' : 'damaged-backup' };
  }
  const { settings, sources, sites, templates, choices, entries, files, savedAt, problems } = backup.value;
  const hasEntries = entries !== undefined && entries.entries.length > 0;
  const contents: ImportContents = {
    ...(settings !== undefined && { settings }),
    ...(sources !== undefined && { sources }),
    ...(sites !== undefined && { sites }),
    ...(templates !== undefined && { templates }),
    ...(choices !== undefined && { choices }),
    ...(allowPersonal && entries !== undefined && { entries: entries.entries }),
    files,
  };
  return preview(contents, {
    kind: 'backup',
    fileName,
    savedAt,
    partProblems: problems,
    entriesNotAllowed: hasEntries && !allowPersonal,
    ...(allowPersonal ? problemsOf(backup.value) : NO_PROBLEMS),
  });
}

async function lookAtGlossary(file: File, bytes: Uint8Array): Promise<ImportOutcome> {
  const { name, type: mediaType } = file;
  const reading = readBytes({ bytes, origin: PERSONAL_ORIGIN, mediaType, name, format: 'auto' });
  const { entries, problems, unlisted } = reading;
  if (entries.length === 0) return { kind: 'unusable', problems, unlisted };
  const contents = { entries, files: [] };
  const about = { kind: 'glossary', fileName: name, savedAt: '', partProblems: [] } as const;
  return preview(contents, { ...about, entriesNotAllowed: false, problems, unlisted });
}

async function preview(
  contents: ImportContents,
  about: Omit<ImportPreview, 'changes' | 'run'>,
): Promise<ImportOutcome> {
  const mine = await loadOwnContents();
  if (!mine.ok) return { kind: 'refused', why: 'own-unreadable' };
  const changes = {
    add: importChanges(mine.value, contents, 'add'),
    replace: importChanges(mine.value, contents, 'replace'),
  };
  return {
    kind: 'preview',
    preview: { ...about, changes, run: (mode) => runImport(contents, mode) },
  };
}

const NO_PROBLEMS = { problems: [], unlisted: 0 } as const;

function problemsOf({ entries }: BackupReading): Pick<ImportPreview, 'problems' | 'unlisted'> {
  return entries === undefined ? NO_PROBLEMS : { problems: entries.problems, unlisted: entries.unlisted };
}
