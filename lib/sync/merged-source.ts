import type { Entry } from '../core/glossary/entry.ts';
import type { MergedGlossary, SourceInfo } from '../core/glossary/merged-glossary.ts';
import { mergeGlossaries, type GlossaryPart } from '../core/glossary/merge-glossaries.ts';
import { err, ok, type Result } from '../core/result.ts';
import { isPolicySourceId } from '../core/sources/source-id.ts';
import { PERSONAL_ORIGIN, STARTER_ORIGIN, type EffectiveSource } from '../core/sources/source.ts';
import type { GlossarySource } from './glossary-keeper.ts';
import { sha256 } from './sha256.ts';
import type { SnapshotHead, SnapshotStore } from './snapshot-store.ts';
import type { SyncSetup } from './sync-ports.ts';

/** What the merged glossary is made of. */
export interface MergedSourcePorts {
  /** Names the code that merges and compiles: the versions of extension and index. */
  readonly version: string;
  loadSetup(): Promise<Result<SyncSetup, unknown>>;
  readonly snapshots: Pick<SnapshotStore, 'head' | 'load' | 'remove'>;
  /** Another text after every change of the reader's own entries. */
  personalRevision(): Promise<string>;
  loadPersonal(): Promise<Result<readonly Entry[], unknown>>;
  loadStarter(): Promise<Result<readonly Entry[], unknown>>;
  /** What is published now, as far as it can be read. */
  loadPublished(): Promise<MergedGlossary | undefined>;
  /** Contents of a source are damaged and were removed: it should be asked again. */
  onDamaged(sourceId: string): void;
}

/** `starter`: the installation is damaged. */
type MergedSourceError = 'starter';

/**
 * The glossary of all sources in their order of precedence: the reader's own entries, the configured sources, the
 * starter glossary. What cannot be read is taken from what is published, so that damage to one store loses nothing.
 */
export function createMergedSource(ports: MergedSourcePorts): GlossarySource {
  return { origin: () => nameContents(ports), load: () => new Loading(ports).load() };
}

/** `undefined` where the list of sources cannot be read: then what is published stands. */
async function nameContents(ports: MergedSourcePorts): Promise<string | undefined> {
  const setup = await ports.loadSetup();
  if (!setup.ok) return undefined;
  const { sources, starter, personal, readerList } = setup.value;
  const parts: unknown[] = [personal ? await ports.personalRevision() : null, starter];
  if (readerList === 'frozen') parts.push(readerList);
  for (const source of sources.filter(({ enabled }) => enabled)) {
    const head = await ports.snapshots.head(source.id);
    const { id, name, home, contribute } = source;
    parts.push([id, name, home, contribute, head?.revision, head?.url]);
  }
  const text = new TextEncoder().encode(JSON.stringify(parts));
  return `${ports.version}, contents ${(await sha256(text)).slice(0, 16)}`;
}

class Loading {
  readonly #ports: MergedSourcePorts;
  #published: Promise<MergedGlossary | undefined> | undefined;

  constructor(ports: MergedSourcePorts) {
    this.#ports = ports;
  }

  async load(): Promise<Result<MergedGlossary, MergedSourceError>> {
    const setup = await this.#ports.loadSetup();
    if (!setup.ok) return this.#withoutSetup();
    const { sources, starter, personal, readerList } = setup.value;
    const parts: GlossaryPart[] = [];
    if (personal) parts.push(await this.#personal());
    for (const source of sources) {
      if (source.enabled) parts.push(await this.#source(source));
    }
    if (readerList === 'frozen') parts.push(...(await this.#frozen()));
    if (starter ?? (await this.#wasStarterUsed())) {
      const entries = await this.#ports.loadStarter();
      if (!entries.ok) return err('starter');
      parts.push(starterPart(entries.value));
    }
    return ok(mergeGlossaries(parts));
  }

  /** The list of sources cannot be read: whatever was made of it last stands. */
  async #withoutSetup(): Promise<Result<MergedGlossary, MergedSourceError>> {
    const published = await this.#publishedGlossary();
    if (published !== undefined) return ok(published);
    const personal = await this.#personal();
    const starter = await this.#ports.loadStarter();
    return starter.ok ? ok(mergeGlossaries([personal, starterPart(starter.value)])) : err('starter');
  }

  async #personal(): Promise<GlossaryPart> {
    const stored = await this.#ports.loadPersonal();
    const entries = stored.ok ? stored.value : await this.#publishedEntries(PERSONAL_ORIGIN);
    return { info: { id: PERSONAL_ORIGIN, name: '' }, entries, templates: [] };
  }

  async #source(source: EffectiveSource): Promise<GlossaryPart> {
    const head = await this.#ports.snapshots.head(source.id);
    const stored = await this.#ports.snapshots.load(source.id);
    if (stored.ok) {
      const { entries, templates } = stored.value;
      return { info: { ...describe(source, head), ...countOf(templates) }, entries, templates };
    }
    if (head !== undefined && stored.error === 'missing') {
      // Without its validators the next sync asks for the whole contents.
      await this.#ports.snapshots.remove(source.id);
      this.#ports.onDamaged(source.id);
    }
    const known = await this.#publishedPart(source.id);
    return { ...known, info: { ...known.info, ...describe(source, head, known.info.name) } };
  }

  /** What was published of the reader's sources. */
  async #frozen(): Promise<readonly GlossaryPart[]> {
    const published = await this.#publishedGlossary();
    const ids = (published?.sources ?? []).map(({ id }) => id);
    const own = ids.filter((id) => id !== PERSONAL_ORIGIN && id !== STARTER_ORIGIN && !isPolicySourceId(id));
    return Promise.all(own.map((id) => this.#publishedPart(id)));
  }

  async #wasStarterUsed(): Promise<boolean> {
    const published = await this.#publishedGlossary();
    return published === undefined || published.sources.some(({ id }) => id === STARTER_ORIGIN);
  }

  async #publishedPart(id: string): Promise<GlossaryPart> {
    const published = await this.#publishedGlossary();
    const index = published?.sources.findIndex((source) => source.id === id) ?? -1;
    const info = published?.sources[index];
    if (published === undefined || info === undefined) {
      return { info: { id, name: '' }, entries: [], templates: [] };
    }
    const first = published.sources.slice(0, index).reduce((sum, { templates = 0 }) => sum + templates, 0);
    return {
      info,
      entries: await this.#publishedEntries(id),
      templates: published.templates.slice(first, first + (info.templates ?? 0)),
    };
  }

  async #publishedEntries(origin: string): Promise<readonly Entry[]> {
    const published = await this.#publishedGlossary();
    return published?.entries.filter((entry) => entry.origin === origin) ?? [];
  }

  /** Read once, and only where something is missing. */
  #publishedGlossary(): Promise<MergedGlossary | undefined> {
    this.#published ??= this.#ports.loadPublished();
    return this.#published;
  }
}

function countOf(templates: readonly unknown[]): Pick<SourceInfo, 'templates'> {
  return templates.length > 0 ? { templates: templates.length } : {};
}

function starterPart(entries: readonly Entry[]): GlossaryPart {
  return { info: { id: STARTER_ORIGIN, name: '' }, entries, templates: [] };
}

function describe(source: EffectiveSource, head: SnapshotHead | undefined, lastName = ''): SourceInfo {
  const home = head?.home ?? source.home;
  const contribute = head?.contribute ?? source.contribute;
  const host = source.place.kind === 'url' && head !== undefined ? URL.parse(head.url)?.host : undefined;
  return {
    id: source.id,
    name: source.name || (head?.name ?? lastName),
    ...(host !== undefined && { host }),
    ...(home !== undefined && { home }),
    ...(contribute !== undefined && { contribute }),
    ...(head !== undefined && { fetchedAt: head.fetchedAt }),
  };
}
