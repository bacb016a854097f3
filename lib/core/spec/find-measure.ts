import { excerptAround } from './excerpt.ts';
import {
  CALENDAR,
  CHANGE,
  MEASURED,
  MONEY,
  PEOPLE,
  PERCENTAGE,
  SHARE,
  SHORT_TIME,
  THINGS,
} from './figures.ts';
import { findFromTo } from './find-from-to.ts';
import { isChangeWord, isMetricWord, isPlainWord, isTimeMetricWord } from './metric-words.ts';

/** How far a word stands from the figure that it belongs to, in the same sentence. */
const REACH = 100;
/** "In under 2 s", "900 ms instead of 2 s": a time that is promised. */
const BOUND =
  /(?:under|below|within|less than|at most|faster than|instead of|unter|innerhalb|statt)\s(?:\p{L}+\s)?[\d.,\s]{0,12}$/iu;
/** "300 tickets fewer", "20 more sign-ups a week", but not "more than 20 of them". */
const DIFFERENCE =
  /(?<![\p{L}])(?:fewer|less|additional|extra|weniger|zusätzliche?|(?:more|mehr)(?!\s(?:than|als)))(?![\p{L}])/iu;

/**
 * The words around a number with its unit, or around a from–to, in a text that also names a metric; `undefined`
 * where there is none. Numbers in any notation ("1.000,5", "10k", "5 %"). Of a from–to in per cent and of a change in
 * per cent the noun is the metric, whatever it is ("self-service from 20 % to 35 %"); how many people were asked, and
 * how long they were called, is none. Linear: each pattern is bounded.
 */
export function findMeasure(text: string): string | undefined {
  if (!/\d/.test(text)) return undefined;
  return (
    firstMatch(text, SHARE) ??
    firstMatch(text, THINGS) ??
    findNamed(text) ??
    findTime(text) ??
    findCount(text) ??
    findChange(text)
  );
}

/** A figure that needs a metric beside it, which may stand in another paragraph. */
export function findFigure(text: string): string | undefined {
  if (!/\d/.test(text)) return undefined;
  return (
    firstMatch(text, MEASURED) ??
    firstMatch(text, MONEY) ??
    firstMatch(text, CHANGE) ??
    excerptOf(text, findFromTo(text))
  );
}

export function namesMetric(text: string): boolean {
  return hasWord(text, isMetricWord);
}

function findNamed(text: string): string | undefined {
  const figure = findFigure(text);
  return figure !== undefined && namesMetric(text) ? figure : undefined;
}

function findTime(text: string): string | undefined {
  if (hasWord(text, isTimeMetricWord)) return firstMatch(text, SHORT_TIME) ?? firstMatch(text, CALENDAR);
  if (!namesMetric(text)) return undefined;
  return firstMatch(text, SHORT_TIME, (at) => BOUND.test(beforeIn(text, at)));
}

function findCount(text: string): string | undefined {
  return firstMatch(text, PEOPLE, (at) => {
    const before = beforeIn(text, at);
    return DIFFERENCE.test(`${before}${afterIn(text, at)}`) || hasWord(before, isChangeWord);
  });
}

function findChange(text: string): string | undefined {
  const span = findFromTo(text);
  if (span !== undefined && hasShare(text, span.at, span.length) && hasNoun(beforeIn(text, span.at))) {
    return excerptOf(text, span);
  }
  return firstMatch(text, PERCENTAGE, (at) => {
    const before = beforeIn(text, at);
    return hasWord(before, isChangeWord) && hasNoun(before);
  });
}

function hasShare(text: string, at: number, length: number): boolean {
  return text.slice(at, at + length).search(PERCENTAGE) >= 0;
}

/** A word that says what changes, other than the change itself and small words. */
function hasNoun(text: string): boolean {
  return hasWord(text, (word) => word.length > 2 && !isPlainWord(word) && !isChangeWord(word));
}

/** The sentence as far as the figure. */
function beforeIn(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  return before.slice(Math.max(...['. ', '! ', '? ', '; ', '\n'].map((end) => before.lastIndexOf(end))) + 1);
}

function afterIn(text: string, at: number): string {
  return text.slice(at, at + REACH).split(/[.!?;]\s|\n/u, 1)[0] ?? '';
}

function firstMatch(
  text: string,
  pattern: RegExp,
  isMeant: (at: number) => boolean = () => true,
): string | undefined {
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (isMeant(index)) return excerptAround(text, index, found.length);
  }
  return undefined;
}

function excerptOf(
  text: string,
  span: { readonly at: number; readonly length: number } | undefined,
): string | undefined {
  return span && excerptAround(text, span.at, span.length);
}

function hasWord(text: string, isWanted: (word: string) => boolean): boolean {
  for (const [word] of text.matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
    if (isWanted(word.toLowerCase())) return true;
  }
  return false;
}
