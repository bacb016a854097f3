import type { Entry } from '../../lib/core/glossary/entry.ts';
import { decodeIndex } from '../../lib/core/matching/index-codec.ts';
import { Matcher } from '../../lib/core/matching/matcher.ts';
import { err, ok, type Result } from '../../lib/core/result.ts';
import { resolveAddress } from '../../lib/core/sources/resolve-address.ts';
import type { EffectiveSource } from '../../lib/core/sources/source.ts';
import type { SourceStatus } from '../../lib/core/sources/source-status.ts';
import type { Fetched, FetchFailure, SourceQuestion } from '../../lib/sync/fetched.ts';
import { createGlossaryKeeper } from '../../lib/sync/glossary-keeper.ts';
import { createMergedSource } from '../../lib/sync/merged-source.ts';
import { readBytes } from '../../lib/sync/read-bytes.ts';
import { createSyncEngine, type SyncEngine } from '../../lib/sync/sync-engine.ts';
import type { SyncSetup } from '../../lib/sync/sync-ports.ts';
import { MemoryPorts } from './memory-ports.ts';
import { MemorySnapshots } from './memory-snapshots.ts';
import { WorkerLife } from './worker-life.ts';

/** What a server does when it is asked for a source. */
export type Server = (question: SourceQuestion) => Result<Fetched, FetchFailure>;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** Everything that outlives a background worker, in memory: stores, servers, the clock, the alarm. */
export class SyncWorld {
  readonly keeper = new MemoryPorts([]);
  readonly snapshots = new MemorySnapshots();
  readonly held = new MemorySnapshots();
  readonly servers = new Map<string, Server>();
  /** All questions that reached a server. */
  readonly asked: SourceQuestion[] = [];
  /** Every list of statuses that was recorded. */
  readonly recorded: (readonly SourceStatus[])[] = [];
  readonly removed: ReadonlySet<string>[] = [];
  setup: SyncSetup = {
    sources: [],
    idleIds: [],
    readerList: 'known',
    starter: false,
    syncMinutes: 60,
    personal: true,
  };
  canReadSetup = true;
  personal: readonly Entry[] = [];
  alarm: number | undefined;
  /** What `Math.random` would answer. */
  random: () => number = () => 0.5;
  version = '1.0';
  #syncing: Promise<unknown> = Promise.resolve();
  #isSyncing = false;

  get now(): number {
    return this.keeper.time;
  }

  set now(moment: number) {
    this.keeper.time = moment;
  }

  get statuses(): readonly SourceStatus[] {
    return this.recorded.at(-1) ?? [];
  }

  status(id: string): SourceStatus | undefined {
    return this.statuses.find((status) => status.id === id);
  }

  /** Configures one more source, the last in order of precedence, served by `server`. */
  add(id: string, server: Server, more: Partial<EffectiveSource> = {}): void {
    this.servers.set(id, server);
    const place = { kind: 'url', url: `https://example.com/${id}.json` } as const;
    const source = { id, name: id, place, format: 'auto', enabled: true, setBy: 'reader', ...more } as const;
    this.setup = { ...this.setup, sources: [...this.setup.sources, source] };
  }

  change(id: string, change: Partial<EffectiveSource>): void {
    const sources = this.setup.sources.map((source) =>
      source.id === id ? { ...source, ...change } : source,
    );
    this.setup = { ...this.setup, sources };
  }

  remove(id: string): void {
    this.setup = { ...this.setup, sources: this.setup.sources.filter((source) => source.id !== id) };
  }

  /** The words of `text` that a page would mark. */
  marked(text: string): string[] {
    const index = this.keeper.index === undefined ? undefined : decodeIndex(this.keeper.index.data);
    if (index?.ok !== true) return [];
    return new Matcher(index.value).find(text).map(({ start, end }) => text.slice(start, end));
  }

  /** A background worker: lives until `life` ends. */
  begin(life = new WorkerLife()): SyncEngine {
    const keeper = createGlossaryKeeper({
      store: life.guard(this.keeper.store),
      source: createMergedSource({
        version: `parlance ${this.version}`,
        loadSetup: () => life.step(() => this.#loadSetup()),
        snapshots: life.guard(this.snapshots.store),
        personalRevision: async () => JSON.stringify(this.personal),
        loadPersonal: async () => ok(this.personal),
        loadStarter: async () => ok(this.keeper.starter),
        loadPublished: async () => this.#published(),
        onDamaged: () => undefined,
      }),
      inspectGeneration: (generation) => life.step(() => this.keeper.inspectGeneration(generation)),
      readGeneration: (generation) => life.step(() => this.keeper.readGeneration(generation)),
      ensureCardKey: () => this.keeper.ensureCardKey(),
      loadReadyGeneration: () => life.step(() => this.keeper.loadReadyGeneration()),
      reportPublished: (published) => life.step(() => this.keeper.reportPublished(published)),
      reportFailure: (failure) => life.step(() => this.keeper.reportFailure(failure)),
      exclusively: (task) => this.keeper.exclusively(() => Promise.race([task(), life.ended])),
      now: () => this.now,
    });
    return createSyncEngine({
      now: () => this.now,
      random: () => this.random(),
      version: this.version,
      loadSetup: () => life.step(() => this.#loadSetup()),
      resolveAddress,
      fetch: (question) => life.step(() => this.#fetch(question)),
      read: readBytes,
      snapshots: life.guard(this.snapshots.store),
      held: life.guard(this.held.store),
      publishedEntries: async (id) => this.#published()?.entries.filter(({ origin }) => origin === id) ?? [],
      loadStatuses: () => life.step(async () => this.statuses),
      recordStatuses: (statuses) => life.step(async () => void this.recorded.push(statuses)),
      publish: () => keeper.heal('contents'),
      exclusively: (ifBusy, task) => this.#exclusively(ifBusy, () => Promise.race([task(), life.ended])),
      planAlarm: (at) => life.step(async () => void (this.alarm = at)),
      hasAlarm: async () => this.alarm !== undefined,
      removeAllBut: async (ids) => void this.removed.push(ids),
    });
  }

  async #loadSetup(): Promise<Result<SyncSetup, unknown>> {
    return this.canReadSetup ? ok(this.setup) : err('damaged');
  }

  async #fetch(question: SourceQuestion): Promise<Result<Fetched, FetchFailure>> {
    this.asked.push(question);
    // A turn of the event loop, in which others may begin.
    await Promise.resolve();
    const server = this.servers.get(question.sourceId);
    if (server === undefined) throw new Error(`No server for ${question.sourceId}`);
    return server(question);
  }

  #published(): ReturnType<MemoryPorts['generations']['get']> {
    return this.keeper.generations.get(this.keeper.index?.generation ?? 0);
  }

  async #exclusively(ifBusy: 'wait' | 'skip', task: () => Promise<void>): Promise<void> {
    if (ifBusy === 'skip' && this.#isSyncing) return;
    const before = this.#syncing;
    const done = (async () => {
      await before;
      this.#isSyncing = true;
      try {
        await task();
      } finally {
        this.#isSyncing = false;
      }
    })();
    this.#syncing = done.catch(() => undefined);
    if (ifBusy === 'skip') this.#isSyncing = true;
    await done;
  }
}
