import { updateSettings } from './settings-store.ts';

/**
 * Pauses marks on the origin of `url`, or ends the pause. Pages follow through the settings they watch. Where the
 * settings cannot be changed nothing happens: a shortcut has no place to say so.
 */
export async function toggleSite(url: string): Promise<void> {
  const { origin } = new URL(url);
  await updateSettings((settings) => ({
    ...settings,
    pausedSites: settings.pausedSites.includes(origin)
      ? settings.pausedSites.filter((paused) => paused !== origin)
      : [...settings.pausedSites, origin],
  }));
}
