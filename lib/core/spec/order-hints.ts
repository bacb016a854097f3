import type { HeadingMatch } from './match-headings.ts';
import type { OrderHint } from './spec-report.ts';
import type { Template, TemplateSection } from './template.ts';

/**
 * The fewest sections that would have to move for the document to have the template's order: all but a longest
 * increasing run of positions. O(n²) in the template's sections, of which there are few.
 */
export function orderHints(
  template: Template,
  matches: ReadonlyMap<TemplateSection, HeadingMatch>,
): readonly OrderHint[] {
  const found = template.sections.flatMap((section) => {
    const match = matches.get(section);
    return match === undefined ? [] : [{ section, match }];
  });
  const kept = longestRun(found.map(({ match }) => match.index));
  return found.flatMap(({ section, match }, at) => {
    if (kept.has(at)) return [];
    const above = found.findLast((_, index) => index < at && kept.has(index));
    return [{ id: section.id, outlineId: match.heading.id, after: above?.section.id ?? null }];
  });
}

/** Indexes of a longest run of numbers that never decrease. */
function longestRun(numbers: readonly number[]): ReadonlySet<number> {
  const length: number[] = [];
  const previous: number[] = [];
  let end = -1;
  for (const [at, number] of numbers.entries()) {
    length[at] = 1;
    previous[at] = -1;
    for (let before = 0; before < at; before++) {
      if ((numbers[before] ?? 0) <= number && (length[before] ?? 0) >= (length[at] ?? 0)) {
        length[at] = (length[before] ?? 0) + 1;
        previous[at] = before;
      }
    }
    if (end < 0 || (length[at] ?? 0) > (length[end] ?? 0)) end = at;
  }
  const run = new Set<number>();
  for (let at = end; at >= 0; at = previous[at] ?? -1) run.add(at);
  return run;
}
