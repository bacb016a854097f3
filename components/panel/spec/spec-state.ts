import type { Problem } from '../../../lib/core/glossary/problem.ts';
import type { Role } from '../../../lib/core/role.ts';
import type { SpecTerm } from '../../../lib/core/spec/advise-spec.ts';
import type { Outline } from '../../../lib/core/spec/outline.ts';
import type { Template } from '../../../lib/core/spec/template.ts';

/** What the spec view shows. */
export interface SpecState {
  /** Sections that did not change are the same objects as before: then they are not checked again. */
  readonly outline: Outline;
  readonly templates: readonly Template[];
  /** What is wrong with templates of the team or the reader. */
  readonly problems: readonly Problem[];
  /** Id of the template to check against; it may be none of `templates`. */
  readonly templateId: string;
  readonly chosenBy: 'reader' | 'organisation' | 'nobody';
  readonly terms: readonly SpecTerm[];
  readonly unknownAcronyms: readonly string[];
}

/** One text for the clipboard, as plain text and perhaps as HTML too. */
export interface CopiedText {
  readonly plain: string;
  readonly html?: string;
}

/** Part of the terms view: terms that a role may not know, or acronyms that nobody explains. */
export type TermsFilter = { readonly notKnownTo: Role } | 'unknown';

export interface SpecActions {
  /** Whether the page could show it. */
  readonly goToSection: (id: string) => Promise<boolean>;
  /** Shows where a missing section should stand: behind the one with this id, or at the start (`null`). */
  readonly goToPlace: (after: string | null) => Promise<boolean>;
  /** Keeps a template for the project or space; `false` where that could not be saved. */
  readonly chooseTemplate: (id: string) => Promise<boolean>;
  /** `false` where the browser refused. Must be called in a click or key press. */
  readonly copy: (text: CopiedText) => Promise<boolean>;
  readonly showTerms: (filter: TermsFilter) => void;
}
