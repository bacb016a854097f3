import { canonicalForm, foldForm } from '../matching/canonical-form.ts';
import { foldTerm } from './fold-term.ts';

/**
 * What makes the terms of two sources the same term: as `foldTerm`, and what else pages do not tell apart either, such
 * as "on-call" and "on call". A plural is another term.
 */
export function termKey(term: string): string {
  return foldTerm(foldForm(canonicalForm(term)) || term);
}
