import { LISTED_PROBLEMS } from './glossary-reading.ts';
import type { Place, Problem, ProblemCode, ProblemValues, Severity } from './problem.ts';

/** Collects problems up to `LISTED_PROBLEMS` and only counts the others, for which no place is worked out either. */
export class ProblemList {
  readonly #listed: Problem[] = [];
  #unlisted = 0;

  /** How many more there were than `inOrder` lists. */
  get unlisted(): number {
    return this.#unlisted;
  }

  add(severity: Severity, code: ProblemCode, place: () => Place, values?: () => ProblemValues): void {
    if (this.#listed.length >= LISTED_PROBLEMS) this.#unlisted += 1;
    else this.#listed.push({ severity, code, place: place(), ...(values && { values: values() }) });
  }

  addAll(problems: readonly Problem[]): void {
    for (const problem of problems) {
      if (this.#listed.length >= LISTED_PROBLEMS) this.#unlisted += 1;
      else this.#listed.push(problem);
    }
  }

  /** Those that concern the whole source first, then by entry or row; those of one entry as they were found. */
  inOrder(): readonly Problem[] {
    return this.#listed.toSorted((a, b) => positionOf(a.place) - positionOf(b.place));
  }
}

function positionOf({ entry, row }: Place): number {
  return entry ?? row ?? 0;
}
