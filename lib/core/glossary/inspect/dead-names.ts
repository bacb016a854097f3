import { quotable } from '../clean-text.ts';
import type { Entry } from '../entry.ts';
import { foldTerm } from '../fold-term.ts';
import type { Problem, ProblemCode } from '../problem.ts';

/** What entries call related, or their replacement, and what no entry goes by: not as a term, an alias or an id. */
export function findDeadNames(entries: readonly Entry[]): readonly Problem[] {
  const known = new Set<string>();
  for (const { id, term, aliases } of entries) {
    known.add(id);
    known.add(foldTerm(term));
    for (const alias of aliases) known.add(foldTerm(alias));
  }
  const isDead = (name: string): boolean => !known.has(name) && !known.has(foldTerm(name));
  return entries.flatMap((entry) => {
    const { related, replacedBy } = entry;
    return [
      ...related.filter(isDead).map((name) => deadName('dead-related', entry, 'related', name)),
      ...(replacedBy !== undefined && isDead(replacedBy)
        ? [deadName('dead-replacement', entry, 'replacedBy', replacedBy)]
        : []),
    ];
  });
}

function deadName(code: ProblemCode, { term }: Entry, field: string, name: string): Problem {
  return {
    severity: 'warning',
    code,
    place: { term: quotable(term), field },
    values: { name: quotable(name) },
  };
}
