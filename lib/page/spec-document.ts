import type { OutlineRules } from './outline/outline-rules.ts';

/** Whether the text is only shown or is being edited. */
export type DocumentMode = 'read' | 'edit';

/** What a site's documents look like inside; data, so that a change on a site is a change of one table. */
export interface BodyRules {
  /** Selector of elements whose text is not prose: code, controls, macros. Their text is never matched. */
  readonly exclude: string;
  /** Selector of elements whose text is in the DOM but folded away at the moment. */
  readonly collapsed: string;
  /** Selector of headings inside the body. */
  readonly headings: string;
}

/** The one document on a page that Parlance reads, as a host adapter found it. */
export interface SpecDocument {
  /** Site and kind of page: `jira-cloud/issue`. */
  readonly host: string;
  readonly flavour: string;
  readonly mode: DocumentMode;
  /** Issue key, page id or block id where the page tells it; '' otherwise. */
  readonly id: string;
  /** Key of the project or space that it belongs to; '' where the page does not tell. */
  readonly space: string;
  readonly title: Element | null;
  readonly body: Element;
  readonly rules: BodyRules;
  readonly outline: OutlineRules;
}
