import { findAcronymDefinitions, findUnknownAcronyms } from '../core/matching/acronyms.ts';
import type { Matcher } from '../core/matching/matcher.ts';
import type { AcronymDefinition } from '../core/matching/occurrence.ts';
import type { AcronymNumbers } from './acronym-numbers.ts';
import type { Block, Found } from './block.ts';
import { collectFlows, plainText, type FlowRules } from './text-flow.ts';

export interface ScanTools {
  readonly matcher: Matcher;
  readonly rules: FlowRules;
  readonly acronyms: AcronymNumbers;
  readonly headingAbove: (block: Block) => string;
}

/**
 * Matches the text of a block and stores what was found in it. Text nodes are not touched unless the block holds
 * more than plain text. Returns whether the block now finds other things than before, in number or order; where
 * it does not, its selection is carried over to the new offsets.
 */
export function scanBlock(block: Block, tools: ScanTools): boolean {
  const { matcher, rules, acronyms, headingAbove } = tools;
  const found: Found[] = [];
  const definitions: AcronymDefinition[] = [];
  let needsHeading = false;
  const context = {
    get heading() {
      needsHeading = true;
      return headingAbove(block);
    },
  };
  const knows = (word: string): boolean => matcher.knows(word);

  for (const [flow, text] of flowTexts(block.element, rules).entries()) {
    const occurrences = matcher.find(text, context);
    const candidates = findUnknownAcronyms(text, occurrences, knows);
    const before = found.length;
    for (const { start, end, entry } of occurrences) {
      found.push({
        kind: matcher.entryInfo(entry).ambiguous ? 'ambiguous' : 'term',
        flow,
        start,
        end,
        entry,
      });
    }
    for (const { start, end, acronym } of candidates) {
      found.push({ kind: 'unknown', flow, start, end, entry: acronyms.numberOf(acronym) });
    }
    if (candidates.length > 0 && found.length > before + candidates.length) {
      found.sort((one, other) => one.flow - other.flow || one.start - other.start);
    }
    definitions.push(...findAcronymDefinitions(text));
  }

  const isChanged =
    !block.scanned ||
    !isSame(block.found, found, ({ entry }) => entry) ||
    !isSame(block.definitions, definitions, ({ acronym }) => acronym);
  if (!isChanged) block.selected = carryOver(block, found);
  block.scanned = true;
  block.needsHeading = needsHeading;
  block.found = found;
  block.definitions = definitions;
  block.ranges = undefined;
  return isChanged;
}

function flowTexts(element: Element, rules: FlowRules): readonly string[] {
  const plain = plainText(element, rules);
  return plain === undefined ? collectFlows(element, rules).map((flow) => flow.text) : [plain];
}

function carryOver(block: Block, found: readonly Found[]): readonly Found[] {
  const selected = new Set(block.selected);
  return found.filter((_, index) => {
    const before = block.found[index];
    return before !== undefined && selected.has(before);
  });
}

function isSame<T>(before: readonly T[], after: readonly T[], keyOf: (one: T) => unknown): boolean {
  return (
    before.length === after.length &&
    before.every((one, index) => {
      const other = after[index];
      return other !== undefined && keyOf(one) === keyOf(other);
    })
  );
}
