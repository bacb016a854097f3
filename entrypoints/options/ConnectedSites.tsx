import type { ReactNode } from 'react';
import '../../components/options/sites/sites.css';
import { SitesView } from '../../components/options/sites/SitesView.tsx';
import { createSitesActions } from './sites-actions.ts';
import { useSites } from './use-sites.ts';

/** The sites over the browser's storage and permissions. */
export function ConnectedSites(): ReactNode {
  const { sites, listed, changeSites } = useSites();
  return <SitesView sites={sites} actions={createSitesActions(listed, changeSites)} />;
}
