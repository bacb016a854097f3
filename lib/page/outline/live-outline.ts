import type { Outline } from '../../core/spec/outline.ts';
import { observeBody } from '../body-observer.ts';
import { runInIdleSlices } from '../idle-slices.ts';
import { queryAll, queryFirst, textContentOf } from '../read-dom.ts';
import type { SpecDocument } from '../spec-document.ts';
import { trailingCall } from '../trailing-call.ts';
import { collapseText } from './collapse-text.ts';
import { OutlineAssembler, type SectionPlace } from './outline-assembler.ts';
import { UnitReader } from './unit-reader.ts';
import type { Unit } from './unit.ts';

/** While somebody types, the outline is made anew this often at most, milliseconds: a row may lag, a key may not. */
const SETTLE_MS = 300;

/**
 * The outline of one document, kept up to date. The first reading goes through the whole document in idle slices,
 * later ones touch what changed. Ends with `signal`.
 */
export class LiveOutline {
  readonly #spec: SpecDocument;
  readonly #signal: AbortSignal;
  readonly #reader: UnitReader;
  readonly #assembler: OutlineAssembler;
  readonly #listeners = new Set<(outline: Outline) => void>();
  readonly #readLater: () => void;
  #outline: Outline | undefined;
  #isReading = false;
  #isStale = false;

  constructor(spec: SpecDocument, signal: AbortSignal) {
    this.#spec = spec;
    this.#signal = signal;
    this.#reader = new UnitReader(spec.outline);
    this.#assembler = new OutlineAssembler(spec.outline);
    this.#readLater = trailingCall(() => this.#read(), SETTLE_MS, signal);
    observeBody(
      spec.body,
      (changes) => {
        const { touched, restyled } = changes;
        if (touched.size > 0) this.#reader.note(changes, spec.body);
        // Styles change all the time; of attributes, only a toggle that opened or closed says something.
        const isToggled = restyled.size > 0 && this.#isPartial !== this.#outline?.partial;
        if (touched.size > 0 || isToggled) this.#readLater();
      },
      signal,
    );
    this.#watchTitle();
    this.#read();
  }

  /** The outline as last read; `undefined` until the first reading is done. */
  get outline(): Outline | undefined {
    return this.#outline;
  }

  /** Calls `listener` with every new outline until `signal` aborts. */
  watch(listener: (outline: Outline) => void, signal: AbortSignal): void {
    // A listener of its own each time: the same function may watch twice.
    const entry = (outline: Outline): void => listener(outline);
    this.#listeners.add(entry);
    signal.addEventListener('abort', () => this.#listeners.delete(entry));
  }

  placeOf(id: string): SectionPlace | undefined {
    return this.#assembler.placeOf(id);
  }

  /** Where what stands before the first heading ends. */
  get startOfSections(): Element {
    return this.#assembler.lastOfPreamble ?? this.#spec.body;
  }

  get #isPartial(): boolean {
    const { absent } = this.#spec.outline;
    return absent !== '' && queryFirst(this.#spec.body, absent) !== null;
  }

  get #absent(): readonly Element[] {
    const { absent } = this.#spec.outline;
    return absent === '' ? [] : [...queryAll(this.#spec.body, absent)];
  }

  #read(): void {
    if (this.#isReading) {
      this.#isStale = true;
      return;
    }
    this.#isReading = true;
    runInIdleSlices(this.#steps(), this.#signal, () => {
      this.#isReading = false;
      if (this.#isStale) this.#readLater();
      this.#isStale = false;
    });
  }

  *#steps(): Generator<void> {
    const units: readonly Unit[] = yield* this.#reader.read(this.#spec.body);
    yield;
    const outline = this.#assembler.assemble(units, titleOf(this.#spec.title), this.#absent);
    if (this.#outline !== undefined && isSame(this.#outline, outline)) return;
    this.#outline = outline;
    for (const listener of this.#listeners) listener(outline);
  }

  /** The title stands outside of the body; while it is edited it may be a field. */
  #watchTitle(): void {
    const { title } = this.#spec;
    if (title === null) return;
    const observer = new MutationObserver(this.#readLater);
    observer.observe(title, { childList: true, subtree: true, characterData: true });
    title.addEventListener('input', this.#readLater, { passive: true, signal: this.#signal });
    this.#signal.addEventListener('abort', () => observer.disconnect());
  }
}

/** The words of a title element, which may be a text field. */
export function titleOf(title: Element | null): string {
  if (title === null) return '';
  return collapseText(title instanceof HTMLTextAreaElement ? title.value : (textContentOf(title) ?? ''));
}

function isSame(before: Outline, after: Outline): boolean {
  return (
    before.title === after.title &&
    before.partial === after.partial &&
    before.preamble === after.preamble &&
    before.sections.length === after.sections.length &&
    before.sections.every((section, index) => section === after.sections[index])
  );
}
