import { updateSettings } from './settings-store.ts';

/** Pauses marks on the origin of `url`, or ends the pause. Pages follow through the settings they watch. */
export async function toggleSite(url: string): Promise<void> {
  const { origin } = new URL(url);
  await updateSettings((settings) => ({
    ...settings,
    pausedSites: settings.pausedSites.includes(origin)
      ? settings.pausedSites.filter((paused) => paused !== origin)
      : [...settings.pausedSites, origin],
  }));
}
