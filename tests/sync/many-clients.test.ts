import { describe, expect, test } from 'vitest';
import type { FetchFailure } from '../../lib/sync/fetched.ts';
import {
  nextAttemptAfterFailure,
  nextRegularAttempt,
  RETRY_AFTER_SPREAD_MS,
} from '../../lib/sync/sync-schedule.ts';
import { HOUR, MINUTE } from './sync-world.ts';

const CLIENTS = 1_000;
/** One percent of the clients. */
const MOST_A_SECOND = CLIENTS / 100;
const OUTAGE_STARTS = 3 * HOUR;
const OUTAGE_ENDS = OUTAGE_STARTS + 6 * HOUR;
const END = OUTAGE_ENDS + 4 * HOUR;

/** A small generator with a seed (mulberry32), so that a failure can be looked into. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The moments at which each client asks, while the server fails as `failureAt` says. */
function simulate(
  failureAt: (now: number) => FetchFailure | undefined,
  seed: number,
): readonly (readonly number[])[] {
  const random = randomOf(seed);
  return Array.from({ length: CLIENTS }, () => {
    const moments: number[] = [];
    let failures = 0;
    // People start their browsers over an hour.
    for (let now = random() * HOUR; now < END;) {
      moments.push(now);
      const failure = failureAt(now);
      failures = failure === undefined ? 0 : failures + 1;
      const circumstances = { now, syncMinutes: 60, random };
      now =
        failure === undefined
          ? nextRegularAttempt(circumstances)
          : nextAttemptAfterFailure(failure, failures, circumstances);
    }
    return moments;
  });
}

function busiestSecond(clients: readonly (readonly number[])[], from: number): number {
  const seconds = new Map<number, number>();
  for (const moment of clients.flat()) {
    const second = Math.floor(moment / 1_000);
    if (moment >= from) seconds.set(second, (seconds.get(second) ?? 0) + 1);
  }
  return Math.max(...seconds.values());
}

function isOut(now: number): boolean {
  return now >= OUTAGE_STARTS && now < OUTAGE_ENDS;
}

describe.each([1, 2, 3])('a thousand clients and an outage of six hours (%i)', (seed) => {
  test('are never a crowd, and none asks more than once a minute', () => {
    const clients = simulate((now) => (isOut(now) ? { code: 'unreachable', detail: '' } : undefined), seed);
    expect(busiestSecond(clients, 0)).toBeLessThanOrEqual(MOST_A_SECOND);
    for (const moments of clients) {
      for (const [index, moment] of moments.entries()) {
        expect(moment - (moments[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(MINUTE);
      }
    }
  });

  test('that were told when to come back do not all come at that moment, and none comes before', () => {
    const clients = simulate(
      (now) => (isOut(now) ? { code: 'busy', detail: '503', retryAfterMs: OUTAGE_ENDS - now } : undefined),
      seed,
    );
    for (const moments of clients) {
      // A second time only in the last minute, of which a client may not be sent away for less.
      const early = moments.filter((moment) => isOut(moment) && moment < OUTAGE_ENDS - MINUTE);
      expect(early.length).toBeLessThanOrEqual(1);
    }
    expect(busiestSecond(clients, OUTAGE_ENDS)).toBeLessThanOrEqual(MOST_A_SECOND);
    const back = clients.map((moments) => moments.find((moment) => moment >= OUTAGE_ENDS) ?? Infinity);
    expect(Math.max(...back)).toBeLessThanOrEqual(OUTAGE_ENDS + RETRY_AFTER_SPREAD_MS + 2 * MINUTE);
  });
});
