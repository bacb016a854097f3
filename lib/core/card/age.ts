/** How long ago something was, in the unit people would use; `value` is negative or 0, as `Intl` wants it. */
export interface Age {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const DAYS_IN_WEEK = 7;
const DAYS_IN_MONTH = 30.44;
const DAYS_IN_YEAR = 365.25;
/** Below this many days, days; from there on weeks. */
const DAYS_UNTIL_WEEKS = 14;
const DAYS_UNTIL_MONTHS = 60;
const DAYS_UNTIL_YEARS = 548;

/** Age of a day (`2026-10-01`), in whole days and more. `undefined` for what is no date; the future counts as today. */
export function ageOfDay(date: string, now: Date): Age | undefined {
  const then = Date.parse(date);
  if (Number.isNaN(then)) return undefined;
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return inDays(Math.max(0, Math.floor((today - then) / DAY)));
}

/** Age of a moment, from minutes up. */
export function ageOfMoment(moment: string, now: Date): Age | undefined {
  const then = Date.parse(moment);
  if (Number.isNaN(then)) return undefined;
  const passed = Math.max(0, now.getTime() - then);
  if (passed < HOUR) return age(passed / MINUTE, 'minute');
  if (passed < DAY) return age(passed / HOUR, 'hour');
  return inDays(Math.floor(passed / DAY));
}

function inDays(days: number): Age {
  if (days < DAYS_UNTIL_WEEKS) return age(days, 'day');
  if (days < DAYS_UNTIL_MONTHS) return age(days / DAYS_IN_WEEK, 'week');
  if (days < DAYS_UNTIL_YEARS) return age(days / DAYS_IN_MONTH, 'month');
  return age(days / DAYS_IN_YEAR, 'year');
}

function age(amount: number, unit: Age['unit']): Age {
  // `0 -` keeps a plain 0 from becoming -0, which Intl reads as "0 days ago".
  return { value: 0 - Math.floor(amount), unit };
}
