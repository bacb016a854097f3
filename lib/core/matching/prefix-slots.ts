import { firstSlot, HAS_CHILD } from './phrase-table.ts';

/** Slots are doubled beyond this share: probes stay short, and 50,000 terms stay under 160 bytes each. */
const MAX_LOAD = 0.55;
const MIN_CAPACITY = 16;

/**
 * The slots of a `PhraseTable` while it is built: open addressing with linear probing, hash and value side by side.
 * Until `finish`, a value is `number of the first form + 1 << 1 | hasChild`. Takes the place of several maps from
 * number to number; with them, compiling took half as long again.
 */
export class PrefixSlots {
  #slots: Int32Array;
  #size = 0;

  /** `forms`: how many there will be, about. */
  constructor(forms: number) {
    this.#slots = new Int32Array(capacityFor(forms / 2) * 2);
  }

  /** Notes that longer phrases begin with the prefix that has this hash. */
  addPrefix(hash: number): void {
    const at = this.#place(hash);
    this.#slots[at + 1] = (this.#slots[at + 1] ?? 0) | HAS_CHILD;
  }

  /** Returns the first form that was added with this hash: the one with this number, when there was none before. */
  addForm(hash: number, form: number): number {
    const at = this.#place(hash);
    const value = this.#slots[at + 1] ?? 0;
    if (value >> 1 !== 0) return (value >> 1) - 1;
    this.#slots[at + 1] = ((form + 1) << 1) | value;
    return form;
  }

  /** The finished slots. `positions`: by number of a first form, where the surfaces of its hash begin. */
  finish(positions: Int32Array): { slots: Int32Array; maxProbes: number } {
    const slots = this.#slots;
    let maxProbes = 1;
    for (let at = 0; at < slots.length; at += 2) {
      const value = slots[at + 1] ?? 0;
      if (value === 0) continue;
      const steps = (at - firstSlot(slots, slots[at] ?? 0)) & (slots.length - 1);
      maxProbes = Math.max(maxProbes, (steps >> 1) + 1);
      if (value >> 1 !== 0) {
        slots[at + 1] = (((positions[(value >> 1) - 1] ?? 0) + 1) << 1) | (value & HAS_CHILD);
      }
    }
    return { slots, maxProbes };
  }

  /** Where this hash is or, from now on, will be. The caller gives a free slot a value. */
  #place(hash: number): number {
    let at = findPlace(this.#slots, hash);
    if (this.#slots[at + 1] !== 0) return at;
    if (++this.#size > (this.#slots.length / 2) * MAX_LOAD) {
      this.#grow();
      at = findPlace(this.#slots, hash);
    }
    this.#slots[at] = hash;
    return at;
  }

  #grow(): void {
    const before = this.#slots;
    const slots = new Int32Array(before.length * 2);
    for (let from = 0; from < before.length; from += 2) {
      const value = before[from + 1] ?? 0;
      if (value === 0) continue;
      const hash = before[from] ?? 0;
      const at = findPlace(slots, hash);
      slots[at] = hash;
      slots[at + 1] = value;
    }
    this.#slots = slots;
  }
}

function findPlace(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  let at = firstSlot(slots, hash);
  while (slots[at + 1] !== 0 && slots[at] !== hash) at = (at + 2) & mask;
  return at;
}

function capacityFor(size: number): number {
  let capacity = MIN_CAPACITY;
  while (size > capacity * MAX_LOAD) capacity *= 2;
  return capacity;
}
