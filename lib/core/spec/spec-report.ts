import type { Expectation } from './expectation.ts';
import type { AmbiguousHeading } from './match-headings.ts';

/** In the order from worst to best. */
export const SECTION_STATUSES = ['missing', 'empty', 'placeholder', 'thin', 'present'] as const;

export type SectionStatus = (typeof SECTION_STATUSES)[number];

export interface ExpectationReport {
  readonly kind: Expectation;
  readonly met: boolean;
  /** Where it is met: what was found, in the document's words; may be '' for an element without text. */
  readonly found?: string;
  /** Where it is not: what is wrong, such as the rows of a table. At most `MAX_FAULTS`. */
  readonly faults?: readonly string[];
}

/** A heading of the document. */
export interface HeadingPlace {
  readonly outlineId: string;
  readonly heading: string;
}

/** The verdict on one section of the template. Plain JSON. */
export interface SectionReport {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly hint: string;
  readonly status: SectionStatus;
  /** The heading that counts, and where it stands; absent when the section is missing. */
  readonly heading?: string;
  readonly outlineId?: string;
  /** The heading has a typing error, and may not be what is meant. */
  readonly fuzzy?: boolean;
  /** Ids of other sections that the same heading serves, because their aliases say so. */
  readonly sharedWith: readonly string[];
  /** Further headings for the same section, which do not count. */
  readonly duplicates: readonly HeadingPlace[];
  readonly expectations: readonly ExpectationReport[];
  /** Missing or empty, but parts of the document are not in the page: "not found in the rendered part". */
  readonly notRendered?: boolean;
  /** For a missing section: the heading (with its sub-sections) after which it should stand; `null`: at the start. */
  readonly standsAfter?: string | null;
}

/** A section that stands elsewhere than in the template. A hint, never a fault. */
export interface OrderHint {
  readonly id: string;
  readonly outlineId: string;
  /** Id of the section that it follows in the template, of those that the document has; `null`: the first. */
  readonly after: string | null;
}

export interface SpecReport {
  readonly templateId: string;
  readonly templateName: string;
  /** In the template's order. */
  readonly sections: readonly SectionReport[];
  /** Number of required sections that are missing. */
  readonly missingRequired: number;
  readonly order: readonly OrderHint[];
  readonly ambiguous: readonly AmbiguousHeading[];
  readonly partial: boolean;
}
