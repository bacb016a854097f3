import { excerptAround } from './excerpt.ts';
import { isMetricWord, isTimeMetricWord } from './metric-words.ts';

/** A digit and its unit; what stands before that digit, and how thousands are written, does not matter. */
const UNIT = [
  String.raw`[kmb]?\s?(?:%|‰|€|£|¥|\$|₹)`,
  String.raw`\s?(?:percentage points?|per ?cent|prozent(?:punkte)?|pct|pp|bps|basis points?)`,
  String.raw`[kmb]?\s?(?:eur|usd|gbp|chf|jpy|inr|euros?|dollars?|pounds?)`,
  String.raw`\s?(?:ms|µs|s|secs?|seconds?|mins?|minutes?|hrs?|h|hours?|sekunden?|minuten?|stunden?)`,
  String.raw`\s?(?:[kmgt]i?b|bytes?|rps|qps|tps|req/s)`,
  String.raw`\s?(?:x|×|fold|-fold|times|points?)`,
  String.raw`[kmb]?\s(?:\p{L}{2,20} )?(?:tickets?|users?|customers?|accounts?|agents?|orders?|requests?|calls?|sessions?|sign-?ups?|seats?|incidents?|escalations?|bugs?|deploys?|releases?|messages?|replies|contacts?|leads?|visits?|downloads?|hits?|errors?|conversations?|reviews?|kunden|anfragen)`,
].join('|');
const MEASURED = new RegExp(String.raw`\d(?:${UNIT})(?![\p{L}\p{N}])`, 'giu');
const MONEY = /(?:[€£¥$₹]|(?:eur|usd|gbp|chf)\s)\s?\d/giu;
/** A change ("+10") or a bound ("≥ 45"): the unit is the metric's own. */
const CHANGE = /(?<=^|[\s(|])(?:[+−±]\s?|-|[<>≤≥]=?\s?)\d(?![\d./-]*[/-]\d)/gu;
/** "4 % of parcels" says itself what is measured. */
const SHARE = /\d\s?(?:%|per ?cent|prozent)\s(?:of|aller|der|des|von)\s\p{L}/giu;
/** Spans of the calendar say how long a project takes, unless the metric is a time itself. */
const CALENDAR = /\d\s?(?:days?|weeks?|months?|quarters?|years?|tagen?|wochen?|monaten?)(?![\p{L}\p{N}])/giu;

const ARROW = /(\d)[^\d→\n]{0,12}(?:→|->|➜|⇒|=>)[^\d\n]{0,12}(\d+)/gu;
const FROM = /(?<![\p{L}\p{N}])(?:from|von|de)\s/giu;
const TO = /\s(?:to|auf|bis|à|a)\s/iu;
/** How far apart the two ends of a from–to stand at most. */
const SPAN = 90;
const NUMBER = /\d+/;
const YEAR = /^(?:19|20)\d\d$/;

/**
 * The words around a number with its unit, or around a from–to, in a text that also names a metric; `undefined`
 * where there is none. Numbers in any notation ("1.000,5", "10k", "5 %"). Linear: each pattern is bounded.
 */
export function findMeasure(text: string): string | undefined {
  const share = firstMatch(text, SHARE);
  if (share !== undefined) return share;
  const figure = findFigure(text);
  if (figure !== undefined && hasWord(text, isMetricWord)) return figure;
  const span = firstMatch(text, CALENDAR);
  return span !== undefined && hasWord(text, isTimeMetricWord) ? span : undefined;
}

function findFigure(text: string): string | undefined {
  if (!NUMBER.test(text)) return undefined;
  return (
    firstMatch(text, MEASURED) ?? firstMatch(text, MONEY) ?? firstMatch(text, CHANGE) ?? findFromTo(text)
  );
}

function firstMatch(text: string, pattern: RegExp): string | undefined {
  for (const match of text.matchAll(pattern)) return excerptAround(text, match.index, match[0].length);
  return undefined;
}

function findFromTo(text: string): string | undefined {
  for (const match of text.matchAll(ARROW)) {
    if (!YEAR.test(match[2] ?? '')) return excerptAround(text, match.index, match[0].length);
  }
  for (const match of text.matchAll(FROM)) {
    const span = text.slice(match.index + match[0].length, match.index + SPAN).split('\n', 1)[0] ?? '';
    const to = TO.exec(span);
    const first = NUMBER.exec(span.slice(0, to?.index ?? 0))?.[0];
    const second = to && NUMBER.exec(span.slice(to.index))?.[0];
    if (first === undefined || second === undefined || second === null) continue;
    if (!YEAR.test(first) || !YEAR.test(second)) return excerptAround(text, match.index, SPAN);
  }
  return undefined;
}

function hasWord(text: string, isWanted: (word: string) => boolean): boolean {
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
    if (isWanted(word.toLowerCase())) return true;
  }
  return false;
}
