import { useContext, type ReactNode } from 'react';
import { describeProblem } from '../../../lib/core/glossary/describe-problem.ts';
import { GlossaryText } from '../../ui/GlossaryText.tsx';
import { TextContext, useText } from '../../ui/use-text.ts';
import type { ListedProblems } from './sources-state.ts';

/** What could not be used of a glossary: where, why, and what to do. */
export function ProblemList({ problems, unlisted }: ListedProblems): ReactNode {
  const text = useText();
  const translate = useContext(TextContext);
  return (
    <>
      <ul className="problem-list">
        {problems.map((problem, index) => {
          const { place, message, fix } = describeProblem(problem, translate);
          return (
            <li key={index} data-severity={problem.severity}>
              {place !== '' && (
                <span className="problem-place">
                  <GlossaryText>{place}</GlossaryText>
                </span>
              )}
              <span>
                <GlossaryText>{message}</GlossaryText>
              </span>{' '}
              <span className="quiet">
                <GlossaryText>{fix}</GlossaryText>
              </span>
            </li>
          );
        })}
      </ul>
      {unlisted > 0 && <p className="quiet">{text('sources.problems.more', { count: unlisted })}</p>}
    </>
  );
}
