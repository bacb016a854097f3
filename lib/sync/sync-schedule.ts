import type { SyncFailure, SyncFailureCode } from '../core/sources/source-status.ts';
import type { FetchFailure } from './fetched.ts';

/** Length of a minute in milliseconds; all times below are milliseconds. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A client asks no more than once a minute, and Chromium fires no alarm sooner than in 30 seconds. */
const RETRY_BASE_MS = MINUTE;
const RETRY_CAP_MS = 6 * HOUR;
/** After so many failures in a row it is no hiccup: the regular period is enough. */
const RETRIES = 5;

/** A regular period is up to a tenth longer or shorter, so that a whole team does not ask in the same second. */
const JITTER = 0.1;

/** A server may not make us ask more often than once a minute, nor leave the reader without news for over a day. */
export const RETRY_AFTER_MIN_MS = MINUTE;
export const RETRY_AFTER_MAX_MS = 24 * HOUR;
/** "Not before noon" is told to a thousand clients at once: they come back over ten minutes. */
export const RETRY_AFTER_SPREAD_MS = 10 * MINUTE;

const PASSING: ReadonlySet<SyncFailureCode> = new Set(['offline', 'timeout', 'unreachable', 'busy']);
const PASSING_STATUSES = /^(?:408|425|429|5\d\d)$/;

/** What the moment of the next attempt depends on. */
export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly syncMinutes: number;
  /** At least 0, less than 1. */
  readonly random: () => number;
}

/** When a source that answered is asked again: after the regular period, ± 10 %. */
export function nextRegularAttempt({ now, syncMinutes, random }: Circumstances): number {
  const period = syncMinutes * MINUTE;
  return Math.round(now + period * (1 - JITTER + 2 * JITTER * random()));
}

/**
 * When a source is asked again after its `failures`-th failure in a row. What may pass by itself is tried sooner, by
 * exponential backoff with full jitter (AWS Architecture Blog, "Exponential Backoff and Jitter", 2015) above a floor
 * of a minute; what needs a person waits for the regular period.
 */
export function nextAttemptAfterFailure(
  failure: FetchFailure,
  failures: number,
  circumstances: Circumstances,
): number {
  const { now, syncMinutes, random } = circumstances;
  if (failure.retryAfterMs !== undefined) {
    const wait = Math.min(RETRY_AFTER_MAX_MS, Math.max(RETRY_AFTER_MIN_MS, failure.retryAfterMs));
    return Math.round(now + wait + random() * RETRY_AFTER_SPREAD_MS);
  }
  if (!mayPass(failure) || failures > RETRIES) return nextRegularAttempt(circumstances);
  const ceiling = Math.min(RETRY_CAP_MS, syncMinutes * MINUTE, RETRY_BASE_MS * 2 ** failures);
  return Math.round(now + RETRY_BASE_MS + random() * Math.max(0, ceiling - RETRY_BASE_MS));
}

/** Whether a failure may be over in a moment, without anybody doing anything. */
function mayPass({ code, detail }: SyncFailure): boolean {
  return PASSING.has(code) || (code === 'http' && PASSING_STATUSES.test(detail));
}

/**
 * The latest moment that an attempt may be planned for. Later ones were planned by a clock that has been put back
 * since, or for a longer period.
 */
export function latestPlan(hasFailed: boolean, now: number, syncMinutes: number): number {
  const period = syncMinutes * MINUTE * (1 + JITTER);
  return now + (hasFailed ? Math.max(period, RETRY_AFTER_MAX_MS + RETRY_AFTER_SPREAD_MS) : period);
}
