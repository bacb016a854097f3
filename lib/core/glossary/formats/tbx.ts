import { quotable } from '../clean-text.ts';
import { err, ok, type Result } from '../../result.ts';
import type { GlossaryInput } from '../glossary-reading.ts';
import type { Place, Problem } from '../problem.ts';
import { tooManyRows } from './table.ts';
import { readConcept } from './tbx-concept.ts';
import { MAX_TBX_DEPTH, readTbxTree } from './tbx-tree.ts';
import type { RawGlossary, RawTerm } from './term-source.ts';

/**
 * Reads TermBase eXchange, version 2 (`martif`) and 3 (`tbx`): the English part of each entry. A file that breaks off
 * is used as far as its entries are whole.
 */
export function readTbx(input: GlossaryInput): Result<RawGlossary, Problem> {
  const file = readTbxTree(input.text);
  if (file === 'no-root') return err({ severity: 'error', code: 'not-a-glossary', place: {} });
  if (file === 'too-deep')
    return err({ severity: 'error', code: 'too-deep', place: {}, values: { limit: MAX_TBX_DEPTH } });
  const terms: RawTerm[] = [];
  const problems: Problem[] = [];
  for (const [index, { node, line }] of file.entries.entries()) {
    const value = readConcept(node);
    const place: Place = { entry: index + 1, line };
    const id = value['id'];
    // Listed here, since readTerms could not say which entry it is.
    if (value['term'] === undefined) {
      const name = typeof id === 'string' ? { term: quotable(id) } : {};
      problems.push({ severity: 'error', code: 'missing-term', place: { ...place, ...name } });
    } else terms.push({ value, place });
  }
  if (file.beyond > 0) problems.push(tooManyRows(file.beyond));
  if (file.brokenOffAt !== undefined) {
    problems.push({ severity: 'error', code: 'broken-syntax', place: { line: file.brokenOffAt } });
  }
  return ok({ format: 'tbx', ...(file.title !== '' && { name: file.title }), terms, problems });
}
