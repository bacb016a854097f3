/**
 * What can be wrong with a glossary, a closed set. Each has two texts in the message catalogue, `problem.<code>`:
 * what is wrong, and `problem.<code>Fix`: what to do; `describe-problem.ts` joins them with the place.
 */
export const PROBLEM_CODES = [
  // The whole document
  'empty-document',
  'broken-syntax',
  'too-large',
  'too-deep',
  'unknown-version',
  'no-version',
  'missing-name',
  'not-a-glossary',
  'no-terms',
  'login-page',
  'no-term-column',
  'wrong-charset',
  'several-documents',
  // An entry or a row, refused
  'wrong-type',
  'missing-term',
  'empty-form',
  'form-too-long',
  'deceptive-form',
  'no-meaning',
  'duplicate-term',
  'broken-row',
  // Part of an entry, left out or cut
  'unknown-field',
  'unsafe-link',
  'invalid-value',
  'beside-senses',
  'text-cut',
  'too-many-aliases',
  'too-many-senses',
  'too-many-items',
  // The glossary as a whole
  'too-many-terms',
  'too-many-forms',
  'index-full',
  // Spec templates
  'template-incomplete',
  'template-invalid',
  'repeated-section',
  'repeated-template',
  'too-many-templates',
  // Worth a look; everything is used
  'unknown-domain',
  'conflicting-rows',
  'same-domain',
  'one-letter-form',
  'same-form',
  'mixed-scripts',
  'dead-related',
  'dead-replacement',
  'everyday-word',
  'stale-date',
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** `error`: something is not used; `warning`: something is used in part or may not be what its author meant. */
export type Severity = 'error' | 'warning';

/** Where in a glossary, as far as it is known. All numbers count from 1, as editors and spreadsheets do. */
export interface Place {
  /** Position among the entries of a document. */
  readonly entry?: number;
  /** The entry's own name, at most 60 characters. */
  readonly term?: string;
  /** Row of a table; the header is row 1. */
  readonly row?: number;
  /** Header of a column, as written. */
  readonly column?: string;
  /** Field of an entry: `senses[2].links[1].url`. */
  readonly field?: string;
  readonly line?: number;
  readonly character?: number;
}

/** What the texts of a code leave open: a name, a limit, what was found. */
export type ProblemValues = Readonly<Record<string, string | number>>;

/** Something in a glossary that could not be used, or not as it stands. */
export interface Problem {
  readonly severity: Severity;
  readonly code: ProblemCode;
  readonly place: Place;
  readonly values?: ProblemValues;
}
