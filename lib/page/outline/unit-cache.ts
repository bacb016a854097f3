import type { BodyChanges } from '../body-observer.ts';
import { parentNodeOf } from '../read-dom.ts';
import { ContainerRecord } from './container-record.ts';
import type { Unit } from './unit.ts';

/** What the outline needs to know of changes. */
type ContentChanges = Pick<BodyChanges, 'touched' | 'added' | 'removed' | 'reworded'>;

/** Units by the element they were read from, until something in it changes. */
export class UnitCache {
  #units = new WeakMap<Element, readonly Unit[]>();
  readonly #records = new WeakMap<Node, ContainerRecord>();
  /** Changed while a reading was under way: what it makes of these is out of date. */
  #outdated = new WeakSet<Node>();

  /** A reading of the document begins. */
  begin(): void {
    this.#outdated = new WeakSet();
  }

  get(element: Element): readonly Unit[] | undefined {
    return this.#units.get(element);
  }

  keep(element: Element, units: readonly Unit[]): readonly Unit[] {
    if (!this.#outdated.has(element)) this.#units.set(element, units);
    return units;
  }

  /** What the children of `container` were read as, where that can be brought up to date piece by piece. */
  recordOf(container: Element): ContainerRecord | undefined {
    const record = this.#records.get(container);
    return record?.isBroken === true ? undefined : record;
  }

  /** A record of `container` from before its children are gone through, so that it hears of changes meanwhile. */
  beginRecord(container: Element): ContainerRecord {
    const record = new ContainerRecord();
    this.#records.set(container, record);
    return record;
  }

  /** Something in `body` changed: forgets what was read there. Linear in the changes. */
  note({ touched, added, removed, reworded }: ContentChanges, body: Element): void {
    const forgotten = new Set<Node>();
    for (const node of touched) {
      this.#forget(node, body, forgotten);
      const record = this.#records.get(node) ?? this.#recordAround(node);
      if (record === undefined) continue;
      if (!record.isFlexible || reworded.has(node) || !(node instanceof Element)) record.isBroken = true;
      else for (const element of removed) record.remove(element);
    }
    for (const element of added) {
      const parent = parentNodeOf(element);
      const record = parent === null || !touched.has(parent) ? undefined : this.#records.get(parent);
      if (record?.isBroken === false) record.insert(element);
    }
  }

  /** The record of what a text stands in. */
  #recordAround(node: Node): ContainerRecord | undefined {
    const parent = node instanceof Element ? null : parentNodeOf(node);
    return parent === null ? undefined : this.#records.get(parent);
  }

  #forget(node: Node, body: Element, forgotten: Set<Node>): void {
    let child: Node | undefined;
    for (let current: Node | null = node; current !== null; current = parentNodeOf(current)) {
      if (child instanceof Element) this.#records.get(current)?.due.add(child);
      if (forgotten.has(current)) return;
      forgotten.add(current);
      this.#outdated.add(current);
      if (current instanceof Element) this.#units.delete(current);
      if (current === body) return;
      child = current;
    }
  }
}
