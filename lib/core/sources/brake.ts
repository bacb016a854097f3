import type { ChangeSummary } from './source-status.ts';

/** In a smaller glossary half of the terms is a morning's work. */
const MIN_TERMS = 10;

/**
 * Whether new contents of a source, `before` and `after` many terms, look like an accident or an attack rather than like work on the glossary: then
 * the old ones stay until the reader says yes. That is so when nothing is left, however little there was (an empty
 * sheet, a page moved away), and when more than half of at least ten terms are gone or changed (a column shifted, a
 * wrong file, somebody else's glossary). Additions are no reason: they take nothing away.
 */
export function looksDamaged(
  before: number,
  after: number,
  { changed, removed }: Pick<ChangeSummary, 'changed' | 'removed'>,
): boolean {
  if (before === 0) return false;
  if (after === 0) return true;
  return before >= MIN_TERMS && (changed + removed) * 2 > before;
}
