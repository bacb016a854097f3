import type { ReactNode } from 'react';
import { SiteItem } from './SiteItem.tsx';
import type { RemovedSite, SitesActions, SiteView } from './sites-state.ts';

interface OwnSitesProps {
  readonly sites: readonly SiteView[];
  readonly actions: SitesActions;
  readonly onRemoved: (removed: RemovedSite) => void;
}

/** The self-hosted sites, the organisation's first; nothing where there are none. */
export function OwnSites({ sites, actions, onRemoved }: OwnSitesProps): ReactNode {
  if (sites.length === 0) return null;
  return (
    <ul className="sites">
      {sites.map((site) => (
        <SiteItem key={site.origin} site={site} actions={actions} onRemoved={onRemoved} />
      ))}
    </ul>
  );
}
