import { lazyPattern } from '../../core/lazy-pattern.ts';
import type { HeadingSource, Outline, OutlineBlock, OutlineSection } from '../../core/spec/outline.ts';
import { closest, comparePositions } from '../read-dom.ts';
import type { OutlineRules } from './outline-rules.ts';
import { SectionIds } from './section-ids.ts';
import type { BlockUnit, Unit } from './unit.ts';

/** With fewer real headings than this, bold lines and row labels serve as headings. */
export const FEW_HEADINGS = 2;

const DEEPEST_LEVEL = 6;

/** Where a section stands on the page. */
export interface SectionPlace {
  readonly heading: Element;
  /** The last block of the section; its heading where it is empty. */
  readonly last: Element;
}

interface Draft {
  readonly element: Element;
  readonly level: number;
  readonly heading: string;
  readonly source: HeadingSource;
  readonly content: BlockUnit[];
}

interface Made {
  readonly draft: Draft;
  readonly isPartial: boolean;
  readonly section: OutlineSection;
}

/**
 * Makes outlines of one document's units, one after another. What did not change is the same object as in the
 * outline before. Linear in the units.
 */
export class OutlineAssembler {
  readonly #ids: SectionIds;
  readonly #headingBlock: string;
  #made = new Map<string, Made>();
  #preamble: { readonly content: readonly BlockUnit[]; readonly blocks: readonly OutlineBlock[] } = {
    content: [],
    blocks: [],
  };

  constructor({ blockId, headingBlock }: Pick<OutlineRules, 'blockId' | 'headingBlock'>) {
    this.#ids = new SectionIds(blockId);
    this.#headingBlock = headingBlock;
  }

  /** `absent`: what stands for parts that are not in the page, in document order. */
  assemble(units: readonly Unit[], title: string, absent: readonly Element[]): Outline {
    const { preamble, drafts } = draftSections(units);
    const partial = this.#partialOf(drafts, absent);
    this.#preamble = {
      content: preamble,
      blocks: isSameList(this.#preamble.content, preamble)
        ? this.#preamble.blocks
        : keepIfEqual(this.#preamble.blocks, toBlocks(preamble)),
    };
    const made = new Map<string, Made>();
    this.#ids.begin();
    const sections = drafts.map((draft) => {
      const id = this.#ids.idOf(draft.element, draft.heading);
      const isPartial = partial.has(draft);
      const section = this.#section(id, draft, isPartial);
      made.set(id, { draft, isPartial, section });
      return section;
    });
    this.#made = made;
    return { title, preamble: this.#preamble.blocks, sections, partial: absent.length > 0 };
  }

  /** Where the section with this id was when the last outline was made. */
  placeOf(id: string): SectionPlace | undefined {
    const draft = this.#made.get(id)?.draft;
    return draft && { heading: draft.element, last: draft.content.at(-1)?.element ?? draft.element };
  }

  /** The last block before the first heading, if there is one. */
  get lastOfPreamble(): Element | undefined {
    return this.#preamble.content.at(-1)?.element;
  }

  /** The sections that each of `absent` stands in; a closed toggle heading has its button before its own words. */
  #partialOf(drafts: readonly Draft[], absent: readonly Element[]): ReadonlySet<Draft> {
    const partial = new Set<Draft>();
    let next = 0;
    for (const element of absent) {
      for (let draft = drafts[next]; draft && this.#beginsBefore(draft, element); draft = drafts[next])
        next += 1;
      const own = drafts[next - 1];
      if (own !== undefined) partial.add(own);
    }
    return partial;
  }

  #beginsBefore(draft: Draft, element: Element): boolean {
    const block = this.#headingBlock === '' ? null : closest(draft.element, this.#headingBlock);
    const order = comparePositions(block ?? draft.element, element);
    return (order & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  }

  #section(id: string, draft: Draft, isPartial: boolean): OutlineSection {
    const before = this.#made.get(id);
    const { level, heading, source, content } = draft;
    const isNamedSame =
      before !== undefined &&
      before.isPartial === isPartial &&
      before.draft.level === level &&
      before.draft.heading === heading &&
      before.draft.source === source;
    if (isNamedSame && isSameList(before.draft.content, content)) return before.section;
    const blocks = keepIfEqual(before?.section.blocks ?? [], toBlocks(content));
    if (isNamedSame && blocks === before.section.blocks) return before.section;
    return { id, level, heading, source, blocks, ...(isPartial && { partial: true }) };
  }
}

/** A bold line of this many words is a sentence; no section that we know has a name so long. */
const SENTENCE_WORDS = 8;

/** With a figure in it fewer words will do: "Churn below 3 %", but not "Goals for 2026". */
const FIGURE_WORDS = 4;

const FIGURE = lazyPattern(String.raw`\p{N}`, 'u');

/** A bold statement right below a heading that is a bold line too: what stands there is the answer, emphasised. */
function isAnswer({ instead }: BlockUnit, above: Draft | undefined): boolean {
  const [line] = instead;
  if (line?.source !== 'bold' || above?.source !== 'bold' || above.content.length > 0) return false;
  const words = line.text.split(' ');
  const hasFigure = words.slice(1).some((word) => FIGURE().test(word));
  return words.length >= (hasFigure ? FIGURE_WORDS : SENTENCE_WORDS);
}

/**
 * Divides the units at their headings. On a page with few real headings, wholly bold short lines and the labels of
 * details tables are headings too, one level below the real heading above them.
 */
function draftSections(units: readonly Unit[]): { preamble: BlockUnit[]; drafts: Draft[] } {
  const isPoor = units.filter(({ kind }) => kind === 'heading').length < FEW_HEADINGS;
  const preamble: BlockUnit[] = [];
  const drafts: Draft[] = [];
  let current = preamble;
  let level = 0;
  const begin = (draft: Omit<Draft, 'content'>): void => {
    current = [];
    drafts.push({ ...draft, content: current });
  };
  for (const unit of units) {
    if (unit.kind === 'heading') {
      level = unit.level;
      begin({ element: unit.element, level, heading: unit.text, source: 'heading' });
    } else if (!isPoor || unit.instead.length === 0 || isAnswer(unit, drafts.at(-1))) {
      current.push(unit);
    } else {
      for (const { element, source, text, content } of unit.instead) {
        begin({ element, level: Math.min(level + 1, DEEPEST_LEVEL), heading: text, source });
        current.push(...content);
      }
    }
  }
  return { preamble, drafts };
}

/** The blocks of `units`, with lists that belong together made one. */
function toBlocks(units: readonly BlockUnit[]): OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  let joinsBefore = false;
  for (const { block, joinsList } of units) {
    const last = blocks.at(-1);
    if (joinsList && joinsBefore && block.kind === 'list' && last?.kind === 'list') {
      blocks[blocks.length - 1] = {
        kind: 'list',
        items: [...last.items, ...block.items],
        mentions: last.mentions + block.mentions,
        dates: last.dates + block.dates,
      };
    } else blocks.push(block);
    joinsBefore = joinsList;
  }
  return blocks;
}

function isSameList<T>(before: readonly T[], after: readonly T[]): boolean {
  return before.length === after.length && before.every((one, index) => one === after[index]);
}

/**
 * `before` where `after` says the same: pages render anew what did not change. Block by block, since most are the very
 * objects, and a document without headings is one section of 20,000 blocks.
 */
function keepIfEqual(
  before: readonly OutlineBlock[],
  after: readonly OutlineBlock[],
): readonly OutlineBlock[] {
  const isEqual = (block: OutlineBlock, index: number): boolean =>
    block === before[index] || JSON.stringify(block) === JSON.stringify(before[index]);
  return before.length === after.length && after.every(isEqual) ? before : after;
}
