/** Patterns of numbers that a measure may consist of. Each is bounded, so that a search stays linear. */

const SHARE_UNIT = String.raw`(?:\s?(?:%|‰|per ?cent|prozent)|\s?(?:percentage points?|prozentpunkte?|pct|pp|bps|basis points?))`;
/** A digit and its unit; what stands before that digit, and how thousands are written, does not matter. */
const UNIT = [
  String.raw`[kmb]?${SHARE_UNIT}`,
  String.raw`[kmb]?\s?(?:€|£|¥|\$|₹)`,
  String.raw`[kmb]?\s?(?:eur|usd|gbp|chf|jpy|inr|euros?|dollars?|pounds?)`,
  String.raw`\s?(?:[kmgt]i?b|bytes?|rps|qps|tps|req/s)`,
  String.raw`\s?(?:x|×|fold|-fold|times(?!\s(?:an?|per|each|every)\s)|points?)`,
].join('|');

/** A share, an amount of money or of data, a multiple. */
export const MEASURED = new RegExp(String.raw`\d(?:${UNIT})(?![\p{L}\p{N}])`, 'giu');
export const MONEY = /(?:[€£¥$₹]|(?:eur|usd|gbp|chf)\s)\s?\d/giu;
/** A change ("+10") or a bound ("≥ 45"): the unit is the metric's own. */
export const CHANGE = /(?<=^|[\s(|])(?:[+−±]\s?|-|[<>≤≥]=?\s?)\d(?![\d./-]*[/-]\d)/gu;
/** "4 % of parcels" says itself what is measured. */
export const SHARE = /\d\s?(?:%|per ?cent|prozent)\s(?:of|aller|der|des|von)\s\p{L}/giu;
export const PERCENTAGE = new RegExp(String.raw`\d${SHARE_UNIT}(?![\p{L}\p{N}])`, 'giu');
/** Short times measure a time; a call of half an hour measures nothing. */
export const SHORT_TIME =
  /\d\s?(?:ms|µs|s|secs?|seconds?|mins?|minutes?|hrs?|h|hours?|sekunden?|minuten?|stunden?)(?![\p{L}\p{N}])/giu;
/** Spans of the calendar say how long a project takes, unless the metric is a time itself. */
export const CALENDAR =
  /\d\s?(?:days?|weeks?|months?|quarters?|years?|tagen?|wochen?|monaten?)(?![\p{L}\p{N}])/giu;
/** How many there are of what a team wants more or less of. */
export const THINGS =
  /\d[kmb]?\s(?:\p{L}{2,20} )?(?:tickets?|accounts?|orders?|requests?|sign-?ups?|seats?|incidents?|escalations?|bugs?|deploys?|messages?|replies|leads?|visits?|downloads?|hits?|errors?|anfragen)(?![\p{L}\p{N}])/giu;
/** How many people were asked or called is no measure; how many more there are to be is one. */
export const PEOPLE =
  /\d[kmb]?\s(?:\p{L}{2,20} )?(?:users?|customers?|agents?|calls?|sessions?|releases?|contacts?|conversations?|reviews?|kunden)(?![\p{L}\p{N}])/giu;
