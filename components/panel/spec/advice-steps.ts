import type { AdviceCode } from '../../../lib/core/spec/advice.ts';
import type { TextKey } from '../../ui/use-text.ts';

const EXPLAIN_TERMS = 'specView.advice.explainTerms';

/** What to do about each advice. */
export const ADVICE_STEPS = {
  'nothing-for-product': 'specView.advice.forProduct',
  'nothing-for-engineering': 'specView.advice.forEngineering',
  'nothing-for-ml': 'specView.advice.forMl',
  'nothing-for-cx': 'specView.advice.forCx',
  'terms-for-product': EXPLAIN_TERMS,
  'terms-for-engineering': EXPLAIN_TERMS,
  'terms-for-ml': EXPLAIN_TERMS,
  'terms-for-cx': EXPLAIN_TERMS,
  'unknown-acronyms': 'specView.advice.writeOut',
  'solution-in-problem': 'specView.advice.problemFirst',
} as const satisfies Readonly<Record<AdviceCode, TextKey>>;
