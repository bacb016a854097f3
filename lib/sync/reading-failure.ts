import type { GlossaryReading } from '../core/glossary/glossary-reading.ts';
import { firstProblems } from '../core/sources/first-problems.ts';
import { refusalOf } from '../core/sources/judge-answer.ts';
import type { AddressKind } from '../core/sources/resolve-address.ts';
import type { SyncFailure } from '../core/sources/source-status.ts';

/**
 * Why an answer that was read brought nothing, or `undefined` where it brought a glossary. `detail` of `unusable` is
 * the code of the problem that says why; the first problems themselves come with it.
 */
export function failureOfReading(reading: GlossaryReading, kind: AddressKind): SyncFailure | undefined {
  if (reading.entries.length > 0) return undefined;
  const code = reading.problems.find(({ severity }) => severity === 'error')?.code ?? 'no-terms';
  if (code === 'login-page') return refusalOf(kind);
  if (code === 'unknown-version') return { code: 'too-new', detail: '' };
  if (code === 'too-large') return { code, detail: '' };
  return { code: 'unusable', detail: code, problems: firstProblems(reading.problems) };
}
