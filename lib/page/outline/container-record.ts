import { previousElementOf } from '../read-dom.ts';
import type { Unit } from './unit.ts';

/** A block among the children of a container, or words between blocks. */
interface Piece {
  /** Absent for words, and for the piece before all others. */
  readonly element: Element | undefined;
  units: readonly Unit[];
  before: Piece | undefined;
  next: Piece | undefined;
}

/**
 * What the children of one element were read as, in order, so that a change among ten thousand of them has only what
 * changed read again.
 */
export class ContainerRecord {
  readonly #head: Piece = { element: undefined, units: [], before: undefined, next: undefined };
  #last = this.#head;
  readonly #pieces = new Map<Element, Piece>();
  /** Children that are to be read again. */
  readonly due = new Set<Element>();
  /** The children are to be gone through again, all of them. */
  isBroken = false;
  #isComplete = false;
  #hasWords = false;

  has(element: Element): boolean {
    return this.#pieces.has(element);
  }

  /** Adds what comes behind all others: a block, or words. */
  append(element: Element | undefined, units: readonly Unit[]): void {
    this.#place(element, this.#last).units = units;
    if (element === undefined) this.#hasWords = true;
  }

  /** All children have been added. */
  complete(): void {
    this.#isComplete = true;
  }

  /**
   * Whether children can be taken up and away one by one: not while they are being gone through, and not where words
   * stand between them, which one such child parts and the next one joins.
   */
  get isFlexible(): boolean {
    return this.#isComplete && !this.#hasWords;
  }

  /** Sets what a child was read as. */
  set(element: Element, units: readonly Unit[]): void {
    const piece = this.#pieces.get(element);
    if (piece !== undefined) piece.units = units;
  }

  /** Takes up a child that came, which is to be read. Its place is told by the nearest known child before it. */
  insert(element: Element): void {
    if (this.#pieces.has(element)) return;
    let before = previousElementOf(element);
    while (before !== null && !this.#pieces.has(before)) before = previousElementOf(before);
    this.#place(element, (before && this.#pieces.get(before)) ?? this.#head);
    this.due.add(element);
  }

  remove(element: Element): void {
    const piece = this.#pieces.get(element);
    if (piece === undefined) return;
    this.#pieces.delete(element);
    this.due.delete(element);
    const { before, next } = piece;
    if (before !== undefined) before.next = next;
    if (next === undefined) this.#last = before ?? this.#head;
    else next.before = before;
  }

  /** Units of all pieces, in order. */
  units(): Unit[] {
    const units: Unit[] = [];
    for (let piece = this.#head.next; piece !== undefined; piece = piece.next) {
      for (const unit of piece.units) units.push(unit);
    }
    return units;
  }

  #place(element: Element | undefined, before: Piece): Piece {
    const piece: Piece = { element, units: [], before, next: before.next };
    if (before.next === undefined) this.#last = piece;
    else before.next.before = piece;
    before.next = piece;
    if (element !== undefined) this.#pieces.set(element, piece);
    return piece;
  }
}
