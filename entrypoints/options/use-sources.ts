import { useMemo } from 'react';
import type { SourcesState, SourceView } from '../../components/options/sources/sources-state.ts';
import { effectiveSources } from '../../lib/core/sources/effective-sources.ts';
import type { EffectiveSource } from '../../lib/core/sources/source.ts';
import { useConsents } from './use-consents.ts';
import { useDropped } from './use-dropped.ts';
import { usePolicy } from './use-policy.ts';
import { useNow } from './use-now.ts';
import { useOwnEntryCount } from './use-own-entry-count.ts';
import { useSourceList, type ChangeList } from './use-source-list.ts';
import { useSourceStatuses } from './use-source-statuses.ts';
import { useSourceTokens } from './use-source-tokens.ts';
import { viewSource } from './view-source.ts';

interface SourcesHandle {
  readonly sources: SourcesState;
  readonly change: ChangeList;
  readonly reset: () => Promise<boolean>;
  readonly tokens: ReturnType<typeof useSourceTokens>;
}

/** Everything that is shown of the sources, kept up to date. */
export function useSources(): SourcesHandle {
  const reading = usePolicy();
  const { list, change, reset } = useSourceList();
  const statuses = useSourceStatuses();
  const tick = useNow();
  // News is never older than the present that it is shown with.
  const now = tick < statuses.at ? statuses.at : tick;
  const ownEntries = useOwnEntryCount();
  const tokens = useSourceTokens(list.state === 'ready' ? list.list.sources : []);
  const { present } = tokens;
  const consents = useConsents();
  const dropped = useDropped();

  const sources = useMemo((): SourcesState => {
    if (list.state === 'problem') return list;
    if (list.state === 'loading' || reading === undefined) return { state: 'loading' };
    const { policy, problems } = reading;
    const effective = effectiveSources(list.list, policy);
    const view = (source: EffectiveSource): SourceView =>
      viewSource(source, statuses.byId.get(source.id), present.has(source.id), dropped.get(source.id));
    return {
      state: 'ready',
      sources: effective.sources.map(view),
      ignored: effective.ignored.map((source) => view({ ...source, setBy: 'reader' })),
      locked: policy.lockSources === true,
      personal: { allowed: policy.allowPersonal !== false, count: ownEntries },
      starter: { used: effective.starter, locked: policy.starterGlossary !== undefined },
      interval: { minutes: effective.syncMinutes, locked: policy.syncMinutes !== undefined },
      policyProblems: problems,
      consents,
      now,
    };
  }, [consents, dropped, list, now, ownEntries, present, reading, statuses]);

  return { sources, change, reset, tokens };
}
