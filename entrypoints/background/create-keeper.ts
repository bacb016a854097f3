import { INDEX_VERSION } from '../../lib/core/matching/index-layout.ts';
import { ensureCardKey } from '../../lib/platform/card-key.ts';
import { extensionVersion } from '../../lib/platform/extension-version.ts';
import { inspectGeneration, readMergedGeneration } from '../../lib/platform/generations.ts';
import { loadReadyGeneration, recordGlossaryStatus } from '../../lib/platform/glossary-status.ts';
import { personalRevision } from '../../lib/platform/personal-entries.ts';
import { exclusively } from '../../lib/platform/publish-lock.ts';
import { loadPublished } from '../../lib/platform/published-glossary.ts';
import { publishingStore } from '../../lib/platform/publishing-store.ts';
import { loadOrRecoverPersonal } from '../../lib/platform/recover-personal.ts';
import { sourceSnapshots } from '../../lib/platform/source-snapshots.ts';
import { loadStarterGlossary } from '../../lib/platform/starter-glossary.ts';
import { createGlossaryKeeper, type GlossaryKeeper } from '../../lib/sync/glossary-keeper.ts';
import { createMergedSource } from '../../lib/sync/merged-source.ts';
import { loadSetup } from './load-setup.ts';

/** The keeper of the one glossary that all sources make. */
export function createKeeper(onDamaged: (sourceId: string) => void): GlossaryKeeper {
  const source = createMergedSource({
    version: `parlance ${extensionVersion()}, index ${INDEX_VERSION}`,
    loadSetup,
    snapshots: sourceSnapshots,
    personalRevision,
    loadPersonal: loadOrRecoverPersonal,
    loadStarter: loadStarterGlossary,
    loadPublished,
    onDamaged,
  });
  return createGlossaryKeeper({
    store: publishingStore,
    source,
    inspectGeneration,
    readGeneration: readMergedGeneration,
    ensureCardKey,
    loadReadyGeneration,
    reportPublished: (published) => recordGlossaryStatus({ state: 'ready', ...published }),
    reportFailure: (failure) => recordGlossaryStatus({ state: 'failed', ...failure }),
    exclusively,
    now: Date.now,
  });
}
