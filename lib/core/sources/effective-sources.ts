import type { Policy, PolicySource } from '../settings/policy.ts';
import { policySourceId } from './source-id.ts';
import type { EffectiveSource, Source, SourceList } from './source.ts';

/** The sources that count, after the organisation had its say. */
export interface EffectiveSources {
  /** In order of precedence, the organisation's first; paused ones too. */
  readonly sources: readonly EffectiveSource[];
  /** Whether the starter glossary fills in what no source defines. */
  readonly starter: boolean;
  readonly syncMinutes: number;
  /** The reader's own while the policy locks the sources: kept, shown as such, and not asked. */
  readonly ignored: readonly Source[];
}

/** What the reader's list and the policy come to. */
export function effectiveSources(list: SourceList, policy: Policy): EffectiveSources {
  const organisation = new Map(
    (policy.sources ?? []).map((source) => [source.url, fromPolicy(source)] as const),
  );
  const own = list.sources.map((source) => ({ ...source, setBy: 'reader' }) as const);
  const isLocked = policy.lockSources === true;
  return {
    sources: [...organisation.values(), ...(isLocked ? [] : own)],
    starter: policy.starterGlossary ?? list.starter,
    syncMinutes: policy.syncMinutes ?? list.syncMinutes,
    ignored: isLocked ? list.sources : [],
  };
}

function fromPolicy({ name, url, format, home, contribute }: PolicySource): EffectiveSource {
  return {
    id: policySourceId(url),
    name,
    place: { kind: 'url', url },
    format: format ?? 'auto',
    enabled: true,
    ...(home !== undefined && { home }),
    ...(contribute !== undefined && { contribute }),
    setBy: 'organisation',
  };
}
