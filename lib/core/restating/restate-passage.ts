import type { Entry } from '../glossary/entry.ts';
import type { Role } from '../role.ts';
import { chooseText } from './choose-text.ts';
import type { FoundPassage, Place } from './find-in-passage.ts';
import { PassageSenses } from './passage-senses.ts';
import type { Insert, Meaning, RestatedPassage, Segment, TermSegment } from './restated-passage.ts';
import { asInsert, shortenText } from './shorten-text.ts';

/** Which uses of a term are restated: its first one in the passage, or each of them. */
export type WhichUses = 'first' | 'all';

export interface RestateOptions {
  readonly role: Role;
  readonly which: WhichUses;
  /** Senses that the reader chose, by term id; they hold for all uses of the term. */
  readonly corrections?: ReadonlyMap<string, number>;
  /** Leaves alone what is jargon of `role` and nobody else's: those readers use the words themselves. */
  readonly sparesOwn?: boolean;
}

/**
 * Restates a passage for a role: each term keeps its place and words, and what it means for the role stands behind
 * it in brackets.
 *
 * The words stay because the texts of a glossary are sentences ("Expect the feature to get slowly worse unless
 * retraining is planned."): put in the place of a noun they break the sentence around them, and a reader who has to
 * talk to the team that wrote the passage needs the team's word as well. In brackets a whole sentence can stand
 * anywhere. The first use carries the whole text; a later one (`all`) a reminder of one clause, or a passage that
 * names a term in each line could not be read at all. Where no sense is better than the others, all are told, each
 * under its domain and cut to a clause: to pick one silently could tell the opposite of what is meant.
 *
 * `entryAt` gives the entry at an ordinal; without one the words stay plain text. Linear in the text.
 */
export function restatePassage(
  passage: FoundPassage,
  entryAt: (ordinal: number) => Entry | undefined,
  options: RestateOptions,
): RestatedPassage {
  const work = new Restating(passage, entryAt, options);
  const blocks = passage.blocks.map((_, block) => work.restateBlock(block));
  return {
    role: options.role,
    blocks,
    restated: work.restated.size,
    unknown: [...work.unknown],
    untold: [...work.untold].map(([termId, term]) => ({ termId, term })),
  };
}

class Restating {
  readonly restated = new Set<string>();
  readonly unknown = new Set<string>();
  readonly untold = new Map<string, string>();
  readonly #passage: FoundPassage;
  readonly #entryAt: (ordinal: number) => Entry | undefined;
  readonly #options: RestateOptions;
  readonly #senses: PassageSenses;
  /** What has been said before: a term in one of its senses, or an acronym. */
  readonly #said = new Set<string>();

  constructor(
    passage: FoundPassage,
    entryAt: (ordinal: number) => Entry | undefined,
    options: RestateOptions,
  ) {
    this.#passage = passage;
    this.#entryAt = entryAt;
    this.#options = options;
    this.#senses = new PassageSenses(passage);
  }

  restateBlock(index: number): readonly Segment[] {
    const block = this.#passage.blocks[index];
    if (block === undefined) return [];
    const { text, places } = block;
    const segments: Segment[] = [];
    let end = 0;
    let before: Place | undefined;
    for (const place of places) {
      const original = text.slice(place.start, place.end);
      const gap = text.slice(end, place.start);
      const segment = this.#restatePlace(place, original, index, spellsOut(before, gap, place));
      if (segment === undefined) continue;
      if (gap !== '') segments.push({ kind: 'text', text: gap });
      segments.push(segment);
      end = place.end;
      before = place;
    }
    if (end < text.length) segments.push({ kind: 'text', text: text.slice(end) });
    return segments;
  }

  #restatePlace(place: Place, original: string, block: number, isSpelledOut: boolean): Segment | undefined {
    switch (place.kind) {
      case 'term':
        return this.#restateTerm(place, original, block, isSpelledOut);
      case 'defined':
        return this.#restateDefined(place, original, block);
      case 'unknown':
        this.unknown.add(place.acronym);
        return { kind: 'unknown', original, acronym: place.acronym };
      default:
        return place satisfies never;
    }
  }

  #restateTerm(
    place: Extract<Place, { kind: 'term' }>,
    original: string,
    block: number,
    isSpelledOut: boolean,
  ): TermSegment | undefined {
    const entry = this.#entryAt(place.entry);
    if (entry === undefined) return undefined;
    const { order, confident, reason } = this.#senses.choose(entry, block, place);
    const corrected = this.#options.corrections?.get(entry.id);
    const isCorrected = corrected !== undefined && order.includes(corrected);
    const chosen = isCorrected ? corrected : confident ? (order[0] ?? 0) : null;
    const [first, ...others] = order.map((sense) => this.#meaningOf(entry, sense));
    if (first === undefined) return undefined;
    const meanings = [first, ...others] as const;
    return {
      kind: 'term',
      original,
      entry: place.entry,
      termId: entry.id,
      term: entry.term,
      meanings,
      chosen,
      isCorrected,
      ...(!isCorrected && confident && reason !== undefined && { reason }),
      ...(place.definedHere !== undefined && { definedHere: place.definedHere }),
      ...this.#insertsOf(entry, meanings, chosen, isSpelledOut),
    };
  }

  #insertsOf(
    entry: Entry,
    meanings: readonly Meaning[],
    chosen: number | null,
    isSpelledOut: boolean,
  ): Pick<TermSegment, 'inserts' | 'isShort'> {
    const { role, which, sparesOwn = false } = this.#options;
    const nothing = { inserts: [], isShort: false };
    if (sparesOwn && entry.senses.every(({ domain }) => domain === role)) return nothing;
    const told = meanings.filter(({ sense, text }) => text !== undefined && (chosen ?? sense) === sense);
    if (told.length === 0) {
      this.untold.set(entry.id, entry.term);
      return nothing;
    }
    const isFirst = this.#isFirst(`term ${chosen ?? ''} ${entry.id}`);
    if (!isFirst && (which === 'first' || isSpelledOut)) return nothing;
    this.restated.add(entry.id);
    const isShort = !isFirst || chosen === null;
    const inserts = told.flatMap(({ domain, text }): readonly Insert[] =>
      text === undefined
        ? []
        : [{ domain, kind: text.kind, text: asInsert(isShort ? shortenText(text.text) : text.text) }],
    );
    return { inserts, isShort };
  }

  #restateDefined(
    { acronym, expansion }: Extract<Place, { kind: 'defined' }>,
    original: string,
    block: number,
  ): Segment {
    // Where the passage spells it out itself there is nothing to add.
    const isThere = this.#passage.blocks[block]?.text.includes(expansion) === true;
    const isFirst = this.#isFirst(`acronym ${acronym}`);
    const isTold = !isThere && (isFirst || this.#options.which === 'all');
    return { kind: 'defined', original, acronym, expansion, ...(isTold && { insert: asInsert(expansion) }) };
  }

  #meaningOf(entry: Entry, sense: number): Meaning {
    const { domain, definition, ...rest } = entry.senses[sense] ?? NO_SENSE;
    const text = chooseText({ ...rest, ...(definition !== undefined && { definition }) }, this.#options.role);
    return {
      sense,
      domain: domain ?? null,
      ...(definition !== undefined && { definition }),
      ...(text !== undefined && { text }),
    };
  }

  #isFirst(what: string): boolean {
    if (this.#said.has(what)) return false;
    this.#said.add(what);
    return true;
  }
}

/** Stands in for a sense that is not there; sense choices name only those that are. */
const NO_SENSE: Entry['senses'][number] = { roles: {}, cues: [], links: [] };

/** "model drift (MD)": the same thing said twice in one breath. */
function spellsOut(before: Place | undefined, gap: string, place: Place): boolean {
  if (before?.kind !== 'term' || place.kind !== 'term') return false;
  return before.entry === place.entry && /^\s*\(\s*$/.test(gap);
}
