import type { Expectation } from './expectation.ts';

/** A section that a template asks for. */
export interface TemplateSection {
  /** Stable: `data-section` in the panel, and what a team's template replaces. */
  readonly id: string;
  readonly name: string;
  /** Other headings that mean this section. One that two sections list serves both. */
  readonly aliases: readonly string[];
  readonly required: boolean;
  /** What to write there; also the prompt of the skeleton, so it never counts as content. '' for none. */
  readonly hint: string;
  readonly expects: readonly Expectation[];
}

/** The shape of a kind of spec. Its texts are data in the language of the specs, not texts of the screen. */
export interface Template {
  readonly id: string;
  readonly name: string;
  /** What else such a document is called in titles: "PRD", "post-mortem". */
  readonly otherNames: readonly string[];
  readonly sections: readonly TemplateSection[];
}
