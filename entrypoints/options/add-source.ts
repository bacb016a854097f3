import { newSourceId } from '../../lib/core/sources/source-id.ts';
import type { Source, SourceList } from '../../lib/core/sources/source.ts';
import { sourceSnapshots } from '../../lib/platform/source-snapshots.ts';
import { removeToken, saveToken, tokenOrigin } from '../../lib/platform/source-tokens.ts';
import { makeSnapshot, readerOf } from '../../lib/sync/make-snapshot.ts';
import type { ReadContents } from './preview-glossary.ts';
import type { ChangeList } from './use-source-list.ts';

/**
 * Adds a glossary that was looked at to the end of the list; whether that worked. Token and a file's contents are
 * stored first, since the background goes to work as soon as the list is another one. A glossary at an address is
 * fetched by the background itself, once more, so that there is one way in which contents get in.
 */
export async function addSource(
  contents: ReadContents,
  name: string,
  list: SourceList,
  change: ChangeList,
  version: string,
): Promise<boolean> {
  const id = await freeId(name, list);
  const { place, format } = contents;
  const isKept = place.kind === 'file' ? await saveContents(id, contents, version) : true;
  if (!isKept || !(await saveOnlyToken(id, contents))) return false;
  const source: Source = { id, name, place, format, enabled: true };
  const added = await change((latest) => ({ ...latest, sources: [...latest.sources, source] }));
  if (!added) await Promise.all([sourceSnapshots.remove(id), removeToken(id)]);
  return added;
}

/** One that an earlier source of the same id left behind goes. */
async function saveOnlyToken(id: string, { place, token }: ReadContents): Promise<boolean> {
  const origin = tokenOrigin(place);
  if (token === '' || origin === undefined) {
    await removeToken(id);
    return true;
  }
  return (await saveToken(id, { origin, token })).ok;
}

async function saveContents(id: string, contents: ReadContents, version: string): Promise<boolean> {
  const { bytes, reading, format } = contents;
  const snapshot = await makeSnapshot({
    sourceId: id,
    bytes,
    reading: { ...reading, entries: reading.entries.map((entry) => ({ ...entry, origin: id })) },
    reader: readerOf(version, format),
    fetchedAt: new Date().toISOString(),
    url: '',
  });
  return (await sourceSnapshots.save(snapshot)).ok;
}

/** An id that no source has, nor one that was removed and may come back: its contents are still there. */
async function freeId(name: string, { sources }: SourceList): Promise<string> {
  const taken = new Set(sources.map(({ id }) => id));
  let id = newSourceId(name, taken);
  while ((await sourceSnapshots.head(id)) !== undefined) {
    taken.add(id);
    id = newSourceId(name, taken);
  }
  return id;
}
