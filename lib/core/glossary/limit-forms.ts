import type { Entry } from './entry.ts';
import { LIMITS } from './limits.ts';

/**
 * The entries with no more forms, terms and aliases together, than a glossary may have, and how many aliases that
 * cost. Terms are never dropped for it; the aliases of earlier entries are kept before those of later ones.
 */
export function limitForms(
  entries: readonly Entry[],
  limit: number = LIMITS.forms,
): { readonly entries: readonly Entry[]; readonly dropped: number } {
  const aliases = entries.reduce((sum, entry) => sum + entry.aliases.length, 0);
  let room = Math.max(0, limit - entries.length);
  if (aliases <= room) return { entries, dropped: 0 };
  const dropped = aliases - room;
  const limited = entries.map((entry) => {
    const kept = entry.aliases.slice(0, room);
    room -= kept.length;
    return kept.length === entry.aliases.length ? entry : { ...entry, aliases: kept };
  });
  return { entries: limited, dropped };
}
