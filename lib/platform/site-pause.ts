import type { Settings } from '../core/settings/settings.ts';
import { updateSettings } from './settings-store.ts';

/**
 * Pauses marks on the origin of `url`, or ends the pause. Pages follow through the settings they watch. Where the
 * settings cannot be changed nothing happens: a shortcut has no place to say so.
 */
export async function toggleSite(url: string): Promise<void> {
  const { origin } = new URL(url);
  await updateSettings((settings) => setPaused(settings, origin, !settings.pausedSites.includes(origin)));
}

/** Pauses marks on `origin`; `false` when that could not be saved. */
export async function pauseSite(origin: string): Promise<boolean> {
  return (await updateSettings((settings) => setPaused(settings, origin, true))).ok;
}

/** Ends the pause of marks on `origin`; `false` when that could not be saved. */
export async function resumeSite(origin: string): Promise<boolean> {
  return (await updateSettings((settings) => setPaused(settings, origin, false))).ok;
}

function setPaused(settings: Settings, origin: string, isPaused: boolean): Settings {
  const others = settings.pausedSites.filter((paused) => paused !== origin);
  return { ...settings, pausedSites: isPaused ? [...others, origin] : others };
}
