import { useState } from 'react';
import { vi } from 'vitest';
import type {
  ReadySources,
  SourcesActions,
  SourcesState,
  SourceView,
} from '../../components/options/sources/sources-state.ts';
import { SourcesView } from '../../components/options/sources/SourcesView.tsx';
import { renderWithTexts } from './render-with-texts.tsx';
import { SOURCES } from './sample-sources.ts';

interface GivenSources {
  readonly ready?: Partial<ReadySources>;
  readonly state?: SourcesState;
  readonly proposed?: string;
  readonly actions?: Partial<SourcesActions>;
}

/** Renders the view over a list that is kept in memory, as the entry point keeps it in storage. */
export function renderSources(given: GivenSources = {}) {
  const spies = {
    sync: vi.fn<SourcesActions['sync']>(() => Promise.resolve()),
    change: vi.fn<SourcesActions['change']>(() => Promise.resolve(true)),
    saveToken: vi.fn<SourcesActions['saveToken']>(() => Promise.resolve(true)),
    removeToken: vi.fn<SourcesActions['removeToken']>(() => Promise.resolve(true)),
    setStarter: vi.fn<SourcesActions['setStarter']>(() => Promise.resolve(true)),
    setInterval: vi.fn<SourcesActions['setInterval']>(() => Promise.resolve(true)),
    settleHeld: vi.fn<SourcesActions['settleHeld']>(() => Promise.resolve()),
    open: vi.fn<SourcesActions['open']>(() => Promise.resolve(true)),
    withdrawConsent: vi.fn<SourcesActions['withdrawConsent']>(() => Promise.resolve(true)),
    loadProblems: vi.fn<SourcesActions['loadProblems']>(() => Promise.resolve(null)),
    preview: vi.fn<SourcesActions['preview']>(() => new Promise(() => undefined)),
    reset: vi.fn<SourcesActions['reset']>(() => Promise.resolve(true)),
    reload: vi.fn<SourcesActions['reload']>(),
    ...given.actions,
  };
  const forget = vi.fn<() => Promise<void>>(() => Promise.resolve());
  let show: (change: (state: ReadySources) => ReadySources) => void = () => undefined;

  function Stored() {
    const [ready, setReady] = useState<ReadySources>({ ...SOURCES, ...given.ready });
    show = setReady;
    const replace = (sources: readonly SourceView[]): Promise<boolean> => {
      setReady({ ...ready, sources });
      return Promise.resolve(true);
    };
    const indexOf = (id: string): number => ready.sources.findIndex(({ source }) => source.id === id);
    const actions: SourcesActions = {
      move: (id, by) => {
        const from = indexOf(id);
        return replace(
          ready.sources.toSpliced(from, 1).toSpliced(from + by, 0, ...ready.sources.slice(from, from + 1)),
        );
      },
      setEnabled: (id, enabled) =>
        replace(
          ready.sources.map((view) =>
            view.source.id === id ? { ...view, source: { ...view.source, enabled } } : view,
          ),
        ),
      remove: async (id) => {
        const before = ready.sources;
        const view = before[indexOf(id)];
        await replace(before.filter(({ source }) => source.id !== id));
        if (view === undefined) return null;
        const { name } = view.source;
        return { id, name, hadToken: view.hasToken, restore: () => replace(before), forget };
      },
      ...spies,
    };
    return (
      <SourcesView
        sources={given.state ?? ready}
        summary={<p>84 terms are ready.</p>}
        proposed={given.proposed ?? ''}
        actions={actions}
      />
    );
  }
  const { container, user } = renderWithTexts(<Stored />);
  return {
    container,
    actions: spies,
    forget,
    user,
    /** News from the background. */
    show: (change: (state: ReadySources) => ReadySources) => {
      show(change);
    },
  };
}
