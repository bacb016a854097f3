import type { MergedGlossary } from '../core/glossary/merged-glossary.ts';
import { decodeIndex, verifyIndex } from '../core/matching/index-codec.ts';
import type { Result } from '../core/result.ts';
import {
  publishGlossary,
  type GlossaryStore,
  type PublishError,
  type Published,
} from './publish-glossary.ts';

/** What is to be published; the keeper does not care where it comes from. */
export interface GlossarySource {
  /**
   * Names the contents and the code that compiles them. Whatever should make the keeper publish again must change
   * it; an update that was interrupted is recognised by it. `undefined` where nobody can tell right now: whatever is
   * published stands then.
   */
  origin(): Promise<string | undefined>;
  load(): Promise<Result<MergedGlossary, unknown>>;
}

/** A stored generation, without its entries. */
export interface GenerationInfo {
  readonly origin: string;
  readonly terms: number;
  readonly compiledAt: string;
}

export interface PublishFailure {
  readonly code: PublishError;
  /** For whoever looks into it; '' where the code says all. */
  readonly detail: string;
}

/** What keeping a glossary needs beyond publishing one. */
export interface KeeperPorts {
  readonly store: GlossaryStore;
  readonly source: GlossarySource;
  /** Cheap: counts records and parses none. Fails where the generation is missing or not whole. */
  inspectGeneration(generation: number): Promise<Result<GenerationInfo, unknown>>;
  /** All of it, parsed. */
  readGeneration(generation: number): Promise<Result<MergedGlossary, unknown>>;
  /** Makes the key without which no page can open a card, where there is none. */
  ensureCardKey(): Promise<Result<void, unknown>>;
  /** The generation that the recorded status calls ready, if it says so. */
  loadReadyGeneration(): Promise<number | undefined>;
  reportPublished(published: Published): Promise<void>;
  reportFailure(failure: PublishFailure): Promise<void>;
  /** Runs `task` as soon as no other publisher is at work in any context; those who wait run in order. */
  exclusively(task: () => Promise<void>): Promise<void>;
  /** Milliseconds since 1970. */
  now(): number;
}

/**
 * `start`: nothing is known to be wrong. `report`: a page found no usable index, or a card no definition. `contents`:
 * what the source holds may have changed; this does not wait after a failure, as new contents may be what helps.
 */
export type HealOccasion = 'start' | 'report' | 'contents';

export interface GlossaryKeeper {
  /** Publishes the source's glossary, and reports how that went. Never throws. */
  publish(): Promise<void>;
  /**
   * Publishes again where the index or its definitions are missing, damaged or of another origin than the source;
   * otherwise does nothing but correct the status. Never throws.
   */
  heal(occasion: HealOccasion): Promise<void>;
}

/**
 * After a failure nothing is healed for so long in this worker's life, and after all definitions were read none
 * are read again: every page and card reports what it misses, and each attempt compiles or parses the whole
 * glossary. A minute is short for a reader who just made room on the disk; the button in the options does not wait.
 */
export const HEAL_PAUSE_MS = 60_000;

/** Equal to no origin that a source ever gives. */
const UNNAMED = '';

/** Keeps a glossary published, whatever happens to the stores it lies in. */
export function createGlossaryKeeper(ports: KeeperPorts): GlossaryKeeper {
  return new Keeper(ports);
}

class Keeper implements GlossaryKeeper {
  readonly #ports: KeeperPorts;
  /** What waits for the lock and has not begun; the same asked for again is the same work. */
  readonly #waiting = new Map<string, Promise<void>>();
  #failedAt = -Infinity;
  /** When all definitions were last known to be readable one by one. */
  #readAt = -Infinity;

  constructor(ports: KeeperPorts) {
    this.#ports = ports;
  }

  publish(): Promise<void> {
    return this.#enqueue('publish', async () => {
      if (await this.#prepare()) await this.#publishSource();
    });
  }

  heal(occasion: HealOccasion): Promise<void> {
    return this.#enqueue(`heal: ${occasion}`, async () => {
      if (occasion !== 'contents' && this.#isRecent(this.#failedAt)) return;
      if (await this.#prepare()) await this.#healNow(occasion);
    });
  }

  #enqueue(name: string, task: () => Promise<void>): Promise<void> {
    const known = this.#waiting.get(name);
    if (known !== undefined) return known;
    // A turn later: a lock that is free may be granted at once, and what has begun must not be left as waiting.
    const done = Promise.resolve().then(() => this.#run(name, task));
    this.#waiting.set(name, done);
    return done;
  }

  async #run(name: string, task: () => Promise<void>): Promise<void> {
    try {
      await this.#ports.exclusively(() => {
        this.#waiting.delete(name);
        return task();
      });
    } catch (error) {
      // A bug or a browser that breaks its word. Without a status the reader would wait for ever.
      this.#waiting.delete(name);
      await this.#fail('glossary', String(error));
    }
  }

  async #prepare(): Promise<boolean> {
    const ensured = await this.#ports.ensureCardKey();
    if (!ensured.ok) await this.#fail('storage');
    return ensured.ok;
  }

  /** Inside the lock from the first look to the last write, so that nothing older than what is there is written. */
  async #healNow(occasion: HealOccasion): Promise<void> {
    const { store, source } = this.#ports;
    const origin = await source.origin();
    const stored = await store.loadIndex();
    const index = stored.ok ? stored.value : undefined;
    const newest = await store.newestGeneration();
    const generation = index?.generation ?? (newest.ok ? newest.value : 0);
    const info = await this.#ports.inspectGeneration(generation);
    if (!info.ok || (origin !== undefined && info.value.origin !== origin)) return this.#publishSource();

    const hasIndex = index !== undefined && isIntact(index.data);
    // Counts do not show a damaged definition: where somebody misses one, all are read.
    const mustRead = !hasIndex || (occasion === 'report' && !this.#isRecent(this.#readAt));
    if (mustRead) {
      const definitions = await this.#ports.readGeneration(generation);
      if (!definitions.ok) return this.#publishSource();
      // The definitions are whole: the index is made from them again.
      if (!hasIndex) return this.#publish(info.value.origin, definitions.value);
      this.#readAt = this.#ports.now();
    }
    await this.#reportWell({ generation, terms: info.value.terms, compiledAt: info.value.compiledAt });
  }

  /** The worker may have ended between the switch and the report, or an old failure is still on record. */
  async #reportWell(published: Published): Promise<void> {
    const reported = await this.#ports.loadReadyGeneration();
    if (reported !== published.generation) await this.#ports.reportPublished(published);
  }

  async #publishSource(): Promise<void> {
    // Named first: contents that change between the two are published again, and never taken for published.
    const origin = await this.#ports.source.origin();
    const loaded = await this.#ports.source.load();
    await (loaded.ok ? this.#publish(origin ?? UNNAMED, loaded.value) : this.#fail('glossary'));
  }

  async #publish(origin: string, merged: MergedGlossary): Promise<void> {
    const compiledAt = new Date(this.#ports.now()).toISOString();
    const published = await publishGlossary({ ...merged, origin, compiledAt }, this.#ports.store);
    if (!published.ok) return this.#fail(published.error);
    this.#failedAt = -Infinity;
    this.#readAt = this.#ports.now();
    await this.#ports.reportPublished(published.value);
  }

  async #fail(code: PublishError, detail = ''): Promise<void> {
    this.#failedAt = this.#ports.now();
    await this.#ports.reportFailure({ code, detail });
  }

  #isRecent(moment: number): boolean {
    // Either way: a clock that was put back must not end healing.
    return Math.abs(this.#ports.now() - moment) < HEAL_PAUSE_MS;
  }
}

function isIntact(data: string): boolean {
  const index = decodeIndex(data);
  return index.ok && verifyIndex(index.value);
}
