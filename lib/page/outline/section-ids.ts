import { attributeOf, closest } from '../read-dom.ts';

interface Named {
  readonly element: Element;
  readonly text: string;
  readonly id: string;
}

/**
 * Ids of sections, the same for the same heading while its document is open: by the site's own block id, else by
 * the heading's element; a heading that was rendered anew with the same words takes over the id of the one that
 * went. Unique within one reading.
 */
export class SectionIds {
  readonly #blockId: string;
  readonly #byElement = new WeakMap<Element, string>();
  #given: readonly Named[] = [];
  #now: Named[] = [];
  #used = new Set<string>();
  #count = 0;

  /** `blockId`: attribute that identifies a block; '' where the site has none. */
  constructor(blockId: string) {
    this.#blockId = blockId;
  }

  /** Begins a reading of the whole document. */
  begin(): void {
    this.#given = this.#now;
    this.#now = [];
    this.#used = new Set();
  }

  idOf(element: Element, text: string): string {
    const wanted =
      this.#siteId(element) ?? this.#byElement.get(element) ?? this.#inherited(text) ?? this.#fresh();
    const id = this.#used.has(wanted) ? this.#fresh() : wanted;
    this.#used.add(id);
    this.#byElement.set(element, id);
    this.#now.push({ element, text, id });
    return id;
  }

  #siteId(element: Element): string | undefined {
    if (this.#blockId === '') return undefined;
    const block = closest(element, `[${this.#blockId}]`);
    const id = block === null ? null : attributeOf(block, this.#blockId);
    return id === null || id === '' ? undefined : `block-${id}`;
  }

  #inherited(text: string): string | undefined {
    return this.#given.find(
      (before) => before.text === text && !before.element.isConnected && !this.#used.has(before.id),
    )?.id;
  }

  #fresh(): string {
    this.#count += 1;
    return `section-${this.#count}`;
  }
}
