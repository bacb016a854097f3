import { DropTally } from './drop-tally.ts';
import type { Entry } from './entry.ts';
import { foldTerm } from './fold-term.ts';
import { claimedForm, FormClaims, type ClaimedForm } from './form-claims.ts';
import { LIMITS } from './limits.ts';
import { LISTED_LOSSES, type LostClaim, type MergedGlossary, type SourceInfo } from './merged-glossary.ts';
import { termKey } from './term-key.ts';

/** What one source brings. */
export interface GlossaryPart {
  readonly info: SourceInfo;
  readonly entries: readonly Entry[];
  readonly templates: readonly unknown[];
}

type MergeLimits = { readonly [name in 'terms' | 'forms']: number };

/**
 * One glossary of all sources, which come in order of precedence. Whole entries, by term: the earlier source's one
 * wins. A form of two sources' entries belongs to the earlier one. What clashes within one source stays: that is
 * for its owner to see, and the matcher prefers what comes first. What lost is listed, in order. When the limits
 * are reached, the last entries are left out, and before any for want of room for forms, the last aliases; both are
 * counted for each source. Linear in the number of forms; `limits` is a test seam.
 */
export function mergeGlossaries(
  parts: readonly GlossaryPart[],
  limits: MergeLimits = LIMITS,
): MergedGlossary {
  const fates = decideFates(parts, Math.min(limits.terms, limits.forms));
  const terms = fates.filter((fate) => fate === 'chosen').length;
  const merger = new Merger(limits.forms - terms);
  let position = 0;
  for (const [part, { entries }] of parts.entries()) {
    for (const entry of entries) {
      merger.add(entry, part, fates[position] ?? 'full');
      position += 1;
    }
  }
  const sources = parts.map(({ info }) => info);
  return {
    entries: merger.entries,
    sources,
    lost: merger.lost,
    unlistedLost: merger.unlistedLost,
    templates: parts.flatMap(({ templates }) => templates),
    dropped: merger.dropped.inOrderOf(sources),
  };
}

/** What becomes of an entry: it is in, comes too late, or has lost its term to another one. */
type Fate = 'chosen' | 'full' | Entry;

/** The fates of all entries, in order. */
function decideFates(parts: readonly GlossaryPart[], limit: number): readonly Fate[] {
  const fates: Fate[] = [];
  const written = new Map<string, Entry>();
  const byKey = new Map<string, { readonly entry: Entry; readonly part: number }>();
  for (const [part, { entries }] of parts.entries()) {
    for (const entry of entries) {
      const folded = foldTerm(entry.term);
      const key = termKey(entry.term);
      const same = byKey.get(key);
      const winner = written.get(folded) ?? (same?.part === part ? undefined : same?.entry);
      const fate = winner ?? (written.size < limit ? 'chosen' : 'full');
      fates.push(fate);
      if (fate !== 'chosen') continue;
      written.set(folded, entry);
      if (same === undefined) byKey.set(key, { entry, part });
    }
  }
  return fates;
}

class Merger {
  readonly entries: Entry[] = [];
  readonly lost: LostClaim[] = [];
  unlistedLost = 0;
  readonly dropped = new DropTally();

  readonly #claims = new FormClaims();
  readonly #ids = new Set<string>();
  /** Where to go on counting for an id that was taken: from 2 each time would be quadratic. */
  readonly #numbers = new Map<string, number>();
  /** For how many more aliases there is room beside the terms. */
  #room: number;

  constructor(room: number) {
    this.#room = room;
  }

  add(entry: Entry, part: number, fate: Fate): void {
    if (fate === 'chosen') this.#addChosen(entry, part);
    else if (fate === 'full') this.dropped.addEntry(entry);
    else this.#lose('entry', entry.term, entry, fate);
  }

  #addChosen(entry: Entry, part: number): void {
    // Worked out once: this is most of the work.
    const term = claimedForm(entry.term, entry.caseSensitive);
    this.#settleTerm(entry, term, part);
    const free = entry.aliases
      .map((alias) => claimedForm(alias, entry.caseSensitive))
      .filter((alias) => this.#isFree(alias, entry, part));
    const fitting = free.slice(0, this.#room);
    this.#room -= fitting.length;
    this.dropped.addAliases(entry, free.length - fitting.length);
    const kept = this.#keep(
      entry,
      fitting.map(({ form }) => form),
    );
    this.#claims.claim(kept, part, [term, ...fitting]);
  }

  /** The entry stays in any case: its other forms and its definition are nobody else's. */
  #settleTerm(entry: Entry, term: ClaimedForm, part: number): void {
    const owner = this.#claims.ownerElsewhere(term, part);
    if (owner === undefined) return;
    // A plural that nobody had written: from now on somebody has.
    if (owner.derived) this.#lose('form', entry.term, owner.entry, entry);
    else this.#lose('form', entry.term, entry, owner.entry);
  }

  #isFree(alias: ClaimedForm, entry: Entry, part: number): boolean {
    const owner = this.#claims.ownerElsewhere(alias, part);
    if (owner !== undefined) this.#lose('form', alias.form, entry, owner.entry);
    return owner === undefined;
  }

  /** Adds the entry with these aliases; the object itself where that changes nothing. */
  #keep(entry: Entry, aliases: readonly string[]): Entry {
    const id = this.#freeId(entry.id);
    this.#ids.add(id);
    const isSame = id === entry.id && aliases.length === entry.aliases.length;
    const kept = isSame ? entry : { ...entry, id, aliases };
    this.entries.push(kept);
    return kept;
  }

  #lose(kind: LostClaim['kind'], form: string, loser: Entry, winner: Entry): void {
    if (this.lost.length >= LISTED_LOSSES) {
      this.unlistedLost += 1;
      return;
    }
    const { term, origin } = loser;
    this.lost.push({ kind, form, term, origin, winner: winner.term, winnerOrigin: winner.origin });
  }

  #freeId(wanted: string): string {
    if (!this.#ids.has(wanted)) return wanted;
    let number = this.#numbers.get(wanted) ?? 2;
    while (this.#ids.has(`${wanted}-${number}`)) number += 1;
    this.#numbers.set(wanted, number + 1);
    return `${wanted}-${number}`;
  }
}
