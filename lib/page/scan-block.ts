import { findAcronymDefinitions, findUnknownAcronyms } from '../core/matching/acronyms.ts';
import type { Matcher } from '../core/matching/matcher.ts';
import type { AcronymDefinition } from '../core/matching/occurrence.ts';
import type { AcronymNumbers } from './acronym-numbers.ts';
import type { Block, Found } from './block.ts';
import { collectFlows, plainText, type FlowRules, type TextSpan } from './text-flow.ts';

export interface ScanTools {
  readonly matcher: Matcher;
  readonly rules: FlowRules;
  readonly acronyms: AcronymNumbers;
  readonly headingAbove: (block: Block) => string;
  readonly markHeadings: boolean;
}

/** What is read of a flow: its text, and where nothing is marked. */
interface ReadableFlow {
  readonly text: string;
  readonly muted: readonly TextSpan[];
}

/**
 * Matches the text of a block and stores what was found in it. Text nodes are not touched unless the block holds
 * more than plain text. Returns whether the block now finds other things than before, in number or order; where
 * it does not, its selection is carried over to the new offsets. A heading that is not marked itself still counts
 * where it explains an acronym.
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

  const isMarked = !block.isHeading || tools.markHeadings;
  const flows = readFlows(block.element, rules);
  for (const [flow, { text, muted }] of flows.entries()) {
    const occurrences = matcher.find(text, context);
    const candidates = isMarked ? findUnknownAcronyms(text, occurrences, knows) : [];
    definitions.push(...findAcronymDefinitions(text));
    if (!isMarked) continue;
    const before = found.length;
    for (const { start, end, entry } of occurrences) {
      if (touches(muted, start, end)) continue;
      found.push({
        kind: matcher.entryInfo(entry).ambiguous ? 'ambiguous' : 'term',
        flow,
        start,
        end,
        entry,
      });
    }
    for (const { start, end, acronym } of candidates) {
      if (touches(muted, start, end)) continue;
      found.push({ kind: 'unknown', flow, start, end, entry: acronyms.numberOf(acronym) });
    }
    if (candidates.length > 0 && occurrences.length > 0 && found.length > before) {
      found.sort((one, other) => one.flow - other.flow || one.start - other.start);
    }
  }

  const isChanged =
    !block.scanned ||
    !isSame(block.found, found, ({ entry }) => entry) ||
    !isSame(block.definitions, definitions, ({ acronym }) => acronym);
  // What was selected of other finds has offsets of a text that is gone: the caller selects anew.
  block.selected = isChanged ? [] : carryOver(block, found);
  if (isChanged) block.isChosen = false;
  block.scanned = true;
  block.isBare = flows.length === 0;
  block.needsHeading = needsHeading;
  block.found = found;
  block.definitions = definitions;
  block.ranges = undefined;
  return isChanged;
}

function readFlows(element: Element, rules: FlowRules): readonly ReadableFlow[] {
  const plain = plainText(element, rules);
  return plain === undefined ? collectFlows(element, rules) : [{ text: plain, muted: [] }];
}

function touches(spans: readonly TextSpan[], start: number, end: number): boolean {
  return spans.some((span) => start < span.end && end > span.start);
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
