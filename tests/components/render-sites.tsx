import { useState } from 'react';
import { vi } from 'vitest';
import type {
  ReadySites,
  SitesActions,
  SitesState,
  SiteView,
} from '../../components/options/sites/sites-state.ts';
import { SitesView } from '../../components/options/sites/SitesView.tsx';
import { siteToAdd } from '../../lib/core/settings/site-list.ts';
import { renderWithTexts } from './render-with-texts.tsx';

/** A site as the view gets it. */
export function sampleSite(host: string, fields: Partial<SiteView> = {}): SiteView {
  return { origin: `https://${host}`, access: 'allowed', paused: false, setBy: 'reader', ...fields };
}

interface GivenSites {
  readonly sites?: readonly SiteView[];
  readonly paused?: readonly string[];
  readonly state?: SitesState;
  /** What the reader says when the browser asks. */
  readonly allows?: boolean;
  readonly actions?: Partial<SitesActions>;
}

/** Renders the view over a list that is kept in memory, as the entry point keeps it in storage. */
export function renderSites(given: GivenSites = {}) {
  const allows = given.allows ?? true;
  const reload = vi.fn<() => void>();
  const reset = vi.fn<SitesActions['reset']>(() => Promise.resolve(true));
  let show: (change: (state: ReadySites) => ReadySites) => void = () => undefined;

  function Stored() {
    const [ready, setReady] = useState<ReadySites>({
      state: 'ready',
      sites: given.sites ?? [],
      paused: given.paused ?? [],
    });
    show = setReady;
    const change = (origin: string, fields: Partial<SiteView>): Promise<boolean> => {
      setReady((state) => ({
        ...state,
        sites: state.sites.map((site) => (site.origin === origin ? { ...site, ...fields } : site)),
        paused: state.paused.filter((paused) => paused !== origin),
      }));
      return Promise.resolve(true);
    };
    const actions: SitesActions = {
      add: (typed) => {
        const site = siteToAdd(
          typed,
          ready.sites.map(({ origin }) => origin),
        );
        if (!site.ok) return Promise.resolve({ kind: 'problem', problem: site.error });
        const origin = site.value;
        const added = sampleSite(new URL(origin).host, { access: allows ? 'allowed' : 'not-allowed' });
        setReady((state) => ({ ...state, sites: [...state.sites, added] }));
        return Promise.resolve({ kind: 'added', origin, allowed: allows });
      },
      allow: (origin) => (allows ? change(origin, { access: 'allowed' }) : Promise.resolve(false)),
      setPaused: (origin, paused) => change(origin, { paused }),
      remove: (origin) => {
        const before = ready;
        setReady({ ...before, sites: before.sites.filter((site) => site.origin !== origin) });
        const restore = (): Promise<boolean> => {
          setReady(before);
          return Promise.resolve(true);
        };
        return Promise.resolve({ origin, restore });
      },
      reset,
      reload,
      ...given.actions,
    };
    return <SitesView sites={given.state ?? ready} actions={actions} />;
  }
  const { container, user } = renderWithTexts(<Stored />);
  return {
    container,
    reload,
    reset,
    user,
    /** News from the browser. */
    show: (change: (state: ReadySites) => ReadySites) => {
      show(change);
    },
  };
}
