import type { Problem } from '../glossary/problem.ts';
import { KEPT_PROBLEMS } from './source-status.ts';

/** The problems that a status keeps of contents: errors before warnings, otherwise in their order. */
export function firstProblems(problems: readonly Problem[]): readonly Problem[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return [...errors, ...warnings].slice(0, KEPT_PROBLEMS);
}
