import { createEntryFilter } from '../core/marking/entry-filter.ts';
import { selectMarks } from '../core/marking/select-marks.ts';
import type { Matcher } from '../core/matching/matcher.ts';
import type { ReadingSettings } from '../core/settings/reading-settings.ts';
import type { AcronymNumbers } from './acronym-numbers.ts';
import type { Block, Found } from './block.ts';

const NOTHING: readonly never[] = [];

/** Decides what of all that was found is marked for this reader. */
export class MarkSelection {
  readonly #settings: ReadingSettings;
  readonly #acronyms: AcronymNumbers;
  readonly #isTermWanted: (entry: number) => boolean;
  #definitions: ReadonlyMap<string, string> = new Map();

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
   * Sets `selected` of each block. Unknown acronyms are left out until all of the page has been read
   * (`isComplete`): the sentence that explains one may stand further down. Linear in the blocks.
   */
  select(blocks: readonly Block[], isComplete: boolean): void {
    this.#definitions = collectDefinitions(blocks);
    const isWanted = (entry: number): boolean => {
      const acronym = this.#acronyms.acronymOf(entry);
      if (acronym === undefined) return this.#isTermWanted(entry);
      return isComplete && this.#settings.markUnknown && !this.#definitions.has(acronym);
    };
    const visible = blocks.map(({ isHeading, hidden, found }) => ({
      isHeading,
      found: hidden ? NOTHING : found,
    }));
    let index = 0;
    for (const selected of selectMarks<Found>(visible, this.#settings.marking, isWanted)) {
      const block = blocks[index];
      index += 1;
      if (block === undefined || isSame(block.selected, selected)) continue;
      block.selected = selected;
      block.ranges = undefined;
    }
  }
}

function collectDefinitions(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const definitions = new Map<string, string>();
  for (const block of blocks) {
    for (const { acronym, expansion } of block.definitions) {
      if (!definitions.has(acronym)) definitions.set(acronym, expansion);
    }
  }
  return definitions;
}

function isSame(before: readonly Found[], after: readonly Found[]): boolean {
  return before.length === after.length && before.every((found, index) => found === after[index]);
}
