import type { Outline, OutlineBlock } from '../spec/outline.ts';

/** Text of one section that is kept, characters: enough to tell an empty section from one with content. */
export const SECTION_TEXT = 400;

/** Text of all sections together, characters. */
const ALL_TEXT = 200_000;

/** What a section keeps of its text however many there are: cut to nothing it would look empty. */
const LEAST_TEXT = 60;

export interface CutOutline {
  readonly outline: Outline;
  /** Texts were cut: what is looked for far inside a section (a date, an owner) may be missing. */
  readonly isCut: boolean;
}

/** `outline` with the texts of each section cut, small enough to be sent with every change. Linear in its blocks. */
export function cutOutline(outline: Outline): CutOutline {
  const room = Math.max(
    LEAST_TEXT,
    Math.min(SECTION_TEXT, Math.floor(ALL_TEXT / (outline.sections.length + 1))),
  );
  let isCut = false;
  const cut = (blocks: readonly OutlineBlock[]): OutlineBlock[] => {
    const budget = new Budget(room);
    const kept = blocks.map((block) => cutBlock(block, budget));
    isCut ||= budget.isExceeded;
    return kept.filter((block) => block !== undefined);
  };
  const preamble = cut(outline.preamble);
  const sections = outline.sections.map((section) => ({ ...section, blocks: cut(section.blocks) }));
  return { outline: { ...outline, preamble, sections }, isCut };
}

class Budget {
  #left: number;
  isExceeded = false;

  constructor(room: number) {
    this.#left = room;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }

  take(text: string): string {
    const kept = text.slice(0, this.#left);
    this.#left -= kept.length;
    if (kept.length < text.length) this.isExceeded = true;
    return kept;
  }

  /** As many of `items` as there is room for. */
  takeAll<T>(items: readonly T[], cut: (item: T) => T): T[] {
    const kept: T[] = [];
    for (const item of items) {
      if (this.isSpent) {
        this.isExceeded = true;
        break;
      }
      kept.push(cut(item));
    }
    return kept;
  }
}

/** `undefined` where there is no room for any of it. */
function cutBlock(block: OutlineBlock, budget: Budget): OutlineBlock | undefined {
  if (budget.isSpent) {
    budget.isExceeded = true;
    return undefined;
  }
  const text = (whole: string): string => budget.take(whole);
  switch (block.kind) {
    case 'paragraph':
    case 'code':
      return { ...block, text: text(block.text) };
    case 'media':
      return { ...block, label: text(block.label) };
    case 'list':
      return { ...block, items: budget.takeAll(block.items, text) };
    case 'table':
      return { ...block, rows: budget.takeAll(block.rows, (row) => row.map(text)) };
    default:
      return block satisfies never;
  }
}
