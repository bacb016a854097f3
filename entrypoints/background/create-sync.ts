import { resolveAddress } from '../../lib/core/sources/resolve-address.ts';
import { ADDRESS_RULES } from '../../lib/platform/address-rules.ts';
import { askSource } from '../../lib/platform/ask-source.ts';
import { extensionVersion } from '../../lib/platform/extension-version.ts';
import { giveBackUnneeded } from '../../lib/platform/needed-access.ts';
import { loadPublished } from '../../lib/platform/published-glossary.ts';
import { heldSnapshots, removeSnapshots, sourceSnapshots } from '../../lib/platform/source-snapshots.ts';
import { loadSourceStatuses, recordSourceStatuses } from '../../lib/platform/source-statuses.ts';
import { removeTokens } from '../../lib/platform/source-tokens.ts';
import { hasSyncAlarm, planSyncAlarm } from '../../lib/platform/sync-alarm.ts';
import { duringSync } from '../../lib/platform/sync-lock.ts';
import type { GlossaryKeeper } from '../../lib/sync/glossary-keeper.ts';
import { readBytes } from '../../lib/sync/read-bytes.ts';
import { createSyncEngine, type SyncEngine } from '../../lib/sync/sync-engine.ts';
import { loadSetup } from './load-setup.ts';

/** What keeps the sources in sync, and has `keeper` publish what they bring. */
export function createSync(keeper: GlossaryKeeper): SyncEngine {
  return createSyncEngine({
    now: Date.now,
    random: Math.random,
    version: extensionVersion(),
    loadSetup,
    resolveAddress: (url) => resolveAddress(url, ADDRESS_RULES),
    fetch: askSource,
    read: readBytes,
    snapshots: sourceSnapshots,
    held: heldSnapshots,
    async publishedEntries(sourceId) {
      const published = await loadPublished();
      return published?.entries.filter(({ origin }) => origin === sourceId) ?? [];
    },
    loadStatuses: loadSourceStatuses,
    recordStatuses: recordSourceStatuses,
    publish: () => keeper.heal('contents'),
    exclusively: duringSync,
    planAlarm: planSyncAlarm,
    hasAlarm: hasSyncAlarm,
    async removeAllBut(ids) {
      const isStale = (id: string): boolean => !ids.has(id);
      await removeSnapshots(isStale);
      await removeTokens(isStale);
      await giveBackUnneeded();
    },
  });
}
