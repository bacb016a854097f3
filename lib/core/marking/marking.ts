/** Which occurrences of a term are marked. */
export const MARKINGS = ['all', 'first-per-section', 'first-per-page'] as const;

export type Marking = (typeof MARKINGS)[number];
