import type { Entry } from './entry.ts';
import { NAMED_DROPS, type DroppedPart } from './merged-glossary.ts';

/** Counts, source by source, what a full glossary leaves out. */
export class DropTally {
  readonly #parts = new Map<string, DroppedPart>();

  /** Goes on from what was left out before. */
  constructor(before: readonly DroppedPart[] = []) {
    for (const part of before) this.#parts.set(part.origin, part);
  }

  addEntry({ origin, term }: Entry): void {
    const { names, ...part } = this.#part(origin);
    const named = names.length < NAMED_DROPS ? [...names, term] : names;
    this.#parts.set(origin, { ...part, names: named, entries: part.entries + 1 });
  }

  addAliases({ origin }: Entry, count: number): void {
    if (count === 0) return;
    const part = this.#part(origin);
    this.#parts.set(origin, { ...part, aliases: part.aliases + count });
  }

  /** By source, in the order of `sources`. */
  inOrderOf(sources: readonly { readonly id: string }[]): readonly DroppedPart[] {
    const places = new Map(sources.map(({ id }, place) => [id, place]));
    const placeOf = ({ origin }: DroppedPart): number => places.get(origin) ?? sources.length;
    return [...this.#parts.values()].toSorted((a, b) => placeOf(a) - placeOf(b));
  }

  #part(origin: string): DroppedPart {
    return this.#parts.get(origin) ?? { origin, entries: 0, aliases: 0, names: [] };
  }
}
