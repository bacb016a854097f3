import { hasWords } from '../../core/has-words.ts';
import { BLOCK_SELECTOR, isBlockElement } from '../block-elements.ts';
import type { BodyChanges } from '../body-observer.ts';
import {
  attributeOf,
  closest,
  localNameOf,
  matches,
  parentNodeOf,
  queryAll,
  queryFirst,
} from '../read-dom.ts';
import { blockUnit, codeUnit, isLabel, mediaUnit, paragraphUnits } from './block-units.ts';
import { collapseText } from './collapse-text.ts';
import {
  childNodesOf,
  collectText,
  fits,
  plainTextOf,
  specialIn,
  type CollectedText,
} from './collect-text.ts';
import type { ContainerRecord } from './container-record.ts';
import type { OutlineRules } from './outline-rules.ts';
import { UnitCache } from './unit-cache.ts';
import type { BlockUnit, StandIn, Unit } from './unit.ts';

/** Elements nested deeper than this are read as one paragraph: a page made to exhaust our stack gets no further. */
const DEEPEST = 200;

/** Blocks read between two places where the caller may stop: together well under a millisecond. */
const BLOCKS_A_STEP = 4;

/** What makes a macro content of its own and not something that is shown. */
const PROSE = 'p,li,h1,h2,h3,h4,h5,h6,td,th,pre';

type Reading<T> = Generator<void, T>;

/**
 * Reads the units of a document, in steps. What was read is kept by element until `note` says that something in
 * it changed, so that a second reading touches only what did. Linear in the blocks the first time.
 */
export class UnitReader {
  readonly #rules: OutlineRules;
  /** How far a section is, whose it is and since when belongs to it, not to its name. */
  readonly #headingRules: OutlineRules;
  readonly #special: string;
  readonly #inItems: string;
  readonly #cache = new UnitCache();
  #blocks = 0;

  constructor(rules: OutlineRules) {
    this.#rules = rules;
    const { skip, status, mention, date } = rules;
    this.#headingRules = { ...rules, skip: joined(skip, status, mention, date) };
    this.#special = specialIn(rules);
    this.#inItems = joined('ul,ol,table', rules.code, rules.innerBlock, rules.headings);
  }

  /** Units of all that stands in `body`, in document order. */
  *read(body: Element): Reading<readonly Unit[]> {
    this.#cache.begin();
    return yield* this.#readContainer(body, 0);
  }

  /** Something changed in `body`. */
  note(changes: BodyChanges, body: Element): void {
    this.#cache.note(changes, body);
  }

  *#readContainer(parent: Element, depth: number): Reading<readonly Unit[]> {
    const kept = this.#cache.get(parent);
    if (kept !== undefined) return kept;
    const record = this.#cache.recordOf(parent);
    const isRenewed = record !== undefined && (yield* this.#renew(record, parent, depth));
    const units = isRenewed ? record.units() : yield* this.#readChildren(parent, depth);
    return this.#cache.keep(parent, units);
  }

  /** Reads again what changed among the children; `false` where that is more than blocks with other contents. */
  *#renew(record: ContainerRecord, parent: Element, depth: number): Reading<boolean> {
    for (const element of record.due) {
      record.due.delete(element);
      if (parentNodeOf(element) !== parent) continue;
      if (!record.has(element) || !this.#isBlock(element)) return false;
      record.set(element, yield* this.#readBlock(element, depth + 1));
    }
    return !record.isBroken;
  }

  *#readChildren(parent: Element, depth: number): Reading<readonly Unit[]> {
    const record = this.#cache.beginRecord(parent);
    const units: Unit[] = [];
    let run: Node[] = [];
    const endRun = (): void => {
      if (run.length === 0) return;
      const read = paragraphUnits(parent, this.#collect(run, ''));
      record.append(undefined, read);
      append(units, read);
      run = [];
    };
    for (const node of childNodesOf(parent)) {
      if (!(node instanceof Element)) {
        // White space between blocks is no text.
        if (node instanceof Text && (run.length > 0 || node.data.trim() !== '')) run.push(node);
      } else if (this.#isBlock(node)) {
        endRun();
        const read = yield* this.#readBlock(node, depth + 1);
        record.append(node, read);
        append(units, read);
      } else {
        run.push(node);
      }
    }
    endRun();
    record.complete();
    return units;
  }

  #isBlock(element: Element): boolean {
    const { headings, item } = this.#rules;
    return (
      isBlockElement(element) ||
      fits(element, headings) ||
      fits(element, item) ||
      queryFirst(element, BLOCK_SELECTOR) !== null
    );
  }

  *#readBlock(element: Element, depth: number): Reading<readonly Unit[]> {
    const kept = this.#cache.get(element);
    if (kept !== undefined) return kept;
    this.#blocks += 1;
    if (this.#blocks % BLOCKS_A_STEP === 0) yield;
    return this.#cache.keep(element, yield* this.#readFresh(element, depth));
  }

  *#readFresh(element: Element, depth: number): Reading<readonly Unit[]> {
    const { code, media, headings, skip, item } = this.#rules;
    if (fits(element, code)) return codeUnit(element);
    if (fits(element, media) && queryFirst(element, PROSE) === null) return [mediaUnit(element)];
    if (fits(element, headings)) return this.#readHeading(element);
    if (fits(element, skip)) return [];
    if (depth > DEEPEST) return paragraphUnits(element, this.#collect(childNodesOf(element), ''));
    if (fits(element, item)) return yield* this.#readItem(element, depth);
    const name = localNameOf(element);
    if (name === 'table') return yield* this.#readTable(element, depth);
    const isList = name === 'ul' || name === 'ol';
    if (isList && queryFirst(element, headings) === null) return yield* this.#readList(element, depth);
    if (queryFirst(element, joined(BLOCK_SELECTOR, item)) === null) return this.#readLeaf(element);
    return yield* this.#readContainer(element, depth);
  }

  #readHeading(element: Element): Unit[] {
    const whole = this.#collect(childNodesOf(element), '');
    const words = collectText(childNodesOf(element), this.#headingRules, '');
    // A heading that is a date or a name and nothing else is one all the same.
    const { text, placeholder } = hasWords(words.text) ? words : whole;
    return text === '' || placeholder
      ? []
      : [{ kind: 'heading', element, level: this.#levelOf(element), text }];
  }

  #levelOf(element: Element): number {
    const { headingBlock, levels } = this.#rules;
    const block = headingBlock === '' ? element : (closest(element, headingBlock) ?? element);
    return levels.find(({ selector }) => matches(block, selector))?.level ?? 1;
  }

  #readLeaf(element: Element): Unit[] {
    const collected =
      plainTextOf(element, this.#special) ?? collectText(childNodesOf(element), this.#rules, '');
    const prompt = collapseText(attributeOf(element, 'placeholder') ?? '');
    const isEmpty = collected.text === '' && collected.media.length === 0;
    // An empty block of a site that shows its prompt by style, from this attribute.
    return isEmpty && prompt !== '' && collected.mentions + collected.dates === 0
      ? paragraphUnits(element, { ...collected, text: prompt, placeholder: true })
      : paragraphUnits(element, collected);
  }

  #collect(nodes: Iterable<Node>, stop: string): CollectedText {
    return collectText(nodes, this.#rules, stop);
  }

  /** A task, or a block of a site that makes lists of blocks; lists and blocks in it follow. */
  *#readItem(element: Element, depth: number): Reading<readonly Unit[]> {
    const collected = this.#collect(childNodesOf(element), this.#inItems);
    const units: Unit[] = [];
    const text = collected.placeholder ? '' : collected.text;
    const { mentions, dates } = collected;
    if (text !== '' || mentions + dates > 0) {
      units.push(blockUnit(element, { kind: 'list', items: [text], mentions, dates }, { joinsList: true }));
    }
    append(units, collected.media.map(mediaUnit));
    for (const inner of collected.inner) append(units, yield* this.#readBlock(inner, depth + 1));
    return units;
  }

  /** A list with all lists in it as one; other blocks in its items follow. */
  *#readList(list: Element, depth: number): Reading<readonly Unit[]> {
    const items: string[] = [];
    const others: Unit[] = [];
    let [mentions, dates] = [0, 0];
    const waiting = [...childNodesOf(list)].toReversed();
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (!(node instanceof Element) || fits(node, this.#rules.skip)) continue;
      const name = localNameOf(node);
      if (name === 'ul' || name === 'ol') {
        append(waiting, [...childNodesOf(node)].toReversed());
        continue;
      }
      const collected = this.#collect(childNodesOf(node), this.#inItems);
      mentions += collected.mentions;
      dates += collected.dates;
      const text = collected.placeholder ? '' : collected.text;
      if (text !== '' || collected.mentions + collected.dates > 0) items.push(text);
      append(others, collected.media.map(mediaUnit));
      for (const inner of collected.inner.toReversed()) {
        if (matches(inner, 'ul,ol')) waiting.push(inner);
        else append(others, yield* this.#readBlock(inner, depth + 1));
      }
      yield;
    }
    const hasContent = items.length > 0;
    return hasContent ? [blockUnit(list, { kind: 'list', items, mentions, dates }), ...others] : others;
  }

  /**
   * A table as one block. Where headings stand in its cells it serves as layout: the cells of those rows are read
   * as parts of the document, the rows between them stay tables.
   */
  *#readTable(table: Element, depth: number): Reading<readonly Unit[]> {
    const units: Unit[] = [];
    let rows: Element[] = [];
    const hasHeadings = queryFirst(table, this.#rules.headings) !== null;
    for (const row of queryAll(table, 'tr')) {
      if (closest(row, 'table') !== table) continue;
      if (!hasHeadings || queryFirst(row, this.#rules.headings) === null) {
        rows.push(row);
        continue;
      }
      append(units, yield* this.#readRows(table, rows, depth));
      rows = [];
      for (const cell of cellsOf(row)) append(units, yield* this.#readContainer(cell, depth + 1));
    }
    append(units, yield* this.#readRows(table, rows, depth));
    return units;
  }

  *#readRows(table: Element, rows: readonly Element[], depth: number): Reading<readonly Unit[]> {
    const texts: string[][] = [];
    let [mentions, dates, hasContent] = [0, 0, false];
    const labelled: { readonly cell: Element; readonly label: string; readonly content: Element }[] = [];
    let hasOtherRows = false;
    for (const row of rows) {
      const cells = cellsOf(row);
      const collected = cells.map((cell) => this.#collect(childNodesOf(cell), ''));
      texts.push(collected.map(({ text, placeholder }) => (placeholder ? '' : text)));
      for (const cell of collected) {
        mentions += cell.mentions;
        dates += cell.dates;
        hasContent ||= (cell.text !== '' && !cell.placeholder) || cell.media.length > 0;
      }
      const [label, content] = cells;
      const isHeaderRow = row === rows[0] && rows.length > 1 && areAllHeaders(cells, collected);
      if (label && content && cells.length === 2 && isRowLabel(label, content, collected)) {
        labelled.push({ cell: label, label: collected[0]?.text ?? '', content });
      } else if (!isHeaderRow) hasOtherRows = true;
      yield;
    }
    if (!hasContent && mentions + dates === 0) return [];
    const instead: StandIn[] = [];
    for (const { cell, label, content } of hasOtherRows ? [] : labelled) {
      const inside = yield* this.#readContainer(content, depth + 1);
      instead.push({ element: cell, source: 'row-label', text: label, content: inside.filter(isBlockUnit) });
    }
    return [blockUnit(table, { kind: 'table', rows: texts, mentions, dates }, { instead })];
  }
}

/** Spreading them into `push` would exceed the browser's number of arguments on a page of 100,000 blocks. */
function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}

function cellsOf(row: Element): Element[] {
  return [...childNodesOf(row)].filter(
    (cell): cell is Element => cell instanceof Element && matches(cell, 'td,th'),
  );
}

/** A row of a details table: a label of its own kind, then one cell with what belongs to it. */
function isRowLabel(label: Element, content: Element, [first]: readonly CollectedText[]): boolean {
  if (first === undefined || first.placeholder || !isLabel(first.text)) return false;
  const isHeader = matches(label, 'th') && !matches(content, 'th');
  return isHeader || first.boldLine === first.text;
}

function areAllHeaders(cells: readonly Element[], collected: readonly CollectedText[]): boolean {
  return cells.every(
    (cell, index) => matches(cell, 'th') || collected[index]?.boldLine === collected[index]?.text,
  );
}

function isBlockUnit(unit: Unit): unit is BlockUnit {
  return unit.kind === 'block';
}

function joined(...selectors: string[]): string {
  return selectors.filter((selector) => selector !== '').join(',');
}
