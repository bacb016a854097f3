const MINUTE = 60_000;
const MINUTES_IN_HOUR = 60;
const HOURS_IN_DAY = 24;
/** Up to here in minutes, then in hours; hours up to two days. */
const MINUTES_UNTIL_HOURS = 90;
const HOURS_UNTIL_DAYS = 48;

/** "in 5 minutes"; `undefined` for what is due, past or no moment. */
export function sayUntil(moment: string, now: Date, locale: string): string | undefined {
  const minutes = Math.ceil((Date.parse(moment) - now.getTime()) / MINUTE);
  if (Number.isNaN(minutes) || minutes <= 0) return undefined;
  const format = new Intl.RelativeTimeFormat(locale);
  if (minutes < MINUTES_UNTIL_HOURS) return format.format(minutes, 'minute');
  const hours = Math.round(minutes / MINUTES_IN_HOUR);
  return hours < HOURS_UNTIL_DAYS
    ? format.format(hours, 'hour')
    : format.format(Math.round(hours / HOURS_IN_DAY), 'day');
}
