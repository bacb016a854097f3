import type { ReactNode } from 'react';
import { POLICY_PROBLEM_TEXTS, type PolicyProblem } from '../../../lib/core/settings/policy-problem.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { useText } from '../../ui/use-text.ts';

/** What the administrator has to mend in the organisation's policy; nothing where all is well. */
export function PolicyProblems({ problems }: { readonly problems: readonly PolicyProblem[] }): ReactNode {
  const text = useText();
  if (problems.length === 0) return null;
  return (
    <div className="note warning">
      <p>{text('sources.policy.problems')}</p>
      <ul className="problem-list">
        {problems.map(({ field, code }, index) => (
          <li key={index}>
            {field !== '' && (
              <code>
                <GlossaryText>{field}</GlossaryText>
              </code>
            )}{' '}
            {text(POLICY_PROBLEM_TEXTS[code])}
          </li>
        ))}
      </ul>
    </div>
  );
}
