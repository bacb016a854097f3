import type { Role } from '../role.ts';

/** What the panel's `data-advice` says; a closed set. */
export const ADVICE_CODES = [
  'nothing-for-product',
  'nothing-for-engineering',
  'nothing-for-ml',
  'nothing-for-cx',
  'terms-for-product',
  'terms-for-engineering',
  'terms-for-ml',
  'terms-for-cx',
  'unknown-acronyms',
  'solution-in-problem',
] as const;

export type AdviceCode = (typeof ADVICE_CODES)[number];

/** A remark beyond the sections. Plain JSON. */
export interface Advice {
  readonly code: AdviceCode;
  /** The role it is about; absent for remarks about the document. */
  readonly role?: Role;
  /** Terms (ids) or acronyms, the most frequent first, at most `LISTED`; or the sentence that prescribes. */
  readonly items: readonly AdviceItem[];
  /** How many items there are in all. */
  readonly total: number;
  /** Where to look: the heading above. */
  readonly outlineId?: string;
}

export interface AdviceItem {
  readonly text: string;
  /** Id of a term. */
  readonly id?: string;
}
