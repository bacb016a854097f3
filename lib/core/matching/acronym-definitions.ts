import { hasWords } from '../has-words.ts';
import { lazyPattern } from '../lazy-pattern.ts';
import { capitalWords } from './capital-words.ts';
import type { AcronymDefinition } from './occurrence.ts';

/** Short forms beyond this are words (Schwartz and Hearst use 10 as well). */
const MAX_SHORT_UNITS = 10;
/** A longer parenthesis is a remark; also bounds the work for each bracket. */
const MAX_INSIDE_UNITS = 200;
/** How far back the words of an expansion are looked for. */
const MAX_BEFORE_UNITS = 300;

const NOTHING: readonly AcronymDefinition[] = [];

/** Most short forms, before the sets of all letters are put together. */
const plainShort = /^[A-Za-z0-9][A-Za-z0-9&/.-]*$/;
const shortForm = lazyPattern(String.raw`^[\p{L}\p{N}][\p{L}\p{N}&/.-]*$`, 'u');
const capitals = lazyPattern(String.raw`\p{Lu}`, 'gu');
const pluralShort = lazyPattern(String.raw`^(.*[\p{Lu}\p{N}])['’]?s$`, 'u');
const sentenceBreak = /[.;:!?]\s|[()[\]\n\ufffc"“”]/gu;
const beforeWord = lazyPattern(String.raw`^[^\p{L}\p{N}]+`, 'u');
const betweenShorts = lazyPattern(String.raw`[^\p{L}\p{N}&/]+`, 'u');
/** Most words: nothing stands before them. */
const plainBeginning = /^[A-Za-z0-9]/;

/**
 * Short forms that the text itself spells out: "mean reciprocal rank (MRR)" and "MRR (mean reciprocal rank)".
 * A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text",
 * Pacific Symposium on Biocomputing 2003, with two capitals required. Nearly free without a parenthesis.
 */
export function findAcronymDefinitions(text: string): readonly AcronymDefinition[] {
  let open = text.indexOf('(');
  if (open < 0 || (capitalWords(text).count === 0 && !text.includes('&'))) return NOTHING;
  const found: AcronymDefinition[] = [];
  while (open >= 0) {
    const inside = insideOf(text, open);
    const definition = inside === undefined ? undefined : readDefinition(text, open, inside);
    if (definition !== undefined) found.push(definition);
    open = text.indexOf('(', open + 1);
  }
  return found;
}

function insideOf(text: string, open: number): string | undefined {
  const window = text.slice(open + 1, open + 1 + MAX_INSIDE_UNITS);
  const close = window.indexOf(')');
  if (close <= 0) return undefined;
  const inside = window.slice(0, close);
  return inside.includes('\ufffc') ? undefined : inside.trim();
}

function readDefinition(text: string, open: number, inside: string): AcronymDefinition | undefined {
  // "service level objective (SLO, see below)": what follows a comma is a remark.
  const first = inside.split(/[,;]/u, 1)[0]?.trim() ?? '';
  const short = singularShort(first);
  if (short !== undefined) {
    const expansion = findExpansion(short, lastWords(clauseBefore(text, open), short.length));
    if (expansion !== undefined) return { acronym: short, expansion };
  }
  const outside = singularShort(wordBefore(text, open));
  if (outside === undefined) return undefined;
  const expansion = findExpansion(outside, first);
  // The expansion has to be what stands in the parenthesis, not its last words.
  return expansion !== undefined && expansion.length === first.length
    ? { acronym: outside, expansion }
    : undefined;
}

function wordBefore(text: string, open: number): string {
  const end = text.charAt(open - 1) === ' ' ? open - 1 : open;
  const window = text.slice(Math.max(0, end - MAX_SHORT_UNITS - 4), end);
  return fromFirstLetter(window.slice(window.lastIndexOf(' ') + 1));
}

function fromFirstLetter(words: string): string {
  return plainBeginning.test(words) ? words : words.replace(beforeWord(), '');
}

/** The words before the parenthesis, back to the end of the sentence or clause before. */
function clauseBefore(text: string, open: number): string {
  const window = text.slice(Math.max(0, open - MAX_BEFORE_UNITS), open);
  let from = 0;
  for (const match of window.matchAll(sentenceBreak)) from = match.index + match[0].length;
  return window.slice(from).replaceAll(/\s+/gu, ' ').trim();
}

/** At most min(n + 5, 2n) words for a short form of n characters. */
function lastWords(text: string, shortLength: number): string {
  const words = text.split(' ');
  return words.slice(-Math.min(shortLength + 5, shortLength * 2)).join(' ');
}

/** The short form without a plural ending, or `undefined` when it is none. */
function singularShort(text: string): string | undefined {
  const short = pluralShort().exec(text)?.[1] ?? text;
  if (short.length < 2 || short.length > MAX_SHORT_UNITS) return undefined;
  const hasCapitals = (short.match(capitals())?.length ?? 0) >= 2;
  return hasCapitals && (plainShort.test(short) || shortForm().test(short)) ? short : undefined;
}

/**
 * Matches the characters of the short form from the right, each to the next place on the left; the first one has
 * to begin a word. Returns the words from there on.
 */
function findExpansion(short: string, long: string): string | undefined {
  let at = long.length - 1;
  for (let index = short.length - 1; index >= 0; index--) {
    const wanted = short.charAt(index).toLowerCase();
    if (!hasWords(wanted)) continue;
    while (at >= 0 && (long.charAt(at).toLowerCase() !== wanted || (index === 0 && !beginsWord(long, at))))
      at--;
    if (at < 0) return undefined;
    at--;
  }
  const expansion = fromFirstLetter(long.slice(long.lastIndexOf(' ', at) + 1));
  const isLonger = expansion.length > short.length && expansion.includes(' ');
  const spellsItself = expansion.includes(short) && expansion.split(betweenShorts()).includes(short);
  return (isLonger || /[a-z-]/.test(expansion)) && !spellsItself && expansion.length > short.length
    ? expansion
    : undefined;
}

function beginsWord(text: string, at: number): boolean {
  return at === 0 || !hasWords(text.charAt(at - 1));
}
