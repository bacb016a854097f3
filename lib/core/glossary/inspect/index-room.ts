import { compileIndex } from '../../matching/compile-index.ts';
import type { Entry } from '../entry.ts';
import { LIMITS } from '../limits.ts';
import type { Problem } from '../problem.ts';

/** Whether all that pages are searched for fits the room that a browser gives, which no limit by number can tell. */
export function findIndexOverflow(entries: readonly Entry[]): readonly Problem[] {
  const size = compileIndex(entries).buffer.byteLength;
  return size <= LIMITS.index ? [] : [{ severity: 'error', code: 'index-full', place: {} }];
}
