/**
 * What a section can be expected to hold; a closed set, in the order in which it is shown. A team's template may
 * ask for any of them in any section.
 */
export const EXPECTATIONS = [
  /** A number with its unit, or a from–to, and the metric that it measures. */
  'measure',
  /** Exactly one metric is named as the primary one. */
  'primary-metric',
  'date',
  /** Somebody is mentioned, or named: "Owner: …". */
  'owner',
  /** At least one question, or an explicit "none". */
  'questions',
  'list',
  'table',
  /** Every row of a RACI table has one Accountable, every row of a DACI table one Driver and one Approver. */
  'one-accountable',
] as const;

export type Expectation = (typeof EXPECTATIONS)[number];
