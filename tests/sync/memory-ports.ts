import type { Entry } from '../../lib/core/glossary/entry.ts';
import { mergeGlossaries } from '../../lib/core/glossary/merge-glossaries.ts';
import type { MergedGlossary } from '../../lib/core/glossary/merged-glossary.ts';
import { err, ok } from '../../lib/core/result.ts';
import type { GlossarySource, KeeperPorts, PublishFailure } from '../../lib/sync/glossary-keeper.ts';
import type { Glossary, GlossaryStore, Published } from '../../lib/sync/publish-glossary.ts';

/** What can be made to go wrong; named after the port that fails. */
export type Fault =
  | 'newestGeneration'
  | 'writeGeneration'
  | 'writeIndex'
  | 'damagedEntries'
  | 'starter'
  | 'cardKey'
  /** Something throws that never should. */
  | 'bug';

/** A glossary of one source. */
export function mergedOf(entries: readonly Entry[]): MergedGlossary {
  return mergeGlossaries([{ info: { id: 'starter', name: '' }, entries, templates: [] }]);
}

/** The outside world in memory, with faults on demand. */
export class MemoryPorts implements KeeperPorts {
  readonly generations = new Map<number, Glossary>();
  readonly faults = new Set<Fault>();
  readonly published: Published[] = [];
  readonly failures: PublishFailure[] = [];
  /** How often a port was called. */
  readonly calls = { ensureCardKey: 0, load: 0, readGeneration: 0 };
  index: { readonly generation: number; readonly data: string } | undefined;
  starter: readonly Entry[];
  /** Version of the extension. */
  version = 1;
  ready: number | undefined;
  time = Date.UTC(2026, 10, 20);
  /** Generations whose count is right and whose entries are not. */
  readonly damaged = new Set<number>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(starter: readonly Entry[]) {
    this.starter = starter;
  }

  get source(): GlossarySource {
    return {
      origin: async () => `test ${this.version}`,
      load: async () => {
        this.calls.load += 1;
        if (this.faults.has('bug')) throw new RangeError('Invalid array length');
        return this.faults.has('starter') ? err('damaged') : ok(mergedOf(this.starter));
      },
    };
  }

  readonly store: GlossaryStore = {
    loadIndex: async () => ok(this.index),
    newestGeneration: async () =>
      this.faults.has('newestGeneration')
        ? err('unreadable')
        : ok(Math.max(0, this.index?.generation ?? 0, ...this.generations.keys())),
    writeGeneration: async (generation, glossary) => {
      if (this.faults.has('writeGeneration')) return err('unwritable');
      const entries = this.faults.has('damagedEntries') ? [] : structuredClone(glossary.entries);
      this.generations.set(generation, { ...glossary, entries });
      return ok(undefined);
    },
    readEntry: async (generation, ordinal) => {
      const entry = this.generations.get(generation)?.entries[ordinal];
      return entry === undefined ? err('missing') : ok(entry);
    },
    writeIndex: async (generation, data) => {
      if (this.faults.has('writeIndex')) return err('unwritable');
      this.index = { generation, data };
      return ok(undefined);
    },
    dropGenerations: async (isStale) => {
      for (const generation of this.generations.keys()) {
        if (isStale(generation)) this.generations.delete(generation);
      }
    },
  };

  async inspectGeneration(generation: number): ReturnType<KeeperPorts['inspectGeneration']> {
    const stored = this.generations.get(generation);
    if (stored === undefined) return err('missing');
    const { origin, compiledAt, entries } = stored;
    return ok({ origin, compiledAt, terms: entries.length });
  }

  async readGeneration(generation: number): ReturnType<KeeperPorts['readGeneration']> {
    this.calls.readGeneration += 1;
    const stored = this.generations.get(generation);
    return stored === undefined || this.damaged.has(generation) ? err('missing') : ok(stored);
  }

  async ensureCardKey(): ReturnType<KeeperPorts['ensureCardKey']> {
    this.calls.ensureCardKey += 1;
    return this.faults.has('cardKey') ? err('unwritable') : ok(undefined);
  }

  async loadReadyGeneration(): Promise<number | undefined> {
    return this.ready;
  }

  async reportPublished(published: Published): Promise<void> {
    this.published.push(published);
    this.ready = published.generation;
  }

  async reportFailure(failure: PublishFailure): Promise<void> {
    this.failures.push(failure);
    this.ready = undefined;
  }

  exclusively(task: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(task);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  now(): number {
    return this.time;
  }
}
