/** What can be wrong with one field of the policy. A closed set. */
export const POLICY_PROBLEMS = [
  'unknown-field',
  'invalid-value',
  /** Of a source; the address is one that nobody could add by hand either. */
  'bad-address',
  'duplicate',
  'too-many',
  /** `lockRole` without `role`. */
  'needs-role',
] as const;

export type PolicyProblemCode = (typeof POLICY_PROBLEMS)[number];

/** A field that could not be used, or not as it stands; all others count. */
export interface PolicyProblem {
  /** `syncMinutes`, `sources[1].url`; '' for the policy as a whole. */
  readonly field: string;
  readonly code: PolicyProblemCode;
}

/** Catalogue keys of what to say about each. */
export const POLICY_PROBLEM_TEXTS = {
  'unknown-field': 'policyProblem.unknownField',
  'invalid-value': 'policyProblem.invalidValue',
  'bad-address': 'policyProblem.badAddress',
  duplicate: 'policyProblem.duplicate',
  'too-many': 'policyProblem.tooMany',
  'needs-role': 'policyProblem.needsRole',
} as const satisfies Record<PolicyProblemCode, string>;
