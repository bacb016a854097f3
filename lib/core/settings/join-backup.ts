import type { Entry } from '../glossary/entry.ts';
import { foldTerm } from '../glossary/fold-term.ts';
import { SOURCE_LIMITS } from '../sources/read-source-list.ts';
import { newSourceId } from '../sources/source-id.ts';
import type { Source, SourceList, SourcePlace } from '../sources/source.ts';
import { settingsSchema, type Settings } from './settings.ts';
import { siteToAdd } from './site-list.ts';

/**
 * What becomes of the lists that are there: `add` keeps them and adds what is new, `replace` puts the others in their
 * place. Single values, such as the role, come from the backup either way.
 */
export const IMPORT_MODES = ['add', 'replace'] as const;

export type ImportMode = (typeof IMPORT_MODES)[number];

/** The settings after an import; never ones that could not be stored. */
export function joinSettings(mine: Settings, theirs: Settings, mode: ImportMode): Settings {
  if (mode === 'replace') return theirs;
  const joined = {
    ...theirs,
    known: union(mine.known, theirs.known),
    pausedSites: union(mine.pausedSites, theirs.pausedSites),
  };
  return settingsSchema.safeParse(joined).success ? joined : theirs;
}

/** The sites after an import, as origins; those beyond the limit of the list are left out. */
export function joinSites(
  mine: readonly string[],
  theirs: readonly string[],
  mode: ImportMode,
): readonly string[] {
  const sites = mode === 'add' ? [...mine] : [];
  for (const site of theirs) {
    const origin = siteToAdd(site, sites);
    if (origin.ok) sites.push(origin.value);
  }
  return sites;
}

/** The own entries after an import: an entry for the same term takes the place of the one that is there. Linear. */
export function joinEntries(
  mine: readonly Entry[],
  theirs: readonly Entry[],
  mode: ImportMode,
): readonly Entry[] {
  if (mode === 'replace') return theirs;
  const incoming = new Map(theirs.map((entry) => [foldTerm(entry.term), entry]));
  const kept = mine.map((entry) => {
    const other = incoming.get(foldTerm(entry.term));
    incoming.delete(foldTerm(entry.term));
    // The id stays: settings and other entries name it.
    return other === undefined ? entry : { ...other, id: entry.id };
  });
  return [...kept, ...incoming.values()];
}

/** A list of sources after an import. */
export interface JoinedSources {
  readonly list: SourceList;
  /** Under which id each of the added sources is in the list, where it is in it. */
  readonly ids: ReadonlyMap<string, string>;
}

/**
 * The sources after an import. When adding, one with the address of a source that is there is that source, and stays
 * as it is. An id that another source has, or that is among `takenIds`, gets a number: contents and tokens lie under it.
 * What is beyond the limit of the list is left out.
 */
export function joinSources(
  mine: SourceList,
  theirs: SourceList,
  mode: ImportMode,
  takenIds: ReadonlySet<string> = new Set(),
): JoinedSources {
  if (mode === 'replace') return replaceSources(mine, theirs, takenIds);
  const sources: Source[] = [...mine.sources];
  const taken = new Set([...takenIds, ...sources.map(({ id }) => id)]);
  const byPlace = new Map(sources.map(({ id, place }) => [placeKey(place), id]));
  const ids = new Map<string, string>();
  for (const source of theirs.sources) {
    const known = byPlace.get(placeKey(source.place));
    if (known !== undefined) {
      ids.set(source.id, known);
    } else if (sources.length < SOURCE_LIMITS.sources) {
      const id = taken.has(source.id) ? newSourceId(source.name, taken) : source.id;
      taken.add(id);
      ids.set(source.id, id);
      byPlace.set(placeKey(source.place), id);
      sources.push({ ...source, id });
    }
  }
  return { list: { ...theirs, sources }, ids };
}

/**
 * Theirs in the place of mine. A source that I have keeps the id that I have it under. A file with contents never does:
 * the new ones are stored before the list is another one, and mine are in use until then.
 */
function replaceSources(mine: SourceList, theirs: SourceList, takenIds: ReadonlySet<string>): JoinedSources {
  const kept = mine.sources.filter(({ id, place }) => place.kind === 'url' || !takenIds.has(id));
  const isKept = (source: Source): boolean =>
    kept.some(({ id, place }) => id === source.id && placeKey(place) === placeKey(source.place));
  const same = new Set(theirs.sources.filter(isKept).map(({ id }) => id));
  const taken = new Set([...takenIds, ...mine.sources.map(({ id }) => id)]);
  const left = kept.filter(({ id }) => !same.has(id));
  const ids = new Map<string, string>();
  for (const { id, name, place } of theirs.sources) {
    const free = taken.has(id) && !same.has(id) ? newSourceId(name, taken) : id;
    const known = same.has(id) ? -1 : left.findIndex((one) => placeKey(one.place) === placeKey(place));
    const [own] = known < 0 ? [] : left.splice(known, 1);
    ids.set(id, own?.id ?? free);
    taken.add(own?.id ?? free);
  }
  const sources = theirs.sources.map((source) => ({ ...source, id: ids.get(source.id) ?? source.id }));
  return { list: { ...theirs, sources }, ids };
}

function placeKey(place: SourcePlace): string {
  return place.kind === 'url' ? `url:${place.url}` : `file:${place.fileName}`;
}

function union(first: readonly string[], second: readonly string[]): string[] {
  return [...new Set([...first, ...second])];
}
