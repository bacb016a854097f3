import { ok, type Result } from '../../lib/core/result.ts';
import { effectiveSources } from '../../lib/core/sources/effective-sources.ts';
import { loadPolicy } from '../../lib/platform/policy-store.ts';
import { loadSourceList } from '../../lib/platform/source-list-store.ts';
import type { SyncSetup } from '../../lib/sync/sync-ports.ts';

/** What is to be kept in sync, by the reader's list and the organisation's policy. */
export async function loadSetup(): Promise<Result<SyncSetup, unknown>> {
  const [list, { policy }] = await Promise.all([loadSourceList(), loadPolicy()]);
  if (!list.ok) return list;
  const { sources, starter, syncMinutes, ignored } = effectiveSources(list.value, policy);
  return ok({
    sources,
    starter,
    syncMinutes,
    idleIds: ignored.map(({ id }) => id),
    personal: policy.allowPersonal !== false,
  });
}
