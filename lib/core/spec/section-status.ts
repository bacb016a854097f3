import { ENOUGH_WORDS, type SectionFacts } from './section-facts.ts';
import type { SectionStatus } from './spec-report.ts';

/**
 * How much a section holds; `parts` are its heading's own part and its sub-sections. More content never makes it
 * worse: a placeholder beside real content does not count, and "none" stays an answer.
 */
export function statusOf(
  parts: readonly SectionFacts[],
  expectsQuestions: boolean,
): Exclude<SectionStatus, 'missing'> {
  const blocks = sum(parts, (part) => part.blocks);
  if (blocks === 0) return 'empty';
  if (sum(parts, (part) => part.filled) === 0) return 'placeholder';
  if (blocks === 1 && parts.some((part) => part.startsWithPlaceholder)) return 'placeholder';
  if (parts.some((part) => part.hasMoreThanText)) return 'present';
  if (expectsQuestions && parts.some((part) => part.saysNone)) return 'present';
  return sum(parts, (part) => part.words) < ENOUGH_WORDS ? 'thin' : 'present';
}

function sum(parts: readonly SectionFacts[], count: (part: SectionFacts) => number): number {
  return parts.reduce((total, part) => total + count(part), 0);
}
