import { DifficultySum } from './difficulty.ts';
import type { Difficulty } from './difficulty.ts';
import { makeRandom, shuffled } from './random.ts';
import type { Random } from './random.ts';
import { WORD } from './word-counts.ts';
import type { WordCounts } from './word-counts.ts';

export interface TermList {
  readonly terms: readonly string[];
  readonly aim: Difficulty;
  readonly reached: Difficulty;
  /** How many came from the starter glossary, how many from the text; the others are distractors. */
  readonly starter: number;
  readonly sampled: number;
}

/**
 * The difficulty of the lists on which the figures to reach were set, so that ours can be compared: 200, 2,000,
 * 10,000 and 50,000 terms over one million characters of requests for comments and enhancement proposals.
 */
export const AIMS: ReadonlyMap<number, Difficulty> = new Map([
  [200, { first: 0.09, pair: 0.002, matches: 0.0147 }],
  [2_000, { first: 0.27, pair: 0.011, matches: 0.0183 }],
  [10_000, { first: 0.45, pair: 0.035, matches: 0.0262 }],
  [50_000, { first: 0.54, pair: 0.084, matches: 0.0524 }],
]);

/** Of a list, at most: small lists are not made of the starter glossary alone. */
const STARTER_SHARE = 1 / 3;
/** Of what is not from the starter glossary; the others are distractors. */
const SAMPLED_SHARE = 0.34;
/** Sampled terms leave the rest of the difficulty to the distractors. */
const LEFT_TO_SAMPLED: Difficulty = { first: 0.8, pair: 0.8, matches: 1 };
/** A sampled term may stand so many times as often as an even share of what is left of the aim: few are frequent. */
const UNEVENNESS = 16;
/** So many useless tries in a row, and the aim is as near as it gets. */
const PATIENCE = 10_000;
/** Shares are rounded to whole per mille in reports. */
const NEAR_ENOUGH = 0.001;

interface Making {
  readonly sum: DifficultySum;
  readonly aim: Difficulty;
  readonly random: Random;
  readonly blocks: readonly string[];
  readonly counts: WordCounts;
  readonly terms: string[];
}

/**
 * `size` terms: from the starter glossary, words and phrases of the text, and distractors that begin like the text
 * and are not in it. The same for the same text.
 */
export function makeTermList(
  size: number,
  text: { readonly blocks: readonly string[]; readonly counts: WordCounts },
  starter: readonly string[],
): TermList {
  const aim = AIMS.get(size);
  if (aim === undefined) throw new Error(`No aim for ${size} terms`);
  const random = makeRandom(size);
  const making: Making = { ...text, sum: new DifficultySum(text.counts), aim, random, terms: [] };
  for (const term of shuffled(starter, random)) {
    if (making.terms.length < size * STARTER_SHARE) add(making, term);
  }
  const fromStarter = making.terms.length;
  addSampled(making, fromStarter + Math.round((size - fromStarter) * SAMPLED_SHARE));
  const sampled = making.terms.length - fromStarter;
  addDistractors(making, size);
  return {
    terms: shuffled(making.terms, random),
    aim,
    reached: making.sum.shares,
    starter: fromStarter,
    sampled,
  };
}

function add(making: Making, term: string): boolean {
  const isNew = making.sum.add(term);
  if (isNew) making.terms.push(term);
  return isNew;
}

function staysBelow(making: Making, term: string, part: Difficulty): boolean {
  const shares = making.sum.with(term);
  const { aim } = making;
  return (
    shares !== undefined &&
    shares.first <= aim.first * part.first &&
    shares.pair <= aim.pair * part.pair &&
    shares.matches <= aim.matches * part.matches
  );
}

/** Words and phrases as they stand in the text, until the aim for matches is reached. */
function addSampled(making: Making, upTo: number): void {
  let useless = 0;
  while (making.terms.length < upTo && useless < PATIENCE) {
    const phrase = pickPhrase(making, 1 + making.random(3));
    const isUsed =
      phrase !== undefined &&
      staysBelow(making, phrase, LEFT_TO_SAMPLED) &&
      isRare(making, phrase, upTo) &&
      add(making, phrase);
    useless = isUsed ? 0 : useless + 1;
  }
}

function isRare({ sum, aim, counts, terms }: Making, phrase: string, upTo: number): boolean {
  const left = (aim.matches - sum.shares.matches) / (upTo - terms.length);
  const takes = (sum.with(phrase)?.matches ?? 1) - sum.shares.matches;
  return takes * counts.tokens <= Math.max(1, left * counts.tokens * UNEVENNESS) + 1e-6;
}

/** So many words in a row from a random place, parted by single spaces; short words do not stand alone. */
function pickPhrase({ blocks, random }: Making, words: number): string | undefined {
  const block = blocks[random(blocks.length)] ?? '';
  const found = [...block.matchAll(WORD)];
  const at = random(found.length);
  const [first, last] = [found[at], found[at + words - 1]];
  if (first === undefined || last === undefined) return undefined;
  const phrase = block.slice(first.index, last.index + last[0].length);
  const isPlain =
    phrase === found.slice(at, at + words).join(' ') && phrase.length > 2 && !/\p{N}/u.test(phrase);
  return isPlain ? phrase : undefined;
}

/** Phrases that are not in the text, the first words of which are, until both aims for these are reached. */
function addDistractors(making: Making, size: number): void {
  const { aim, sum, random } = making;
  const vocabulary = [...making.counts.words.keys()].filter((word) => /^\p{L}{2,}$/u.test(word));
  const anyWord = (): string => vocabulary[random(vocabulary.length)] ?? '';
  const whole: Difficulty = { first: 1, pair: 1, matches: 1 };
  let useless = 0;
  while (making.terms.length < size && useless < PATIENCE && sum.shares.pair < aim.pair - NEAR_ENOUGH / 10) {
    const start = pickPhrase(making, 2);
    const term = `${start} ${anyWord()}`;
    const fits = start !== undefined && isAbsent(making, term) && staysBelow(making, term, whole);
    useless = fits && add(making, term) ? 0 : useless + 1;
  }
  useless = 0;
  while (making.terms.length < size && useless < PATIENCE && sum.shares.first < aim.first - NEAR_ENOUGH) {
    const start = pickPhrase(making, 1);
    const term = `${start} ${anyWord()}`;
    const fits = start !== undefined && isAbsent(making, term) && staysBelow(making, term, whole);
    useless = fits && add(making, term) ? 0 : useless + 1;
  }
  const firsts = [...sum.firsts];
  while (making.terms.length < size) {
    const first = firsts[random(firsts.length)] ?? '';
    const term = random(4) === 0 ? `${first} ${anyWord()} ${anyWord()}` : `${first} ${anyWord()}`;
    if (isAbsent(making, term)) add(making, term);
  }
}

/** Neither in the text, nor, with more than two words, a longer beginning than was asked for. */
function isAbsent({ counts }: Making, term: string): boolean {
  const words = term.toLowerCase().split(' ');
  const isFound = words.length > 2 ? counts.triples.has(words.join(' ')) : counts.pairs.has(words.join(' '));
  return !isFound;
}
