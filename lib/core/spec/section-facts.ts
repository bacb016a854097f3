import { assertNever } from '../result.ts';
import { cleanBlock, type CleanBlock, type Prompts } from './clean-blocks.ts';
import { countWords } from './count-words.ts';
import type { Expectation } from './expectation.ts';
import { isTableFilled } from './filled-table.ts';
import { findDate } from './find-date.ts';
import { findListBlock } from './find-list.ts';
import { findFigure, findMeasure, namesMetric } from './find-measure.ts';
import type { MeasureClue } from './find-measure-across.ts';
import { findOwner, findOwnerInTable } from './find-owner.ts';
import { findQuestion } from './find-question.ts';
import type { OutlineSection } from './outline.ts';
import { isPrimaryMetricHeading, primaryMetricsIn, primaryMetricsInTable } from './primary-metrics.ts';
import { checkResponsibilities } from './responsibility-table.ts';
import { rowSaysNone } from './says-none.ts';

/** A section with fewer words and nothing else is thin. */
export const ENOUGH_WORDS = 8;

/** What a part of a section gives towards an expectation. */
export interface Evidence {
  /** What was found, in the document's words: the first place, or every metric that is named as the primary one. */
  readonly found: readonly string[];
  /** What is wrong: rows of a responsibility table. */
  readonly faults: readonly string[];
}

const NOTHING: Evidence = { found: [], faults: [] };

/**
 * What one heading's own part of the document holds, read at most once: when somebody types, the other parts keep
 * their facts. Expectations are only looked for when a template asks.
 */
export class SectionFacts {
  /** Blocks with anything in them, placeholders too. */
  readonly blocks: number;
  /** Blocks in which something is left without placeholders and prompts. */
  readonly filled: number;
  /** A table, list, media or code among the filled ones. */
  readonly hasMoreThanText: boolean;
  /** Up to `ENOUGH_WORDS`. */
  readonly words: number;
  /** The only block begins with a placeholder. */
  readonly startsWithPlaceholder: boolean;

  readonly #heading: string;
  readonly #blocks: readonly CleanBlock[];
  readonly #evidence = new Map<Expectation, Evidence>();
  #saysNone: boolean | undefined;
  #measureClues: readonly MeasureClue[] | undefined;

  constructor(section: OutlineSection, prompts: Prompts) {
    this.#heading = section.heading;
    this.#blocks = section.blocks
      .map((block) => cleanBlock(block, prompts))
      .filter(({ isBlank }) => !isBlank);
    const filled = this.#blocks.filter(isFilled);
    this.blocks = this.#blocks.length;
    this.filled = filled.length;
    this.hasMoreThanText = filled.some(({ kind }) => kind !== 'paragraph');
    this.words = countBlockWords(filled);
    this.startsWithPlaceholder = this.#blocks.length === 1 && this.#blocks[0]?.startsWithPlaceholder === true;
  }

  /** An explicit "none": there is nothing to write here, and somebody thought about it. */
  get saysNone(): boolean {
    this.#saysNone ??= this.#blocks.some(({ rows }) => rows.some(rowSaysNone));
    return this.#saysNone;
  }

  /** By block. */
  get measureClues(): readonly MeasureClue[] {
    this.#measureClues ??= this.#blocks.map((block) => {
      const text = textOf(block);
      return { figure: findFigure(text), namesMetric: namesMetric(text) };
    });
    return this.#measureClues;
  }

  get isHeadedByMetric(): boolean {
    return namesMetric(this.#heading);
  }

  evidenceOf(expectation: Expectation): Evidence {
    const known = this.#evidence.get(expectation);
    if (known !== undefined) return known;
    const evidence = this.#lookFor(expectation);
    this.#evidence.set(expectation, evidence);
    return evidence;
  }

  #lookFor(expectation: Expectation): Evidence {
    const blocks = this.#blocks;
    switch (expectation) {
      case 'measure':
        return first(blocks, (block) => findMeasure(textOf(block)));
      case 'date':
        return first(blocks, (block) => (block.dates > 0 ? DATE_NODE : findDate(textOf(block))));
      case 'owner':
        return first(blocks, findOwnerInBlock);
      case 'questions':
        return first(blocks, (block) =>
          firstOf(block.rows.flat(), (text) => findQuestion(text, block.kind !== 'paragraph')),
        );
      case 'primary-metric':
        return { found: [...new Set(this.#primaryMetrics())], faults: [] };
      case 'list': {
        const list = findListBlock(blocks.filter(isFilled), this.#heading);
        return list === undefined ? NOTHING : { found: [firstText(list)], faults: [] };
      }
      case 'table':
        return first(blocks, (block) =>
          block.kind === 'table' && isFilled(block) ? firstText(block) : undefined,
        );
      case 'one-accountable':
        return this.#responsibilities();
      default:
        return assertNever(expectation);
    }
  }

  #primaryMetrics(): readonly string[] {
    const named = this.#blocks.flatMap((block) =>
      block.kind === 'table'
        ? primaryMetricsInTable(block.rows)
        : block.rows.flatMap(([text = '']) => primaryMetricsIn(text)),
    );
    const isNamedBelow = named.length === 0 && this.filled > 0 && isPrimaryMetricHeading(this.#heading);
    const block = isNamedBelow ? this.#blocks.find(isFilled) : undefined;
    return block === undefined ? named : block.rows.flat().filter((text) => text.trim() !== '');
  }

  #responsibilities(): Evidence {
    const checks = this.#blocks.flatMap((block) => {
      const check = block.kind === 'table' ? checkResponsibilities(block.rows) : undefined;
      return check === undefined ? [] : [{ check, label: firstText(block) }];
    });
    return {
      found: checks.map(({ label }) => label),
      faults: checks.flatMap(({ check }) => check.faults),
    };
  }
}

/** A date set with the editor's own date element has no text of its own in some editors. */
const DATE_NODE = '';

function isFilled(block: CleanBlock): boolean {
  if (block.kind === 'code' || block.kind === 'media' || block.mentions > 0 || block.dates > 0) return true;
  return block.kind === 'table'
    ? isTableFilled(block.rows)
    : block.rows.some((row) => row.some((text) => /[\p{L}\p{N}\p{S}]/u.test(text)));
}

function countBlockWords(blocks: readonly CleanBlock[]): number {
  let words = 0;
  for (const block of blocks) {
    for (const row of block.rows) {
      for (const text of row) {
        words += countWords(text, ENOUGH_WORDS - words);
        if (words >= ENOUGH_WORDS) return words;
      }
    }
    // A person or a date without a text of its own.
    words = Math.min(ENOUGH_WORDS, Math.max(words, block.mentions + block.dates));
  }
  return words;
}

function findOwnerInBlock(block: CleanBlock): string | undefined {
  if (block.mentions > 0) return firstText(block);
  const inTable = block.kind === 'table' ? findOwnerInTable(block.rows) : undefined;
  return inTable ?? findOwner(textOf(block));
}

function first(blocks: readonly CleanBlock[], find: (block: CleanBlock) => string | undefined): Evidence {
  const found = firstOf(blocks, find);
  return found === undefined ? NOTHING : { found: [found], faults: [] };
}

function firstOf<T>(items: readonly T[], find: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function textOf(block: CleanBlock): string {
  return block.rows.map((row) => row.join(' | ')).join('\n');
}

function firstText(block: CleanBlock): string {
  const text = block.rows.flat().find((cell) => cell.trim() !== '') ?? '';
  return text.trim().slice(0, 80);
}
