import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import type { Entry } from '../../../lib/core/glossary/entry.ts';
import { compileIndex } from '../../../lib/core/matching/compile-index.ts';
import { Matcher } from '../../../lib/core/matching/matcher.ts';
import { chooseSense } from '../../../lib/core/restating/choose-sense.ts';
import { ROLES } from '../../../lib/core/role.ts';

const SENTENCES = join(import.meta.dirname, '../../fixtures/sense-sentences.yaml');

const sentenceSchema = z.strictObject({
  text: z.string(),
  heading: z.optional(z.string()),
  term: z.string(),
  sense: z.enum(ROLES),
  /** Cues were not tuned on it. */
  heldOut: z.optional(z.literal(true)),
  /** Written after the cues, and never looked at when they were changed. */
  fresh: z.optional(z.literal(true)),
});

export type SenseSentence = z.infer<typeof sentenceSchema>;

/** How one sentence went. */
export interface SenseVerdict {
  readonly sentence: SenseSentence;
  /** `open`: no sense won, so that the card shows them all as equals. */
  readonly outcome: 'right' | 'wrong' | 'open';
  /** Domain of the sense that was put first, where one won. */
  readonly chosen?: string;
  /** Whether the term is marked in the sentence at all; an everyday word needs a cue for that. */
  readonly marked: boolean;
}

/** The hand-written sentences of `tests/fixtures/sense-sentences.yaml`. */
export function readSenseSentences(): readonly SenseSentence[] {
  return z.array(sentenceSchema).parse(parse(readFileSync(SENTENCES, 'utf8')));
}

/** Chooses a sense for each sentence alone, with nothing known of the page around it. */
export function judgeSentences(
  entries: readonly Entry[],
  sentences: readonly SenseSentence[],
): readonly SenseVerdict[] {
  const matcher = new Matcher(compileIndex(entries));
  return sentences.map((sentence) => {
    const { text, heading = '', term, sense } = sentence;
    const ordinal = entries.findIndex((entry) => entry.term === term);
    const entry = entries[ordinal];
    if (entry === undefined) throw new Error(`sense-sentences.yaml: no term "${term}"`);
    if (!entry.senses.some(({ domain }) => domain === sense)) {
      throw new Error(`sense-sentences.yaml: "${term}" has no sense for ${sense}: ${text}`);
    }
    const marked = matcher.find(text, { heading }).some((found) => found.entry === ordinal);
    const { order, confident } = chooseSense(entry, { text, heading, domains: {} });
    const chosen = confident ? entry.senses[order[0] ?? 0]?.domain : undefined;
    const outcome = chosen === undefined ? 'open' : chosen === sense ? 'right' : 'wrong';
    return { sentence, outcome, ...(chosen !== undefined && { chosen }), marked };
  });
}

/** The groups that are reported. */
export function groupsOf(
  verdicts: readonly SenseVerdict[],
): readonly (readonly [name: string, verdicts: readonly SenseVerdict[]])[] {
  return [
    ['all sentences', verdicts],
    ['those that cues were tuned on', verdicts.filter(({ sentence }) => !sentence.heldOut)],
    ['those held out', verdicts.filter(({ sentence }) => sentence.heldOut && !sentence.fresh)],
    ['those held out and fresh', verdicts.filter(({ sentence }) => sentence.fresh)],
  ];
}

/** Share of sentences whose sense was put first; one that stays open counts as a miss. */
export function accuracyOf(verdicts: readonly SenseVerdict[]): number {
  return verdicts.filter(({ outcome }) => outcome === 'right').length / Math.max(1, verdicts.length);
}

/**
 * The sentences in which a reader sees the word marked. An everyday word without a cue near it is left alone, and so
 * is one that is part of a longer term.
 */
export function markedOf(verdicts: readonly SenseVerdict[]): readonly SenseVerdict[] {
  return verdicts.filter(({ marked }) => marked);
}
