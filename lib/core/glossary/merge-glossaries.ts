import type { Entry } from './entry.ts';
import { foldTerm } from './fold-term.ts';
import { LIMITS } from './limits.ts';
import { LISTED_LOSSES, type LostClaim, type MergedGlossary, type SourceInfo } from './merged-glossary.ts';

/** What one source brings. */
export interface GlossaryPart {
  readonly info: SourceInfo;
  readonly entries: readonly Entry[];
  readonly templates: readonly unknown[];
}

type MergeLimits = Pick<typeof LIMITS, 'terms' | 'forms'>;

/**
 * One glossary of all sources, which come in order of precedence. Whole entries, by folded term: the earlier one
 * wins. A form of two sources' entries belongs to the earlier one. What clashes within one source stays: that is
 * for its owner to see, and the matcher prefers what comes first. What lost is listed, in order. When the limits
 * are reached, entries that no longer fit are left out and counted. Linear in the number of forms; `limits` is a
 * test seam.
 */
export function mergeGlossaries(
  parts: readonly GlossaryPart[],
  limits: { readonly [name in keyof MergeLimits]: number } = LIMITS,
): MergedGlossary {
  const merger = new Merger(limits);
  for (const [part, { entries }] of parts.entries()) {
    for (const entry of entries) merger.add(entry, part);
  }
  return {
    entries: merger.entries,
    sources: parts.map(({ info }) => info),
    lost: merger.lost,
    unlistedLost: merger.unlistedLost,
    templates: parts.flatMap(({ templates }) => templates),
    dropped: merger.dropped,
  };
}

/** Who has a term or a form, and in which part. */
interface Claim {
  readonly entry: Entry;
  readonly part: number;
}

class Merger {
  readonly entries: Entry[] = [];
  readonly lost: LostClaim[] = [];
  unlistedLost = 0;
  dropped = 0;

  readonly #limits: { readonly [name in keyof MergeLimits]: number };
  readonly #terms = new Map<string, Entry>();
  readonly #forms = new Map<string, Claim>();
  readonly #ids = new Set<string>();
  /** Where to go on counting for an id that was taken: from 2 each time would be quadratic. */
  readonly #numbers = new Map<string, number>();
  #formCount = 0;

  constructor(limits: { readonly [name in keyof MergeLimits]: number }) {
    this.#limits = limits;
  }

  add(entry: Entry, part: number): void {
    const term = foldTerm(entry.term);
    const winner = this.#terms.get(term);
    if (winner !== undefined) {
      this.#lose('entry', entry.term, entry, winner);
      return;
    }
    // Folded once: this is most of the work.
    const forms = entry.aliases.map(foldTerm);
    const owners = forms.map((form) => this.#ownerElsewhere(form, part));
    const formCount = this.#formCount + 1 + owners.filter((owner) => owner === undefined).length;
    if (this.entries.length >= this.#limits.terms || formCount > this.#limits.forms) {
      this.dropped += 1;
      return;
    }
    this.#formCount = formCount;
    // The entry stays even so: its other forms and its definition are nobody else's.
    const termOwner = this.#ownerElsewhere(term, part);
    if (termOwner !== undefined) this.#lose('form', entry.term, entry, termOwner);
    for (const [index, owner] of owners.entries()) {
      if (owner !== undefined) this.#lose('form', entry.aliases[index] ?? '', entry, owner);
    }
    const claim = { entry: this.#keep(entry, owners), part };
    this.#terms.set(term, claim.entry);
    this.#claim(term, claim);
    for (const [index, form] of forms.entries()) {
      if (owners[index] === undefined) this.#claim(form, claim);
    }
  }

  /** Adds the entry without the aliases that others own; the object itself where that changes nothing. */
  #keep(entry: Entry, owners: readonly (Entry | undefined)[]): Entry {
    const aliases = entry.aliases.filter((_, index) => owners[index] === undefined);
    const id = this.#freeId(entry.id);
    this.#ids.add(id);
    const isSame = id === entry.id && aliases.length === entry.aliases.length;
    const kept = isSame ? entry : { ...entry, id, aliases };
    this.entries.push(kept);
    return kept;
  }

  #claim(form: string, claim: Claim): void {
    if (!this.#forms.has(form)) this.#forms.set(form, claim);
  }

  /** The entry of an earlier source that has `form`. */
  #ownerElsewhere(form: string, part: number): Entry | undefined {
    const claim = this.#forms.get(form);
    return claim !== undefined && claim.part !== part ? claim.entry : undefined;
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
