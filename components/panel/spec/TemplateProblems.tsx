import type { ReactNode } from 'react';
import type { Problem } from '../../../lib/core/glossary/problem.ts';
import { ProblemList } from '../../options/sources/ProblemList.tsx';
import { useText } from '../../ui/use-text.ts';

/** Templates of the team that cannot be used, by name, with the place and the reason. */
export function TemplateProblems({ problems }: { readonly problems: readonly Problem[] }): ReactNode {
  const text = useText();
  if (problems.length === 0) return null;
  return (
    <details className="spec-problems">
      <summary>{text('specView.problems', { count: problems.length })}</summary>
      <p className="quiet">{text('specView.builtInUsed')}</p>
      <ProblemList problems={problems} unlisted={0} />
    </details>
  );
}
