import { createEntryFilter } from '../core/marking/entry-filter.ts';
import { selectMarks, type SelectableBlock } from '../core/marking/select-marks.ts';
import type { Matcher } from '../core/matching/matcher.ts';
import type { ReadingSettings } from '../core/settings/reading-settings.ts';
import type { AcronymNumbers } from './acronym-numbers.ts';
import type { Block, Found } from './block.ts';

const NOTHING: readonly never[] = [];

/** Blocks chosen from between two places where the caller may stop: together well under a millisecond. */
const BLOCKS_A_STEP = 64;

/** Decides what of all that was found is marked for this reader. */
export class MarkSelection {
  readonly #settings: ReadingSettings;
  readonly #acronyms: AcronymNumbers;
  readonly #isTermWanted: (entry: number) => boolean;
  #definitions: ReadonlyMap<string, string> = new Map();
  /** The definitions with which was chosen in all blocks that are `isChosen`. */
  #chosenWith: ReadonlyMap<string, string> = new Map();

  constructor(matcher: Matcher, settings: ReadingSettings, acronyms: AcronymNumbers) {
    this.#settings = settings;
    this.#acronyms = acronyms;
    this.#isTermWanted = createEntryFilter(matcher, settings);
  }

  /** What the page itself spells out: acronyms with their expansions. */
  get definitions(): ReadonlyMap<string, string> {
    return this.#definitions;
  }

  /** What the page spells `acronym` out as, if it does. */
  definitionOf(acronym: string): string | undefined {
    return this.#definitions.get(acronym);
  }

  /**
   * Sets `selected` of blocks that are all that has been read so far. They will be chosen from once more, in
   * `select`: what stands above them may change it, and unknown acronyms are left out until all of the page has
   * been read, since the sentence that explains one may stand further down.
   */
  selectForNow(blocks: readonly Block[]): void {
    this.#definitions = collectDefinitions(blocks);
    for (const _ of choose(blocks, this.#settings, this.#isTermWanted));
    for (const block of blocks) block.isChosen = false;
  }

  /**
   * Sets `selected` where something changed since it was last set, in steps. Looks at all blocks, of which each costs
   * a few nanoseconds, and chooses again in the sections of those that are not `isChosen`.
   */
  *select(blocks: readonly Block[]): Generator<void> {
    const definitions = collectDefinitions(blocks);
    const changed = keysOfOne(this.#chosenWith, definitions);
    this.#definitions = this.#chosenWith = definitions;
    const isAffected = ({ entry }: Found): boolean => changed.has(this.#acronyms.acronymOf(entry) ?? '');
    const isWanted = (entry: number): boolean => {
      const acronym = this.#acronyms.acronymOf(entry);
      if (acronym === undefined) return this.#isTermWanted(entry);
      return this.#settings.markUnknown && !definitions.has(acronym);
    };
    let start = 0;
    let isDue = false;
    for (let index = 0; index <= blocks.length; index += 1) {
      const block = blocks[index];
      if (block === undefined || this.#beginsSection(block)) {
        if (isDue) yield* choose(blocks.slice(start, index), this.#settings, isWanted);
        start = index;
        isDue = false;
      }
      if (block?.isChosen === false || (changed.size > 0 && block?.found.some(isAffected))) isDue = true;
    }
  }

  /** Whether what is chosen from here on does not depend on what stands above. */
  #beginsSection({ isHeading }: Block): boolean {
    const { marking } = this.#settings;
    return marking === 'all' || (marking === 'first-per-section' && isHeading);
  }
}

function* choose(
  blocks: readonly Block[],
  { marking }: ReadingSettings,
  isWanted: (entry: number) => boolean,
): Generator<void> {
  let index = 0;
  for (const selected of selectMarks(visibleIn(blocks), marking, isWanted)) {
    const block = blocks[index];
    index += 1;
    if (block === undefined) return;
    block.isChosen = true;
    if (!isSameList(block.selected, selected)) {
      block.selected = selected;
      block.ranges = undefined;
    }
    if (index % BLOCKS_A_STEP === 0) yield;
  }
}

function* visibleIn(blocks: readonly Block[]): Generator<SelectableBlock<Found>> {
  for (const { isHeading, hidden, found } of blocks) yield { isHeading, found: hidden ? NOTHING : found };
}

function collectDefinitions(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const block of blocks) {
    if (block.definitions.length === 0) continue;
    for (const { acronym, expansion } of block.definitions) {
      if (!definitions.has(acronym)) definitions.set(acronym, expansion);
    }
  }
  return definitions;
}

/** Keys that only one of the two has. */
function keysOfOne(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): Set<string> {
  const keys = new Set<string>();
  for (const key of one.keys()) if (!other.has(key)) keys.add(key);
  for (const key of other.keys()) if (!one.has(key)) keys.add(key);
  return keys;
}

function isSameList(before: readonly Found[], after: readonly Found[]): boolean {
  return before.length === after.length && before.every((found, index) => found === after[index]);
}
