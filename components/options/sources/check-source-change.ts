import { LIMITS } from '../../../lib/core/glossary/limits.ts';
import { SOURCE_LIMITS } from '../../../lib/core/sources/read-source-list.ts';
import type { SourceChange } from './sources-state.ts';

/** A field of a source that cannot be saved as it is. */
export type SourceFieldProblem = 'name' | 'home' | 'contribute';

/** Which fields cannot be saved, in the order in which they stand in the form. */
export function checkSourceChange({ name, home, contribute }: SourceChange): readonly SourceFieldProblem[] {
  const problems: SourceFieldProblem[] = [];
  if (name.trim() === '' || name.trim().length > SOURCE_LIMITS.name) problems.push('name');
  if (home.trim() !== '' && !isHttps(home)) problems.push('home');
  if (contribute.trim() !== '' && !(isHttps(contribute) && /\{(?:term|entry)\}/.test(contribute)))
    problems.push('contribute');
  return problems;
}

function isHttps(address: string): boolean {
  const trimmed = address.trim();
  return trimmed.length <= LIMITS.url && URL.parse(trimmed)?.protocol === 'https:';
}
