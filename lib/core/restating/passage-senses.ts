import type { Entry } from '../glossary/entry.ts';
import { chooseSense } from './choose-sense.ts';
import type { FoundPassage, Place } from './find-in-passage.ts';
import type { SenseChoice } from './sense-choice.ts';

/**
 * How far from the words of a term its cues may stand, characters; as far as the card looks. Blocks that are not
 * longer than twice as much are looked at as a whole.
 */
const REACH = 600;
/** Longer blocks are looked at in pieces of this length, each with what stands within reach of it. */
const PIECE = 2 * REACH;

/**
 * The senses of the terms of one passage. Whatever is asked of an entry and a piece of text is worked out once: a
 * word that stands there a thousand times must not have a thousand times the text searched for its cues.
 */
export class PassageSenses {
  readonly #passage: FoundPassage;
  readonly #known = new Map<Entry, Map<string, SenseChoice>>();

  constructor(passage: FoundPassage) {
    this.#passage = passage;
  }

  /** The senses of `entry` at a place of the block with this index. */
  choose(entry: Entry, block: number, { start }: Pick<Place, 'start'>): SenseChoice {
    const { text, heading } = this.#passage.blocks[block] ?? { text: '', heading: '' };
    const piece = text.length <= PIECE ? 0 : Math.floor(start / PIECE);
    const key = `${block} ${piece}`;
    const choices = this.#known.get(entry) ?? new Map<string, SenseChoice>();
    this.#known.set(entry, choices);
    const known = choices.get(key);
    if (known !== undefined) return known;
    const from = Math.max(0, piece * PIECE - REACH);
    const choice = chooseSense(entry, {
      text: text.length <= PIECE ? text : text.slice(from, (piece + 1) * PIECE + REACH),
      heading,
      domains: this.#passage.domains,
    });
    choices.set(key, choice);
    return choice;
  }
}
