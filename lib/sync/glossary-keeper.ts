import type { Entry } from '../core/glossary/entry.ts';
import { decodeIndex, verifyIndex } from '../core/matching/index-codec.ts';
import type { Result } from '../core/result.ts';
import {
  publishGlossary,
  type GlossaryStore,
  type PublishError,
  type Published,
} from './publish-glossary.ts';

/** What keeping a glossary needs beyond publishing one. */
export interface KeeperPorts {
  readonly store: GlossaryStore;
  loadIndex(): Promise<Result<{ readonly generation: number; readonly data: string } | undefined, unknown>>;
  readGeneration(generation: number): Promise<Result<readonly Entry[], unknown>>;
  loadStarter(): Promise<Result<readonly Entry[], unknown>>;
  reportPublished(published: Published): Promise<void>;
  reportFailure(error: PublishError): Promise<void>;
  /** Runs `task` unless another publisher is at work in any context; its result then serves both. */
  exclusively(task: () => Promise<void>): Promise<void>;
}

export interface GlossaryKeeper {
  /** Compiles and publishes the starter glossary, and reports how that went. */
  publishStarter(): Promise<void>;
  /** Publishes again where the index or its definitions are missing or damaged; otherwise does nothing. */
  heal(): Promise<void>;
}

/** Keeps a glossary published, whatever happens to the stores it lies in. */
export function createGlossaryKeeper(ports: KeeperPorts): GlossaryKeeper {
  const publish = async (entries: readonly Entry[]): Promise<void> => {
    const published = await publishGlossary(entries, ports.store);
    await (published.ok ? ports.reportPublished(published.value) : ports.reportFailure(published.error));
  };

  const publishStarter = (): Promise<void> =>
    ports.exclusively(async () => {
      const starter = await ports.loadStarter();
      await (starter.ok ? publish(starter.value) : ports.reportFailure('glossary'));
    });

  const heal = async (): Promise<void> => {
    const stored = await ports.loadIndex();
    const published = stored.ok ? stored.value : undefined;
    const newest = await ports.store.newestGeneration();
    const generation = published?.generation ?? (newest.ok ? newest.value : 0);
    const definitions = await ports.readGeneration(generation);
    if (!definitions.ok) return publishStarter();
    const index = published === undefined ? undefined : decodeIndex(published.data);
    if (index?.ok === true && verifyIndex(index.value)) return;
    // The definitions are whole: the index is made from them again, whatever glossary they came from.
    await ports.exclusively(() => publish(definitions.value));
  };

  return { publishStarter, heal };
}
