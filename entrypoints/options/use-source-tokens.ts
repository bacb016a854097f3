import { useCallback, useEffect, useState } from 'react';
import type { Source } from '../../lib/core/sources/source.ts';
import { hasToken, removeToken, saveToken, tokenOrigin } from '../../lib/platform/source-tokens.ts';

interface SourceTokens {
  /** Ids of the sources that have a token. The tokens themselves are never read here. */
  readonly present: ReadonlySet<string>;
  readonly save: (sourceId: string, token: string) => Promise<boolean>;
  readonly remove: (sourceId: string) => Promise<boolean>;
}

/** Which of the sources have a token. */
export function useSourceTokens(sources: readonly Source[]): SourceTokens {
  const [present, setPresent] = useState<ReadonlySet<string>>(new Set());
  const key = JSON.stringify(sources.map(({ id, place }) => [id, place]));

  const look = useCallback(async (): Promise<ReadonlySet<string>> => {
    const found = await Promise.all(
      sources.map(async ({ id, place }) => ((await hasToken(id, place)) ? [id] : [])),
    );
    return new Set(found.flat());
    // oxlint-disable-next-line react/exhaustive-deps -- the list is another one with every rendering; its text tells
  }, [key]);

  useEffect(() => {
    let current = true;
    void look().then((found) => {
      if (current) setPresent(found);
    });
    return () => {
      current = false;
    };
  }, [look]);

  return {
    present,
    save: async (sourceId, token) => {
      const place = sources.find(({ id }) => id === sourceId)?.place;
      const origin = place && tokenOrigin(place);
      if (origin === undefined) return false;
      const saved = await saveToken(sourceId, { origin, token });
      setPresent(await look());
      return saved.ok;
    },
    remove: async (sourceId) => {
      const removed = await removeToken(sourceId);
      setPresent(await look());
      return removed.ok;
    },
  };
}
