import type { RemovedSite, SitesActions } from '../../components/options/sites/sites-state.ts';
import { patternOf, siteToAdd } from '../../lib/core/settings/site-list.ts';
import { hasOrigins, requestOrigins } from '../../lib/platform/permissions.ts';
import { updateSettings } from '../../lib/platform/settings-store.ts';
import { giveBackSites } from './give-back-sites.ts';
import type { ChangeSites } from './use-site-list.ts';

/** What the sites view can do, over the browser's storage and permissions. `listed`: all sites that are shown. */
export function createSitesActions(listed: readonly string[], changeSites: ChangeSites): SitesActions {
  return {
    async add(typed) {
      const site = siteToAdd(typed, listed);
      if (!site.ok) return { kind: 'problem', problem: site.error };
      const origin = site.value;
      // Nothing may be awaited before this: the click would not count any more.
      const allowed = await requestOrigins([patternOf(origin)]);
      const saved = await changeSites((sites) => withSite(sites, origin, sites.length));
      return saved ? { kind: 'added', origin, allowed } : { kind: 'not-saved' };
    },
    allow: (origin) => requestOrigins([patternOf(origin)]),
    async setPaused(origin, paused) {
      const updated = await updateSettings((settings) => {
        const others = settings.pausedSites.filter((site) => site !== origin);
        return { ...settings, pausedSites: paused ? [...others, origin] : others };
      });
      return updated.ok;
    },
    remove: (origin) => removeSite(origin, changeSites),
    reset: () => changeSites((sites) => sites),
    reload: () => {
      location.reload();
    },
  };
}

async function removeSite(origin: string, change: ChangeSites): Promise<RemovedSite | null> {
  const pattern = patternOf(origin);
  const wasAllowed = await hasOrigins([pattern]);
  let position = 0;
  const removed = await change((sites) => {
    position = Math.max(0, sites.indexOf(origin));
    return sites.filter((site) => site !== origin);
  });
  if (!removed) return null;
  await giveBackSites([origin]);
  return {
    origin,
    restore: async () => {
      // As above. Refused, the site is on the list all the same, with the button to allow it.
      if (wasAllowed) await requestOrigins([pattern]);
      return change((sites) => withSite(sites, origin, position));
    },
  };
}

/** Another tab may have added it meanwhile. */
function withSite(sites: readonly string[], origin: string, position: number): readonly string[] {
  return sites.includes(origin) ? sites : sites.toSpliced(position, 0, origin);
}
