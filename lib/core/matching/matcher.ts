import { canonicalSymbol, classOf, foldTable, isWordish, LAST_CLASS } from './character-class.ts';
import { rememberCapitalWords } from './capital-words.ts';
import { CueSearch } from './cue-search.ts';
import { fingerprintOf } from './entry-fingerprint.ts';
import type { FindContext } from './find-context.ts';
import {
  DOMAIN_MASK,
  ENTRY_ALSO_NOBODYS,
  ENTRY_AMBIGUOUS,
  ENTRY_HAS_NOT,
  ENTRY_NEEDS_CUE,
  partsOf,
} from './index-layout.ts';
import type { CompiledIndex, IndexParts } from './index-layout.ts';
import { NotPhraseSearch } from './not-phrase-search.ts';
import type { Occurrence } from './occurrence.ts';
import { canonicalForm, foldForm } from './canonical-form.ts';
import { FLAG_BITS, PhraseSearch } from './phrase-search.ts';
import { findSlot, MAX_FORM_TOKENS, OWNER_SHIFT, SURFACE_EXACT, SURFACE_WIDE } from './phrase-table.ts';
import { settleText } from './settle-text.ts';
import type { SettledText } from './settle-text.ts';
import { extendHash, firstHash, Tokens } from './tokens.ts';
import { UnmatchableSpans } from './unmatchable-spans.ts';

/** What the index knows of an entry without its texts. */
export interface EntryInfo {
  /** Bit `n` is set when a sense belongs to `ROLES[n]`; 0: nobody's jargon in particular. */
  readonly domainMask: number;
  /** Beside senses of a domain it has one that is nobody's in particular. */
  readonly alsoNobodys: boolean;
  /** Several senses. */
  readonly ambiguous: boolean;
  readonly needsCue: boolean;
  /** `entryFingerprint` of the entry's id. */
  readonly fingerprint: number;
}

/** What `find` returns when it found nothing, always the same one. */
const NOTHING: Occurrence[] = [];

const SMALL_S = 0x73;
const CAPITAL_S = 0x53;
const APOSTROPHE = 0x27;

/**
 * Finds glossary terms by the rules of `docs/matching.md`. Keeps its scratch arrays from call to call,
 * so one object serves one thread.
 */
export class Matcher {
  readonly entryCount: number;
  readonly #parts: IndexParts;
  readonly #terms: PhraseSearch;
  readonly #cues: CueSearch;
  readonly #not: NotPhraseSearch;
  readonly #tokens = new Tokens();
  /** Of its own, as the tokens of a text stay in use after `find`: see `capitalWords`. */
  readonly #wordTokens = new Tokens();
  readonly #unmatchable = new UnmatchableSpans();
  #found = NOTHING;

  /** Attaches to an index: views only, no copy, constant time. */
  constructor(index: CompiledIndex) {
    this.entryCount = index.entryCount;
    this.#parts = partsOf(index);
    this.#terms = new PhraseSearch(this.#parts.terms);
    this.#cues = new CueSearch(this.#parts.cues);
    this.#not = new NotPhraseSearch(this.#parts.not);
  }

  /**
   * The occurrences in one block of text, leftmost and longest first, in order and without overlaps. The array is
   * shared and must not be changed when it is empty. Linear in the text for any glossary: four to six times the
   * cost of reading the characters at 2,000 terms.
   */
  find(text: string, context?: FindContext): Occurrence[] {
    if (this.#tokens.read(text, false)) {
      rememberCapitalWords(text, this.#tokens);
      return this.#search(text, context);
    }
    rememberCapitalWords(undefined, this.#tokens);
    const settled = settleText(text);
    this.#tokens.read(settled.text, true);
    return carryBack(this.#search(settled.text, context), settled);
  }

  /** `true` when some form is `word`, whatever the case. */
  knows(word: string): boolean {
    const form = foldForm(canonicalForm(word));
    const tokens = this.#wordTokens;
    tokens.read(form, true);
    if (tokens.count === 0 || tokens.count > MAX_FORM_TOKENS) return false;
    let prefix = firstHash(tokens.hash(0));
    for (let token = 1; token < tokens.count; token++) {
      prefix = extendHash(prefix, tokens.hash(token), tokens.gap(token));
    }
    const { slots, maxProbes } = this.#parts.terms;
    let surface = (findSlot(slots, maxProbes, prefix) >> 1) - 1;
    for (; surface >= 0; surface = this.#terms.next(surface)) {
      if (foldForm(this.#surfaceText(surface)) === form) return true;
    }
    return false;
  }

  /** What the index holds about the entry at `ordinal`; for an ordinal out of range, an entry of nobody. */
  entryInfo(ordinal: number): EntryInfo {
    const info = this.#parts.info[ordinal] ?? 0;
    const { fingerprints } = this.#parts;
    return {
      domainMask: info & DOMAIN_MASK,
      alsoNobodys: (info & ENTRY_ALSO_NOBODYS) !== 0,
      ambiguous: (info & ENTRY_AMBIGUOUS) !== 0,
      needsCue: (info & ENTRY_NEEDS_CUE) !== 0,
      fingerprint: fingerprintOf(fingerprints[ordinal * 2] ?? 0, fingerprints[ordinal * 2 + 1] ?? 0),
    };
  }

  #search(text: string, context: FindContext | undefined): Occurrence[] {
    const tokens = this.#tokens;
    const terms = this.#terms;
    const proposed = terms.propose(tokens);
    let isFresh = true;
    let covered = -1;
    for (let index = 0; index < proposed; index++) {
      const proposal = terms.proposals[index] as number;
      const first = proposal >> FLAG_BITS;
      if (first <= covered) continue;
      const candidates = terms.collect(tokens, proposal);
      if (candidates === 0) continue;
      if (isFresh) {
        this.#unmatchable.read(text);
        this.#cues.read(text, tokens, context);
        this.#not.read(text, tokens);
        isFresh = false;
      }
      covered = this.#acceptLongest(text, first, candidates);
    }
    const found = this.#found;
    this.#found = NOTHING;
    return found;
  }

  /** Takes the longest candidate that passes all rules. Returns the last token that it covers, or the one before `first`. */
  #acceptLongest(text: string, first: number, candidates: number): number {
    const terms = this.#terms;
    const tokens = this.#tokens;
    for (let candidate = candidates - 1; candidate >= 0; candidate--) {
      const last = terms.lastTokens[candidate] as number;
      let surface = terms.firstSurfaces[candidate] as number;
      for (; surface >= 0; surface = terms.next(surface)) {
        if (!terms.matches(text, tokens, first, last, surface)) continue;
        const flags = this.#parts.terms.surfaces[surface * 2 + 1] as number;
        const entry = flags >>> OWNER_SHIFT;
        const start = tokens.start(first);
        const end = tokens.end(last);
        if (!this.#isAllowed(entry, start, end)) continue;
        const ending = possessiveEnding(text, tokens, first, last, (flags & SURFACE_EXACT) !== 0);
        const occurrence = { start, end: tokens.end(ending), entry };
        // Most blocks have one; `push` on an empty array reserves room for seventeen.
        if (this.#found === NOTHING) this.#found = [occurrence];
        else this.#found.push(occurrence);
        return ending;
      }
    }
    return first - 1;
  }

  #isAllowed(entry: number, start: number, end: number): boolean {
    if (entry >= this.entryCount || this.#unmatchable.cuts(start, end)) return false;
    const info = this.#parts.info[entry] as number;
    if (info & ENTRY_HAS_NOT && this.#not.covers(entry, start, end)) return false;
    return (info & ENTRY_NEEDS_CUE) === 0 || this.#cues.speaksFor(entry, start, end);
  }

  #surfaceText(surface: number): string {
    const { surfaces, narrow, wide } = this.#parts.terms;
    const place = surfaces[surface * 2] ?? 0;
    const isWide = ((surfaces[surface * 2 + 1] ?? 0) & SURFACE_WIDE) !== 0;
    const at = place >>> 8;
    return String.fromCharCode(...(isWide ? wide : narrow).subarray(at, at + (place & 255)));
  }
}

/**
 * The last token of the occurrence with a possessive ending: "'s", or the apostrophe after a plural in "s" when
 * a word follows and the occurrence is not itself in single quotes.
 */
function possessiveEnding(text: string, tokens: Tokens, first: number, last: number, exact: boolean): number {
  const { count } = tokens;
  const mark = last + 1;
  if (mark >= count || tokens.gap(mark) === 1) return last;
  const unit = text.charCodeAt(tokens.start(mark));
  if ((foldTable[unit] as number) > LAST_CLASS || canonicalSymbol(unit) !== APOSTROPHE) return last;
  const next = mark + 1;
  if (next >= count) return last;
  const nextStart = tokens.start(next);
  const nextUnit = text.charCodeAt(nextStart);
  if (tokens.gap(next) === 0) {
    const isEnding = nextUnit === SMALL_S || (nextUnit === CAPITAL_S && !exact);
    return isEnding && tokens.end(next) === nextStart + 1 ? next : last;
  }
  const lastUnit = text.charCodeAt(tokens.end(last) - 1);
  if (lastUnit !== SMALL_S && lastUnit !== CAPITAL_S) return last;
  if (!isWordish(classOf(text.codePointAt(nextStart) ?? 0))) return last;
  return isQuoted(text, tokens, first) ? last : mark;
}

function isQuoted(text: string, tokens: Tokens, first: number): boolean {
  if (first === 0 || tokens.gap(first) === 1) return false;
  return canonicalSymbol(text.charCodeAt(tokens.start(first - 1))) === APOSTROPHE;
}

function carryBack(found: Occurrence[], settled: SettledText): Occurrence[] {
  const { starts, ends } = settled;
  if (starts === undefined || ends === undefined || found.length === 0) return found;
  return found.map(({ start, end, entry }) => ({
    start: starts[start] as number,
    end: ends[end - 1] as number,
    entry,
  }));
}
