import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SyncFailureCode } from '../../lib/core/sources/source-status.ts';
import { readRetryAfter } from '../../lib/sync/read-retry-after.ts';
import {
  nextAttemptAfterFailure,
  nextRegularAttempt,
  RETRY_AFTER_MAX_MS,
  RETRY_AFTER_MIN_MS,
  RETRY_AFTER_SPREAD_MS,
} from '../../lib/sync/sync-schedule.ts';
import { HOUR, MINUTE } from './sync-world.ts';

const NOW = Date.UTC(2026, 10, 20, 12);

const circumstances = fc.record({
  now: fc.constant(NOW),
  syncMinutes: fc.integer({ min: 15, max: 10_080 }),
  random: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }).map((value) => () => value),
});

test('a regular period is up to a tenth longer or shorter', () => {
  fc.assert(
    fc.property(circumstances, (at) => {
      const wait = nextRegularAttempt(at) - NOW;
      expect(wait).toBeGreaterThanOrEqual(at.syncMinutes * MINUTE * 0.9 - 1);
      expect(wait).toBeLessThanOrEqual(at.syncMinutes * MINUTE * 1.1 + 1);
    }),
  );
});

test('after a failure nobody is asked again within a minute, nor much later than usual', () => {
  const code = fc.constantFrom<SyncFailureCode>('offline', 'timeout', 'unreachable', 'busy', 'not-found');
  fc.assert(
    fc.property(circumstances, code, fc.integer({ min: 1, max: 1_000 }), (at, code, failures) => {
      const wait = nextAttemptAfterFailure({ code, detail: '' }, failures, at) - NOW;
      expect(wait).toBeGreaterThanOrEqual(MINUTE);
      expect(wait).toBeLessThanOrEqual(at.syncMinutes * MINUTE * 1.1 + 1);
    }),
  );
});

test('what a server asks to wait is waited, within a minute and a day, and no thousand clients come at once', () => {
  fc.assert(
    fc.property(circumstances, fc.integer({ min: 0, max: 100 * 24 * HOUR }), (at, retryAfterMs) => {
      const wait = nextAttemptAfterFailure({ code: 'busy', detail: '429', retryAfterMs }, 1, at) - NOW;
      const wanted = Math.min(RETRY_AFTER_MAX_MS, Math.max(RETRY_AFTER_MIN_MS, retryAfterMs));
      expect(wait).toBeGreaterThanOrEqual(wanted);
      expect(wait).toBeLessThanOrEqual(wanted + RETRY_AFTER_SPREAD_MS);
    }),
  );
});

test.each(['408', '425', '429', '500', '502', '503', '504'])('status %s may pass', (detail) => {
  const at = { now: NOW, syncMinutes: 60, random: () => 0.5 };
  expect(nextAttemptAfterFailure({ code: 'http', detail }, 1, at) - NOW).toBe(1.5 * MINUTE);
});

test.each(['400', '402', '405', '418', '451', '206', '304'])('status %s does not', (detail) => {
  const at = { now: NOW, syncMinutes: 60, random: () => 0.5 };
  expect(nextAttemptAfterFailure({ code: 'http', detail }, 1, at) - NOW).toBe(HOUR);
});

describe('Retry-After', () => {
  test.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Fri, 20 Nov 2026 12:30:00 GMT', 30 * MINUTE],
    ['Friday, 20-Nov-26 12:30:00 GMT', 30 * MINUTE],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
    [null, undefined],
    ['', undefined],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['2026', 2_026_000],
  ])('%o is %o', (value, expected) => {
    expect(readRetryAfter(value, NOW)).toBe(expected);
  });
});
