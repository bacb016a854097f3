import { lazyPattern } from '../lazy-pattern.ts';
import { capitalWords } from './capital-words.ts';
import { classOf, LAST_CLASS, SPACE, UNSETTLED } from './character-class.ts';
import { isCommonAcronym } from './common-acronyms.ts';
import type { AcronymCandidate, Occurrence } from './occurrence.ts';
import type { Tokens } from './tokens.ts';
import { UnmatchableSpans } from './unmatchable-spans.ts';

const MIN_UNITS = 2;
const MAX_UNITS = 6;
const MIN_CAPITALS = 2;
/** So many words in capitals in a row are shouting or a heading, not acronyms. */
const SHOUTING_WORDS = 3;

const SOFT_HYPHEN = 0xad;
const AMPERSAND = 0x26;
const HYPHEN = 0x2d;

const NOTHING: readonly AcronymCandidate[] = [];
const NO_STARTS: readonly number[] = [];

// "R&D" is several words to the matcher, none of which has two capitals.
const joinedCapitals = lazyPattern(String.raw`\p{Lu}&\p{Lu}`, 'gu');
// The usual words first, before the sets of all letters are put together.
const plainShape = /^[A-Za-z0-9]+(?:&[A-Za-z0-9]+)*$/;
const acronymShape = lazyPattern(String.raw`^[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*$`, 'u');
const capital = lazyPattern(String.raw`\p{Lu}`, 'gu');
// The usual kind, before anything dearer is asked.
const plainAcronym = /^[A-Z][A-Z0-9]{0,4}[A-Z]$/;
const beforePlural = lazyPattern(String.raw`^[\p{Lu}\p{N}]$`, 'u');
const apostrophe = /^['’]/;
const possessive = lazyPattern(String.raw`^['’]s?(?![\p{L}\p{N}])`, 'u');
const onlyCapitals = lazyPattern(String.raw`^[\p{N}'’&/]*\p{Lu}[\p{Lu}\p{N}'’&/]*$`, 'u');
/** Words whose verdict is remembered; a page has some hundred words with two capitals, most of them many times. */
const MAX_REMEMBERED = 2048;
const remembered = new Map<string, string>();

/** Longer gaps and words are neither. */
const NEIGHBOURHOOD = 40;

const spans = new UnmatchableSpans();

/**
 * What looks like an acronym and that neither the glossary nor a stop list explains: 2 to 6 characters, two of
 * them capitals, outside of addresses and the like, not amid three words in capitals. `occurrences` are those of
 * the same text, in order; `knows` tells whether the glossary has a form. The page's own definitions
 * (`findAcronymDefinitions`) are for the caller to take away. Nearly free for the text that was
 * searched for terms last, when no word in it has two capitals.
 */
export function findUnknownAcronyms(
  text: string,
  occurrences: readonly Occurrence[],
  knows: (word: string) => boolean,
): readonly AcronymCandidate[] {
  const starts = capitalStarts(capitalWords(text));
  const hasAmpersand = text.includes('&');
  if (starts.length === 0 && !hasAmpersand) return NOTHING;
  spans.read(text);
  const found: AcronymCandidate[] = [];
  let readTo = 0;
  let nextOccurrence = 0;
  for (const at of hasAmpersand ? everyStart(text, starts) : starts) {
    if (at < readTo) continue;
    const start = wordStart(text, at, readTo);
    const wordEnd = wordEndAfter(text, at);
    readTo = wordEnd;
    // With a plural "s".
    if (wordEnd - start > MAX_UNITS + 1) continue;
    while ((occurrences[nextOccurrence]?.end ?? Infinity) <= start) nextOccurrence++;
    if ((occurrences[nextOccurrence]?.start ?? Infinity) < wordEnd) continue;
    const word = text.slice(start, wordEnd);
    const acronym = acronymIn(word);
    if (acronym === '') continue;
    if (spans.cuts(start, wordEnd) || isShouting(text, start, wordEnd, acronym)) continue;
    if (knows(acronym) || knows(word)) continue;
    found.push({ start, end: wordEnd + possessiveUnits(text.slice(wordEnd, wordEnd + 3)), acronym });
  }
  return found;
}

/** How much of what follows a word is its "'s". */
function possessiveUnits(after: string): number {
  const ending = apostrophe.test(after) ? possessive().exec(after)?.[0] : undefined;
  return ending === undefined || ending.length === 1 ? 0 : ending.length;
}

function capitalStarts(tokens: Tokens): readonly number[] {
  if (tokens.count === 0) return NO_STARTS;
  const starts: number[] = [];
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.mayBeAcronym(token, MAX_UNITS + 1)) starts.push(tokens.start(token));
  }
  return starts;
}

function everyStart(text: string, starts: readonly number[]): readonly number[] {
  const joined = Array.from(text.matchAll(joinedCapitals()), ({ index }) => index);
  return [...starts, ...joined].sort((a, b) => a - b);
}

/** The word without a plural ending when it is an acronym and not a common one, otherwise an empty string. */
function acronymIn(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const acronym = withoutPlural(word);
  const isFit = isAcronym(acronym) && !isCommonAcronym(acronym) && !isCommonAcronym(word);
  if (remembered.size >= MAX_REMEMBERED) remembered.clear();
  remembered.set(word, isFit ? acronym : '');
  return isFit ? acronym : '';
}

function isAcronym(word: string): boolean {
  if (plainAcronym.test(word)) return true;
  if (word.length < MIN_UNITS || word.length > MAX_UNITS) return false;
  if (!plainShape.test(word) && !acronymShape().test(word)) return false;
  return (word.match(capital())?.length ?? 0) >= MIN_CAPITALS;
}

/** `true` when the word is one of three or more in capitals with nothing but spaces or hyphens between them. */
function isShouting(text: string, start: number, end: number, word: string): boolean {
  if (!isAllCapitals(word)) return false;
  const before = capitalsBeside(text, start, -1);
  return 1 + before + capitalsBeside(text, end, 1) >= SHOUTING_WORDS;
}

/** How many words in capitals, up to two, follow one another on one side of `from`. */
function capitalsBeside(text: string, from: number, step: -1 | 1): number {
  let at = from;
  for (let words = 0; words < SHOUTING_WORDS - 1; words++) {
    const near = skip(text, at, step, isBetweenWords);
    // Nearly always: it saves reading the word.
    if (isSmallLetter(text.charCodeAt(step < 0 ? near - 1 : near))) return words;
    const far = skip(text, near, step, isWordUnit);
    const word = text.slice(Math.min(near, far), Math.max(near, far));
    if (near === at || !isAllCapitals(word)) return words;
    at = far;
  }
  return SHOUTING_WORDS - 1;
}

/** Goes from `from` over what `isPart` allows, and no further than any word worth comparing. */
function skip(text: string, from: number, step: -1 | 1, isPart: (unit: number) => boolean): number {
  const limit = step < 0 ? Math.max(0, from - NEIGHBOURHOOD) : Math.min(text.length, from + NEIGHBOURHOOD);
  let at = from;
  while (at !== limit && isPart(text.charCodeAt(step < 0 ? at - 1 : at))) at += step;
  return at;
}

function isAllCapitals(word: string): boolean {
  if (plainAcronym.test(word)) return true;
  return onlyCapitals().test(word);
}

function wordStart(text: string, at: number, limit: number): number {
  let start = at;
  while (start > limit && isWordUnit(text.charCodeAt(start - 1))) start--;
  return start;
}

function wordEndAfter(text: string, at: number): number {
  let end = at;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return end;
}

/** A letter, digit, mark or underscore, or what may stand between them. */
function isWordUnit(unit: number): boolean {
  const value = classOf(unit);
  return value > LAST_CLASS || value === UNSETTLED || unit === SOFT_HYPHEN || unit === AMPERSAND;
}

function isSmallLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function isBetweenWords(unit: number): boolean {
  return unit === HYPHEN || classOf(unit) === SPACE;
}

function withoutPlural(word: string): string {
  const isPlural = word.endsWith('s') && beforePlural().test(word.charAt(word.length - 2));
  return isPlural ? word.slice(0, -1) : word;
}
