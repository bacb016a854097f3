import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../ui/LiveRegion.tsx';
import { useText, type TextFunction } from '../../ui/use-text.ts';
import { activePhase } from './active-phase.ts';
import type { ReadySources } from './sources-state.ts';

const PHASE_TEXTS = {
  asking: 'sources.news.asking',
  reading: 'sources.news.reading',
  publishing: 'sources.news.publishing',
} as const;

/** Tells screen readers politely how a sync goes, as the page shows it. */
export function useSyncNews(sources: ReadySources): void {
  const text = useText();
  const announce = useAnnounce();
  const working = sayWork(sources, text);
  const failed = sources.sources.filter(
    ({ source, status }) => source.enabled && status?.failure !== undefined,
  );
  const outcome =
    failed.length === 0
      ? text('sources.news.done')
      : text('sources.news.failed', { names: failed.map(({ source }) => source.name).join(', ') });
  const before = useRef('');
  useEffect(() => {
    if (working === before.current) return;
    before.current = working;
    announce(working === '' ? outcome : working);
  }, [announce, outcome, working]);
}

/** What is going on with the source that is furthest; '' where nothing is. */
function sayWork({ sources, now }: ReadySources, text: TextFunction): string {
  const work = sources.flatMap(({ source, status }) => {
    const phase = activePhase(status, now);
    return phase === undefined ? [] : [{ name: source.name, phase }];
  });
  const latest = work.at(-1);
  return latest === undefined ? '' : text(PHASE_TEXTS[latest.phase], { name: latest.name });
}
