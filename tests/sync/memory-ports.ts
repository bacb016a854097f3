import type { Entry } from '../../lib/core/glossary/entry.ts';
import { err, ok } from '../../lib/core/result.ts';
import type { KeeperPorts } from '../../lib/sync/glossary-keeper.ts';
import type { GlossaryStore, Published, PublishError } from '../../lib/sync/publish-glossary.ts';

/** What can be made to go wrong; named after the port that fails. */
export type Fault = 'newestGeneration' | 'writeGeneration' | 'writeIndex' | 'damagedEntries' | 'starter';

/** The outside world in memory, with faults on demand. */
export class MemoryPorts implements KeeperPorts {
  readonly generations = new Map<number, readonly Entry[]>();
  readonly faults = new Set<Fault>();
  readonly published: Published[] = [];
  readonly failures: PublishError[] = [];
  index: { readonly generation: number; readonly data: string } | undefined;
  starter: readonly Entry[];
  #isBusy = false;

  constructor(starter: readonly Entry[]) {
    this.starter = starter;
  }

  readonly store: GlossaryStore = {
    newestGeneration: async () =>
      this.faults.has('newestGeneration')
        ? err('unreadable')
        : ok(Math.max(0, this.index?.generation ?? 0, ...this.generations.keys())),
    writeGeneration: async (generation, entries) => {
      if (this.faults.has('writeGeneration')) return err('unwritable');
      this.generations.set(generation, this.faults.has('damagedEntries') ? [] : structuredClone(entries));
      return ok(undefined);
    },
    readEntry: async (generation, ordinal) => {
      const entry = this.generations.get(generation)?.[ordinal];
      return entry === undefined ? err('missing') : ok(entry);
    },
    writeIndex: async (generation, data) => {
      if (this.faults.has('writeIndex')) return err('unwritable');
      this.index = { generation, data };
      return ok(undefined);
    },
    dropGenerations: async (keep) => {
      for (const generation of this.generations.keys()) {
        if (!keep.has(generation)) this.generations.delete(generation);
      }
    },
  };

  async loadIndex(): ReturnType<KeeperPorts['loadIndex']> {
    return ok(this.index);
  }

  async readGeneration(generation: number): ReturnType<KeeperPorts['readGeneration']> {
    const entries = this.generations.get(generation);
    return entries === undefined ? err('missing') : ok(entries);
  }

  async loadStarter(): ReturnType<KeeperPorts['loadStarter']> {
    return this.faults.has('starter') ? err('damaged') : ok(this.starter);
  }

  async reportPublished(published: Published): Promise<void> {
    this.published.push(published);
  }

  async reportFailure(error: PublishError): Promise<void> {
    this.failures.push(error);
  }

  async exclusively(task: () => Promise<void>): Promise<void> {
    if (this.#isBusy) return;
    this.#isBusy = true;
    await task().finally(() => {
      this.#isBusy = false;
    });
  }
}
