const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Year first: 2026-10-01, 2026/10/1, 2026.10.01, with or without a time after it. */
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:[T\s].*)?$/;
/** 1 Oct 2026, 1. October 2026. */
const DAY_NAME = /^(\d{1,2})(?:st|nd|rd|th)?\.?[\s-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})(?:[\s,].*)?$/;
/** Oct 1, 2026; October 1, 2026 3:14 PM, as Notion exports it. */
const NAME_DAY = /^([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,].*)?$/;
/** Day and month in an order that only the writer knows, unless one of them is above 12 or both are the same. */
const TWO_NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:[\s,].*)?$/;

/** Longer cells are no dates. */
const MAX_DATE_UNITS = 60;

/** The ISO date (2026-10-01) that a cell means, or `undefined` where it is none or could be two: 01/02/2026. */
export function readDate(cell: string): string | undefined {
  if (cell.length > MAX_DATE_UNITS) return undefined;
  const yearFirst = YEAR_FIRST.exec(cell);
  if (yearFirst !== null) return isoDate(yearFirst[1], yearFirst[3], yearFirst[4]);
  const dayName = DAY_NAME.exec(cell);
  if (dayName !== null) return isoDate(dayName[3], monthOfName(dayName[2]), dayName[1]);
  const nameDay = NAME_DAY.exec(cell);
  if (nameDay !== null) return isoDate(nameDay[3], monthOfName(nameDay[1]), nameDay[2]);
  const numbers = TWO_NUMBERS.exec(cell);
  if (numbers === null) return undefined;
  const dayMonth = isoDate(numbers[4], numbers[3], numbers[1]);
  const monthDay = isoDate(numbers[4], numbers[1], numbers[3]);
  if (dayMonth !== undefined && monthDay !== undefined && dayMonth !== monthDay) return undefined;
  return dayMonth ?? monthDay;
}

function monthOfName(name = ''): string {
  const index = MONTHS.findIndex((month) => name.slice(0, 3).toLowerCase() === month);
  return String(index + 1);
}

/** `undefined` where the calendar has no such day. */
function isoDate(year = '', month = '', day = ''): string | undefined {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // Date.UTC takes 31 February for 3 March.
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return exists && Number(year) >= 1000 ? date.toISOString().slice(0, 10) : undefined;
}
