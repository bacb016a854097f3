import { useMemo } from 'react';
import type { SitesState, SiteView } from '../../components/options/sites/sites-state.ts';
import { usePolicy } from './use-policy.ts';
import { useSettings } from './use-settings.ts';
import { useSiteAccess } from './use-site-access.ts';
import { useSiteList, type ChangeSites } from './use-site-list.ts';

interface SitesHandle {
  readonly sites: SitesState;
  /** Origins of all sites that are listed, the reader's and the organisation's. */
  readonly listed: readonly string[];
  readonly changeSites: ChangeSites;
}

/** Everything that is shown of the sites, kept up to date. */
export function useSites(): SitesHandle {
  const reading = usePolicy();
  const { list, change } = useSiteList();
  const { settings } = useSettings();
  const organisation = reading?.policy.sites ?? NONE;
  const own = list.state === 'ready' ? list.sites : NONE;
  const listed = useMemo(() => [...new Set([...organisation, ...own])], [organisation, own]);
  const access = useSiteAccess(listed);

  const sites = useMemo((): SitesState => {
    if (list.state === 'problem') return list;
    const isLoading = list.state === 'loading' || reading === undefined || settings.state === 'loading';
    if (isLoading || access === undefined) return { state: 'loading' };
    // Settings that cannot be read pause nothing; the view of the settings says what is wrong with them.
    const paused = settings.state === 'ready' ? settings.settings.pausedSites : [];
    const view = (origin: string): readonly SiteView[] => {
      const known = access.get(origin);
      // One that was just added: it is there in a moment.
      if (known === undefined) return [];
      const setBy = organisation.includes(origin) ? 'organisation' : 'reader';
      return [{ origin, access: known, paused: paused.includes(origin), setBy }];
    };
    return {
      state: 'ready',
      sites: listed.flatMap(view),
      paused: paused.filter((origin) => !listed.includes(origin)),
    };
  }, [access, list, listed, organisation, reading, settings]);

  return { sites, listed, changeSites: change };
}

const NONE: readonly string[] = [];
