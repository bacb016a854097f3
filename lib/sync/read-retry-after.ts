/** Day, date, time and zone as RFC 9110 5.6.7 writes them; the two obsolete forms are understood as well. */
const DATE = /^[a-z]{3,9},? /i;

/**
 * How long a `Retry-After` header asks to wait, in milliseconds, from seconds or a date (RFC 9110 10.2.3); 0 for a
 * date that has passed, `undefined` where there is none or it cannot be read.
 */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  const text = value?.trim() ?? '';
  if (/^\d+$/.test(text)) return Number(text) * 1_000;
  if (!DATE.test(text)) return undefined;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? undefined : Math.max(0, moment - now);
}
