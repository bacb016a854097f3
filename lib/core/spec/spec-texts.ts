import type { AdviceCode } from './advice.ts';
import type { Expectation } from './expectation.ts';
import type { SectionStatus } from './spec-report.ts';

/** Keys of the message catalogue for what the check says. The panel and the copied reports use the same ones. */
export const STATUS_TEXTS = {
  present: 'spec.status.present',
  missing: 'spec.status.missing',
  empty: 'spec.status.empty',
  placeholder: 'spec.status.placeholder',
  thin: 'spec.status.thin',
} as const satisfies Readonly<Record<SectionStatus, string>>;

/** For a missing section of a document that is not wholly in the page. */
export const NOT_RENDERED_TEXT = 'spec.status.notRendered';

/** What a section should hold, as a phrase: "a number with its metric". */
export const EXPECTATION_TEXTS = {
  measure: 'spec.expects.measure',
  'primary-metric': 'spec.expects.primaryMetric',
  date: 'spec.expects.date',
  owner: 'spec.expects.owner',
  questions: 'spec.expects.questions',
  list: 'spec.expects.list',
  table: 'spec.expects.table',
  'one-accountable': 'spec.expects.oneAccountable',
} as const satisfies Readonly<Record<Expectation, string>>;

/** Those of terms and acronyms want `count` and `items`; the one of a solution wants `items`. */
export const ADVICE_TEXTS = {
  'nothing-for-product': 'spec.advice.nothingForProduct',
  'nothing-for-engineering': 'spec.advice.nothingForEngineering',
  'nothing-for-ml': 'spec.advice.nothingForMl',
  'nothing-for-cx': 'spec.advice.nothingForCx',
  'terms-for-product': 'spec.advice.termsForProduct',
  'terms-for-engineering': 'spec.advice.termsForEngineering',
  'terms-for-ml': 'spec.advice.termsForMl',
  'terms-for-cx': 'spec.advice.termsForCx',
  'unknown-acronyms': 'spec.advice.unknownAcronyms',
  'solution-in-problem': 'spec.advice.solutionInProblem',
} as const satisfies Readonly<Record<AdviceCode, string>>;
