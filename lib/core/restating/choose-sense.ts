import type { Entry } from '../glossary/entry.ts';
import { findCues } from './find-cues.ts';
import type { FoundCue } from './find-cues.ts';
import type { SenseChoice, SenseContext, SenseReason } from './sense-choice.ts';

/** Fewer terms of one domain say nothing about the page. */
const MIN_DOMAIN_OCCURRENCES = 3;
/** How many times the runner-up's occurrences the leading domain must have. */
const CLEAR_MAJORITY = 2;

/**
 * Ranks the senses of `entry` for one occurrence: by the number of different cues in the block, then in the
 * heading, then by the domain that dominates the page. A tie in one goes on to the next; no winner in any leaves
 * the senses in the order of the glossary, as equals. An entry with one sense is always a confident choice.
 */
export function chooseSense(entry: Entry, context: SenseContext): SenseChoice {
  const senses = entry.senses.map((_, index) => index);
  if (senses.length <= 1) return { order: senses, confident: true };

  const inText = findCues(entry, context.text);
  const inHeading = findCues(entry, context.heading);
  const cuesInText = senses.map((sense) => countFor(inText, sense));
  const cuesInHeading = senses.map((sense) => countFor(inHeading, sense));
  const occurrences = entry.senses.map(({ domain }) => (domain && context.domains[domain]) ?? 0);

  const byText = winner(cuesInText, senses);
  const leading = byText === undefined ? leaders(cuesInText, senses) : [byText];
  const byHeading = winner(cuesInHeading, leading);
  const still = byHeading === undefined ? leaders(cuesInHeading, leading) : [byHeading];
  const best = byText ?? byHeading ?? dominant(occurrences, still);
  if (best === undefined) return { order: senses, confident: false };

  const rest = senses.filter((sense) => sense !== best);
  rest.sort(
    (a, b) =>
      difference(cuesInText, a, b) || difference(cuesInHeading, a, b) || difference(occurrences, a, b),
  );
  const reason =
    byText === undefined
      ? byHeading === undefined
        ? domainReason(entry, best)
        : cueReason(inHeading, best, 'heading')
      : cueReason(inText, best, 'text');
  return { order: [best, ...rest], confident: true, ...(reason && { reason }) };
}

function countFor(found: readonly FoundCue[], sense: number): number {
  return new Set(found.filter((cue) => cue.sense === sense).map(({ cue }) => cue.toLowerCase())).size;
}

function leaders(scores: readonly number[], among: readonly number[]): readonly number[] {
  const most = Math.max(...among.map((sense) => scores[sense] ?? 0));
  return among.filter((sense) => scores[sense] === most);
}

/** The one sense with the highest score, if that is above 0 and nobody else's. */
function winner(scores: readonly number[], among: readonly number[]): number | undefined {
  const [first, ...others] = leaders(scores, among);
  return first !== undefined && others.length === 0 && (scores[first] ?? 0) > 0 ? first : undefined;
}

function dominant(occurrences: readonly number[], among: readonly number[]): number | undefined {
  const best = winner(occurrences, among);
  if (best === undefined) return undefined;
  const most = occurrences[best] ?? 0;
  const second = Math.max(
    0,
    ...among.filter((sense) => sense !== best).map((sense) => occurrences[sense] ?? 0),
  );
  return most >= MIN_DOMAIN_OCCURRENCES && most >= second * CLEAR_MAJORITY ? best : undefined;
}

function difference(scores: readonly number[], a: number, b: number): number {
  return (scores[b] ?? 0) - (scores[a] ?? 0);
}

/** Names the first cue that speaks for this sense alone, or the first one if there is none. */
function cueReason(
  found: readonly FoundCue[],
  sense: number,
  where: 'text' | 'heading',
): SenseReason | undefined {
  const own = found.filter((cue) => cue.sense === sense);
  const shared = new Set(found.filter((cue) => cue.sense !== sense).map(({ cue }) => cue.toLowerCase()));
  const named = own.find(({ cue }) => !shared.has(cue.toLowerCase())) ?? own[0];
  return named && { kind: 'cue', cue: named.cue, where };
}

function domainReason(entry: Entry, sense: number): SenseReason | undefined {
  const domain = entry.senses[sense]?.domain;
  return domain && { kind: 'domain', domain };
}
