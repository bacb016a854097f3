import { toDocument } from '../../lib/core/glossary/export/to-document.ts';
import { toJson } from '../../lib/core/glossary/export/to-json.ts';
import type { BackedUpFile } from '../../lib/core/settings/backup.ts';
import type { OwnContents } from '../../lib/core/settings/import-changes.ts';
import {
  joinEntries,
  joinSettings,
  joinSites,
  joinSources,
  type ImportMode,
} from '../../lib/core/settings/join-backup.ts';
import { joinChoices, joinTemplates } from '../../lib/core/settings/join-templates.ts';
import { DEFAULT_SOURCE_LIST } from '../../lib/core/sources/read-source-list.ts';
import type { SourceList } from '../../lib/core/sources/source.ts';
import { extensionVersion } from '../../lib/platform/extension-version.ts';
import { requestRebuild } from '../../lib/platform/glossary-status.ts';
import { updateOwnTemplates } from '../../lib/platform/own-templates.ts';
import { updateAll } from '../../lib/platform/personal-entries.ts';
import { updateSettings } from '../../lib/platform/settings-store.ts';
import { loadSites, updateSites } from '../../lib/platform/site-list-store.ts';
import { loadSourceList, updateSourceList } from '../../lib/platform/source-list-store.ts';
import { idsWithContents, sourceSnapshots } from '../../lib/platform/source-snapshots.ts';
import { removeForeignTokens } from '../../lib/platform/source-tokens.ts';
import { updateTemplateChoices } from '../../lib/platform/template-choices.ts';
import { makeSnapshot, readerOf } from '../../lib/sync/make-snapshot.ts';
import { giveBackSites } from './give-back-sites.ts';

/** What is to be imported; an absent part stays as it is. */
export interface ImportContents extends Partial<OwnContents> {
  readonly files: readonly BackedUpFile[];
}

/**
 * Imports what was looked at; whether all of it worked. Each part is joined with what is there at that moment, so
 * that nothing is lost which came since, and a second try after a failure adds nothing twice.
 */
export async function runImport(contents: ImportContents, mode: ImportMode): Promise<boolean> {
  const { settings, sources, sites, templates, choices, entries, files } = contents;
  const outcomes = [
    entries === undefined || (await importEntries(entries, mode)),
    sources === undefined || (await importSources(sources, files, mode)),
    sites === undefined || (await importSites(sites, mode)),
    templates === undefined || (await updateOwnTemplates((mine) => joinTemplates(mine, templates, mode))).ok,
    choices === undefined || (await updateTemplateChoices((mine) => joinChoices(mine, choices, mode))).ok,
    settings === undefined || (await updateSettings((current) => joinSettings(current, settings, mode))).ok,
  ];
  // The background hears of other sources by itself, and not of other entries.
  if (entries !== undefined) void requestRebuild();
  return outcomes.every((worked) => worked);
}

async function importEntries(theirs: OwnContents['entries'], mode: ImportMode): Promise<boolean> {
  return (await updateAll((mine) => joinEntries(mine, theirs, mode))).ok;
}

/**
 * The contents of files first, since the background goes to work as soon as the list is another one, and under ids
 * that nobody has: where the list cannot be stored, all stays as it was.
 */
async function importSources(
  theirs: SourceList,
  files: readonly BackedUpFile[],
  mode: ImportMode,
): Promise<boolean> {
  const stored = await loadSourceList();
  const mine = stored.ok ? stored.value : DEFAULT_SOURCE_LIST;
  // Those of sources that were removed and may come back too.
  const taken = await idsWithContents();
  const { list, ids } = joinSources(mine, theirs, mode, taken);
  const known = new Set(mode === 'add' ? mine.sources.map(({ id }) => id) : []);
  const saved: string[] = [];
  let worked = true;
  for (const { sourceId, reading } of files) {
    const id = ids.get(sourceId);
    const source = list.sources.find((one) => one.id === id);
    if (source?.place.kind !== 'file') continue;
    // What is there already is at least as new.
    if (known.has(source.id) && (await sourceSnapshots.head(source.id)) !== undefined) continue;
    worked &&= await saveFile(source.id, reading);
    if (!known.has(source.id)) saved.push(source.id);
  }
  const join = (latest: SourceList): SourceList =>
    mode === 'replace' ? list : joinSources(latest, theirs, mode, taken).list;
  const updated = worked ? await updateSourceList(join) : undefined;
  if (updated?.ok === true) await removeForeignTokens(updated.value.sources);
  else for (const id of saved) await sourceSnapshots.remove(id);
  return updated?.ok === true;
}

async function saveFile(id: string, reading: BackedUpFile['reading']): Promise<boolean> {
  const entries = reading.entries.map((entry) => ({ ...entry, origin: id }));
  const text = toJson(toDocument(entries, { name: reading.name ?? id, templates: reading.templates }));
  const snapshot = await makeSnapshot({
    sourceId: id,
    bytes: new TextEncoder().encode(text),
    reading: { ...reading, entries },
    reader: readerOf(extensionVersion(), 'auto'),
    fetchedAt: new Date().toISOString(),
    url: '',
  });
  return (await sourceSnapshots.save(snapshot)).ok;
}

async function importSites(theirs: readonly string[], mode: ImportMode): Promise<boolean> {
  const before = await loadSites();
  const updated = await updateSites((mine) => joinSites(mine, theirs, mode));
  if (!updated.ok) return false;
  if (before.ok) await giveBackSites(before.value.filter((site) => !updated.value.includes(site)));
  return true;
}
