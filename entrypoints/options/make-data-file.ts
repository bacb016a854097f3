import type { ExportKind, MissingPart } from '../../components/options/data/data-state.ts';
import { toCsv } from '../../lib/core/glossary/export/to-csv.ts';
import { toDocument } from '../../lib/core/glossary/export/to-document.ts';
import { toJson } from '../../lib/core/glossary/export/to-json.ts';
import { assertNever } from '../../lib/core/result.ts';
import { writeBackup, type FileContents } from '../../lib/core/settings/backup.ts';
import type { SourceList } from '../../lib/core/sources/source.ts';
import { readPersonalStore } from '../../lib/platform/personal-entries.ts';
import { loadPublished } from '../../lib/platform/published-glossary.ts';
import { sourceSnapshots } from '../../lib/platform/source-snapshots.ts';
import { loadOwnContents } from './load-own-contents.ts';

/** A file to be offered to the reader. */
export interface DataFile {
  readonly name: string;
  readonly text: string;
  readonly mediaType: string;
  /** What should be in it and cannot be read. */
  readonly missing: readonly MissingPart[];
}

/** What the reader asked to have as a file; `undefined` where it cannot be read right now. */
export function makeDataFile(kind: ExportKind, now: Date): Promise<DataFile | undefined> {
  switch (kind) {
    case 'backup':
      return makeBackup(now);
    case 'own':
      return makeOwn();
    case 'glossary-csv':
    case 'glossary-json':
      return makeGlossary(kind);
    default:
      return assertNever(kind);
  }
}

async function makeBackup(now: Date): Promise<DataFile | undefined> {
  const loaded = await loadOwnContents();
  if (!loaded.ok) return undefined;
  const { settings, sources, sites, templates, choices, entries, damaged } = loaded.value;
  const { files, unreadable } = await loadFiles(sources);
  const contents = {
    ...(!damaged.has('settings') && { settings }),
    ...(!damaged.has('sources') && { sources }),
    ...(!damaged.has('sites') && { sites }),
    ...(!damaged.has('templates') && { templates }),
    ...(!damaged.has('choices') && { choices }),
    entries,
    files,
  };
  const parts = [...damaged].map((part) => ({ kind: 'part', part }) as const);
  const missing = [...parts, ...unreadable.map((lost) => ({ kind: 'file', name: lost }) as const)];
  const savedAt = now.toISOString();
  const name = `parlance-backup-${savedAt.slice(0, 10)}.json`;
  return { name, text: writeBackup(contents, savedAt), mediaType: 'application/json', missing };
}

interface LoadedFiles {
  readonly files: readonly FileContents[];
  /** Names of the glossaries whose contents cannot be read. */
  readonly unreadable: readonly string[];
}

async function loadFiles({ sources }: SourceList): Promise<LoadedFiles> {
  const files: FileContents[] = [];
  const unreadable: string[] = [];
  for (const { id, name, place } of sources) {
    if (place.kind !== 'file') continue;
    const snapshot = await sourceSnapshots.load(id);
    if (!snapshot.ok) {
      unreadable.push(name);
      continue;
    }
    const { entries, templates, home, contribute } = snapshot.value;
    const about = {
      // A document has a name, a source may have lost it.
      name: snapshot.value.name ?? (name.trim() === '' ? id : name),
      templates,
      ...(home !== undefined && { home }),
      ...(contribute !== undefined && { contribute }),
    };
    files.push({ sourceId: id, document: toDocument(entries, about) });
  }
  return { files, unreadable };
}

async function makeOwn(): Promise<DataFile | undefined> {
  const own = await readPersonalStore();
  if (!own.ok) return undefined;
  const text = toJson(toDocument(own.value.entries, { name: 'My entries' }));
  const missing = own.value.damaged > 0 ? [{ kind: 'part', part: 'entries' } as const] : [];
  return { name: 'my-parlance-entries.json', text, mediaType: 'application/json', missing };
}

async function makeGlossary(kind: 'glossary-csv' | 'glossary-json'): Promise<DataFile | undefined> {
  const published = await loadPublished();
  if (published === undefined) return undefined;
  const { entries, templates } = published;
  return kind === 'glossary-csv'
    ? { name: 'parlance-glossary.csv', text: toCsv(entries), mediaType: 'text/csv', missing: [] }
    : {
        name: 'parlance-glossary.json',
        text: toJson(toDocument(entries, { name: 'Parlance glossary', templates })),
        mediaType: 'application/json',
        missing: [],
      };
}
