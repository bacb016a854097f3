import type { Settings } from '../settings/settings.ts';

/** The settings with the term `id` known, or no longer known. */
export function markKnown(settings: Settings, id: string, known: boolean): Settings {
  const others = settings.known.filter((other) => other !== id);
  return { ...settings, known: known ? [...others, id] : others };
}
