import type { SourceStatus } from '../../../lib/core/sources/source-status.ts';

/**
 * A sync ends within a minute. What says that it still runs after this long was left behind by a background that the
 * browser stopped.
 */
const STALE_MS = 3 * 60_000;

/** What is going on with a source right now, if anything is. */
export function activePhase(
  status: SourceStatus | undefined,
  now: Date,
): 'asking' | 'reading' | 'publishing' | undefined {
  const activity = status?.activity;
  if (activity === undefined) return undefined;
  return now.getTime() - Date.parse(activity.startedAt) < STALE_MS ? activity.phase : undefined;
}
