import { ok, type Result } from '../../lib/core/result.ts';
import type { Policy } from '../../lib/core/settings/policy.ts';
import { effectiveSources } from '../../lib/core/sources/effective-sources.ts';
import { DEFAULT_SOURCE_LIST } from '../../lib/core/sources/read-source-list.ts';
import { loadPolicy } from '../../lib/platform/policy-store.ts';
import { hasSourceList, loadSourceList } from '../../lib/platform/source-list-store.ts';
import type { SyncSetup } from '../../lib/sync/sync-ports.ts';

/**
 * What is to be kept in sync, by the reader's list and the organisation's policy. A list that is damaged or of a later
 * version stops the reader's sources only.
 */
export async function loadSetup(): Promise<Result<SyncSetup, unknown>> {
  const [list, reading] = await Promise.all([loadSourceList(), loadPolicy()]);
  if (!reading.ok) return reading;
  const { policy } = reading.value;
  if (!list.ok) return list.error === 'unreadable' ? list : ok(freeze(policy));
  const { sources, starter, syncMinutes, ignored } = effectiveSources(list.value, policy);
  return ok({
    sources,
    starter,
    syncMinutes,
    idleIds: ignored.map(({ id }) => id),
    readerList: (await hasSourceList()) ? 'known' : 'missing',
    personal: policy.allowPersonal !== false,
  });
}

function freeze(policy: Policy): SyncSetup {
  const { sources, syncMinutes } = effectiveSources(DEFAULT_SOURCE_LIST, policy);
  return {
    sources,
    starter: policy.starterGlossary,
    syncMinutes,
    idleIds: [],
    // Where the organisation's sources alone count, nothing of the reader's is published.
    readerList: policy.lockSources === true ? 'missing' : 'frozen',
    personal: policy.allowPersonal !== false,
  };
}
