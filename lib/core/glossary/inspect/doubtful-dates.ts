import { quotable } from '../clean-text.ts';
import type { Entry } from '../entry.ts';
import type { Problem } from '../problem.ts';

/** An explanation that nobody has looked at for so long may describe what is no more. */
const STALE_YEARS = 2;
/** Somewhere on Earth it is tomorrow already. */
const AHEAD_MS = 24 * 60 * 60 * 1_000;

/**
 * Dates of the last change more than two years before `today` (ISO 8601), and such that are still to come. A term that
 * is no longer used may rest.
 */
export function findDoubtfulDates(entries: readonly Entry[], today: string): readonly Problem[] {
  const stale = `${String(Number(today.slice(0, 4)) - STALE_YEARS).padStart(4, '0')}${today.slice(4, 10)}`;
  const future = new Date(Date.parse(today.slice(0, 10)) + AHEAD_MS).toISOString().slice(0, 10);
  return entries.flatMap(({ term, updated, status }): readonly Problem[] => {
    if (updated === undefined) return [];
    const place = { term: quotable(term), field: 'updated' };
    if (updated > future) {
      const values = { wanted: 'date', found: updated };
      return [{ severity: 'warning', code: 'invalid-value', place, values }];
    }
    if (updated >= stale || status === 'deprecated') return [];
    return [{ severity: 'warning', code: 'stale-date', place, values: { date: updated } }];
  });
}
