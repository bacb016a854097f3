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

/** Pauses marks on `origin`; `false` when that could not be saved. */
export async function pauseSite(origin: string): Promise<boolean> {
  const saved = await updateSettings((settings) => ({
    ...settings,
    pausedSites: [...settings.pausedSites.filter((paused) => paused !== origin), origin],
  }));
  return saved.ok;
}

/** Ends the pause of marks on `origin`; `false` when that could not be saved. */
export async function resumeSite(origin: string): Promise<boolean> {
  const saved = await updateSettings((settings) => ({
    ...settings,
    pausedSites: settings.pausedSites.filter((paused) => paused !== origin),
  }));
  return saved.ok;
}
