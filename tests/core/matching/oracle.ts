import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { inflect } from '../../../lib/core/matching/inflect.ts';
import type { Occurrence } from '../../../lib/core/matching/occurrence.ts';

/*
 * The rules of docs/matching.md once more, slow and plain: every form is tried at every position, character by
 * character. Nothing is shared with the matcher but the table of English plurals.
 */

interface Cell {
  /** One code point in NFC. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Form {
  readonly entry: number;
  readonly cells: readonly string[];
  readonly exact: boolean;
  readonly derived: boolean;
}

interface Found {
  readonly from: number;
  /** Exclusive index of the last cell. */
  readonly to: number;
  readonly form: Form;
}

const DASHES = '-\u058a\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\uff0d';
const APOSTROPHES = "'\u2018\u2019\u201b\u02bc\u2032\uff07";
const QUOTES = '"\u201c\u201d\u201e\u201f\u2033\uff02';
const SEPARATOR = ' ';

const isSpace = (text: string | undefined): boolean => text !== undefined && /^\s$/u.test(text);
const isDash = (text: string | undefined): boolean => text !== undefined && DASHES.includes(text);
const isApostrophe = (text: string | undefined): boolean => text !== undefined && APOSTROPHES.includes(text);
const isIdeograph = (text: string | undefined): boolean =>
  text !== undefined &&
  /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]$/u.test(text) &&
  /^[\p{L}\p{N}\p{M}]$/u.test(text);
const isWord = (text: string | undefined): boolean =>
  text !== undefined && !isApostrophe(text) && !isIdeograph(text) && /^[\p{L}\p{N}\p{M}_]$/u.test(text);

export function findSlowly(entries: readonly Entry[], text: string, heading = ''): Occurrence[] {
  const cells = toCells(text);
  const forms = claimForms(entries);
  const found: Occurrence[] = [];
  let from = 0;
  while (from < cells.length) {
    const winner = candidatesAt(cells, from, forms).find((candidate) =>
      isAllowed(entries, cells, candidate, heading),
    );
    if (winner === undefined) {
      from++;
      continue;
    }
    const to = withPossessive(cells, winner);
    found.push({
      start: cells[winner.from]?.start ?? -1,
      end: cells[to - 1]?.end ?? -1,
      entry: winner.form.entry,
    });
    from = to;
  }
  return found;
}

/** Code points without invisible ones, in NFC, each with the range it came from. */
function toCells(text: string): readonly Cell[] {
  const clusters: { text: string; start: number; end: number }[] = [];
  let at = 0;
  for (const character of text) {
    const start = at;
    at += character.length;
    if (/\p{Default_Ignorable_Code_Point}/u.test(character)) continue;
    const last = clusters.at(-1);
    if (last !== undefined && /[\p{M}\u1160-\u11ff]/u.test(character)) {
      last.text += character;
      last.end = at;
    } else {
      clusters.push({ text: character, start, end: at });
    }
  }
  return clusters.flatMap((cluster) =>
    Array.from(cluster.text.normalize('NFC'), (character) => ({
      text: character,
      start: cluster.start,
      end: cluster.end,
    })),
  );
}

function formsOf(written: string, entry: number, caseSensitive: boolean | undefined): readonly Form[] {
  const cells = toPattern(written);
  if (cells.length === 0 || cells.length > 64 || cells.includes('\ufffc')) return [];
  const letters = cells.filter((cell) => /\p{L}/u.test(cell));
  const capitals = letters.filter((cell) => /[\p{Lu}\p{Lt}]/u.test(cell));
  const exact = caseSensitive ?? capitals.length * 2 > letters.length;
  const text = cells.join('');
  const last = /[\p{L}\p{N}]+$/u.exec(text)?.[0];
  const stem = last === undefined ? text : text.slice(0, -last.length);
  const isNamePart = stem !== '' && !stem.endsWith(SEPARATOR) && last?.endsWith('s');
  const others = last === undefined || isNamePart ? [] : inflect(last).map((other) => stem + other);
  return [
    { entry, cells, exact, derived: false },
    ...others.map((other) => ({ entry, cells: Array.from(other), exact, derived: true })),
  ];
}

/** A form as characters, with one separator wherever words are parted. */
function toPattern(written: string): readonly string[] {
  const cells = toCells(written.trim()).map(({ text }) => text);
  const pattern: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const before = cells[index - 1];
    const after = cells[index + 1];
    const isInner = before !== undefined && after !== undefined;
    const joins = isInner && isDash(cell) && ![before, after].some((next) => isSpace(next) || isDash(next));
    if (isSpace(cell) || joins) {
      if (pattern.at(-1) !== SEPARATOR) pattern.push(SEPARATOR);
    } else {
      pattern.push(plain(cell));
    }
  }
  return pattern;
}

function plain(text: string): string {
  if (isDash(text)) return '-';
  if (isApostrophe(text)) return "'";
  return QUOTES.includes(text) ? '"' : text;
}

/** The forms of all entries; a written one goes to the first who claims it, a derived one yields. */
function claimForms(entries: readonly Entry[]): readonly Form[] {
  const all = entries.flatMap((entry, index) =>
    [entry.term, ...entry.aliases].flatMap((form) => formsOf(form, index, entry.caseSensitive)),
  );
  const ordered = [...all.filter((form) => !form.derived), ...all.filter((form) => form.derived)];
  return ordered.filter((form, index) => !ordered.slice(0, index).some((other) => isSameForm(form, other)));
}

function isSameForm(a: Form, b: Form): boolean {
  return (
    a.exact === b.exact &&
    a.cells.length === b.cells.length &&
    a.cells.every((cell, index) => isSame(cell, b.cells[index] ?? '', a.exact))
  );
}

const folds = new Map<string, RegExp>();

/** Equality by the engine's own simple case folding, which regular expressions use. */
function isSame(a: string, b: string, exact: boolean): boolean {
  if (a === b) return true;
  if (exact || !isWord(a)) return false;
  const known = folds.get(a) ?? new RegExp(`^${a}$`, 'iu');
  folds.set(a, known);
  return known.test(b);
}

function candidatesAt(cells: readonly Cell[], from: number, forms: readonly Form[]): readonly Found[] {
  const found: Found[] = [];
  for (const form of forms) {
    const to = matchForm(cells, from, form);
    if (to !== undefined && hasEdges(cells, from, to)) found.push({ from, to, form });
  }
  return found.sort((a, b) => b.to - a.to || Number(b.form.exact) - Number(a.form.exact));
}

function matchForm(cells: readonly Cell[], from: number, form: Form): number | undefined {
  let at = from;
  for (const wanted of form.cells) {
    const cell = cells[at]?.text;
    if (cell === undefined) return undefined;
    if (wanted === SEPARATOR) {
      if (isDash(cell)) {
        at++;
      } else {
        if (!isSpace(cell)) return undefined;
        while (isSpace(cells[at]?.text)) at++;
      }
    } else {
      if (isDash(cell) && isJoiner(cells, at)) return undefined;
      if (!isSame(wanted, plain(cell), form.exact)) return undefined;
      at++;
    }
  }
  return at;
}

/** A dash between two words is never a character of a form. */
function isJoiner(cells: readonly Cell[], at: number): boolean {
  const isWordish = (text: string | undefined): boolean => isWord(text) || isIdeograph(text);
  return isWordish(cells[at - 1]?.text) && isWordish(cells[at + 1]?.text);
}

function hasEdges(cells: readonly Cell[], from: number, to: number): boolean {
  const first = cells[from]?.text;
  const last = cells[to - 1]?.text;
  const before = cells[from - 1]?.text;
  const after = cells[to]?.text;
  if (isWord(before) && !isIdeograph(first)) return false;
  if (after !== undefined && /\p{M}/u.test(after)) return false;
  if (isWord(after) && !isIdeograph(last)) return false;
  if (!isWord(last)) return true;
  return after !== '#' && !(after === '+' && cells[to + 1]?.text === '+');
}

function isAllowed(
  entries: readonly Entry[],
  cells: readonly Cell[],
  found: Found,
  heading: string,
): boolean {
  const entry = entries[found.form.entry];
  if (entry === undefined || cutsSpan(cells, found)) return false;
  const isRejected = findAll(cells, entry.not).some(({ from, to }) => from <= found.from && to >= found.to);
  if (isRejected) return false;
  if (!entry.needsCue) return true;
  const cues = entry.senses.flatMap((sense) => sense.cues);
  const isNear = findAll(cells, cues).some(({ from, to }) => from < found.from || to > found.to);
  return isNear || findAll(toCells(heading), cues).length > 0;
}

function findAll(cells: readonly Cell[], phrases: readonly string[]): readonly Found[] {
  const forms = phrases.flatMap((phrase) => formsOf(phrase, 0, undefined));
  return cells.flatMap((_, from) => candidatesAt(cells, from, forms));
}

/**
 * An address (`example.com/path`), a hashtag or an issue key (two capitals or more, a hyphen, a number): all of it or
 * nothing. Of two that overlap, the one further left. The words of the scenes make no others.
 */
function cutsSpan(cells: readonly Cell[], { from, to }: Found): boolean {
  const text = cells
    .map((cell) => (cell.text.length === 1 ? cell.text : isWord(cell.text) ? 'ª' : '~'))
    .join('');
  return [...text.matchAll(noProse)].some(({ index, 0: span }) => {
    const end = index + span.length;
    return index < to && end > from && (index < from || end > to);
  });
}

const address =
  /(?<![\p{L}\p{N}\p{M}_.-])(?:[\p{L}\p{N}\p{M}_-]+\.)+\p{L}{2,}\/[\p{L}\p{N}\p{M}_][^\s"“”\ufffc]*/u;
const hashtag = /(?<![\p{L}\p{N}\p{M}_&])#[\p{L}\p{N}\p{M}_][\p{L}\p{N}\p{M}_-]*/u;
const key = /(?<![\p{L}\p{N}\p{M}_])[A-Z][A-Z0-9_]+[-\u2011]\p{N}+(?![\p{L}\p{N}\p{M}_]|[.,]\p{N})/u;
const noProse = new RegExp([address, hashtag, key].map(({ source }) => source).join('|'), 'gu');

function withPossessive(cells: readonly Cell[], { from, to, form }: Found): number {
  if (!isApostrophe(cells[to]?.text)) return to;
  const next = cells[to + 1]?.text;
  const isS = next === 's' || (next === 'S' && !form.exact);
  if (isS && !isWord(cells[to + 2]?.text)) return to + 2;
  if (!/^s$/i.test(cells[to - 1]?.text ?? '') || isApostrophe(cells[from - 1]?.text)) return to;
  let at = to + 1;
  while (isSpace(cells[at]?.text)) at++;
  return at > to + 1 && (isWord(cells[at]?.text) || isIdeograph(cells[at]?.text)) ? to + 1 : to;
}
