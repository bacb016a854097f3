import type { SectionFacts } from './section-facts.ts';

/** What a block gives towards a measure that is written over several. */
export interface MeasureClue {
  readonly figure: string | undefined;
  readonly namesMetric: boolean;
}

/**
 * A figure whose metric stands in the block before or after it ("The metric is deflection." / "Target: from 12 % to
 * 20 %") or is the sub-heading above it. `parts` are a section's own part and its sub-sections: the section's heading
 * names no metric, it says that one is wanted ("Success metrics"). Linear.
 */
export function findMeasureAcross(parts: readonly SectionFacts[]): string | undefined {
  const clues = parts.flatMap((part, index) => {
    const isHeaded = index > 0 && part.isHeadedByMetric;
    return part.measureClues.map((clue) => ({ ...clue, isHeaded }));
  });
  return clues.find(
    ({ figure, isHeaded }, index) =>
      figure !== undefined &&
      (isHeaded || clues[index - 1]?.namesMetric === true || clues[index + 1]?.namesMetric === true),
  )?.figure;
}
