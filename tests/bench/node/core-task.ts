/*
 * The task that all contestants can do: terms whatever their case, between word edges, the leftmost and of these the
 * longest, without overlaps. What the packages do not do themselves is done here, as fast as we can make it.
 */

/** A place in a text, UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const WORD_CHARACTER = /[\p{L}\p{N}\p{M}_]/u;

/** 1 for code units that are a letter, digit, mark or underscore by themselves. Pairs are asked for one by one. */
const wordUnits = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  WORD_CHARACTER.test(String.fromCharCode(unit)) ? 1 : 0,
);

export function isWordUnit(unit: number): boolean {
  return wordUnits[unit] === 1;
}

/** Lower case of the same length, so that places in it are places in `text`. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(text, (character) => {
    const one = character.toLowerCase();
    return one.length === character.length ? one : character;
  }).join('');
}

/** `true` when no word goes on at either end. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !endsInWord(text, start) && !beginsWithWord(text, end);
}

function endsInWord(text: string, end: number): boolean {
  if (end <= 0) return false;
  const unit = text.charCodeAt(end - 1);
  const isPair = unit >= 0xdc00 && unit <= 0xdfff && end >= 2;
  return isPair ? isWordAt(text, end - 2) : isWordUnit(unit);
}

function beginsWithWord(text: string, at: number): boolean {
  if (at >= text.length) return false;
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff ? isWordAt(text, at) : isWordUnit(unit);
}

function isWordAt(text: string, at: number): boolean {
  return WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Of overlapping places the leftmost, of these the longest, in order. Changes the order of `found`. */
export function leftmostLongest(found: Span[]): readonly Span[] {
  if (found.length < 2) return found;
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  let free = 0;
  for (const span of found) {
    if (span.start < free) continue;
    kept.push(span);
    free = span.end;
  }
  return kept;
}

export function escapePattern(term: string): string {
  return term.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
}
