import type { ChangeSummary } from './source-status.ts';

/** In a smaller glossary changing half of the terms is a morning's work. */
const MIN_TERMS = 10;
/** With fewer, most of them may well go on purpose; and what little there was is soon written again. */
const MIN_TERMS_LOST = 4;

/**
 * Whether new contents of a source, `before` and `after` many terms, look like an accident or an attack rather than
 * like work on the glossary: then the old ones stay until the reader says yes. That is so when nothing is left,
 * however little there was (an empty sheet, a page moved away), when more than half of at least four terms are gone (a
 * column shifted, a file cut off), and when more than half of at least ten are gone or changed (a wrong file, somebody
 * else's glossary). Additions are no reason: they take nothing away.
 */
export function looksDamaged(
  before: number,
  after: number,
  { changed, removed }: Pick<ChangeSummary, 'changed' | 'removed'>,
): boolean {
  if (before === 0) return false;
  if (after === 0) return true;
  const isCut = before >= MIN_TERMS_LOST && removed * 2 > before;
  return isCut || (before >= MIN_TERMS && (changed + removed) * 2 > before);
}
