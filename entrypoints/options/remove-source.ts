import type { RemovedSource } from '../../components/options/sources/sources-state.ts';
import type { SourceList } from '../../lib/core/sources/source.ts';
import { loadToken, removeToken, saveToken, tokenOrigin } from '../../lib/platform/source-tokens.ts';
import { giveBackSource } from './give-back-source.ts';
import type { ChangeList } from './use-source-list.ts';

/**
 * Takes a source off the list; `null` where that failed. The token goes with it at once and lives on only in the way
 * back, which ends with the page. The contents stay in the background's keeping until the browser starts again.
 */
export async function removeSource(
  sourceId: string,
  list: SourceList,
  change: ChangeList,
): Promise<RemovedSource | null> {
  const position = list.sources.findIndex(({ id }) => id === sourceId);
  const source = list.sources[position];
  if (source === undefined) return null;
  const removed = await change((latest) => ({
    ...latest,
    sources: latest.sources.filter(({ id }) => id !== sourceId),
  }));
  if (!removed) return null;
  const origin = tokenOrigin(source.place);
  const token = origin === undefined ? undefined : await loadToken(sourceId, origin);
  await removeToken(sourceId);
  return {
    id: sourceId,
    name: source.name,
    hadToken: token !== undefined,
    restore: async () => {
      const isKept =
        origin === undefined || token === undefined || (await saveToken(sourceId, { origin, token })).ok;
      if (!isKept) return false;
      return change((latest) => ({ ...latest, sources: latest.sources.toSpliced(position, 0, source) }));
    },
    forget: () => giveBackSource(source.place),
  };
}
