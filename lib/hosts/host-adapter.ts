import type { OutlineRules } from '../page/outline/outline-rules.ts';
import type { BodyRules, DocumentMode } from '../page/spec-document.ts';

/** A part of the page that can hold a document of its own: a side panel, a modal, or the page itself. */
export interface HostScope {
  readonly flavour: string;
  /** Selector; ':root' for the page itself. */
  readonly within: string;
}

/** Where a document's text stands. */
export interface HostBody {
  readonly mode: DocumentMode;
  /** Selectors, the most specific first; the first element found counts. */
  readonly selectors: readonly string[];
  /** Selector of places that use the same elements for something else, such as comments. */
  readonly notWithin?: string;
}

/**
 * All that Parlance knows of one site, as data. Sites change their attributes: every place has several hints,
 * and a change is a change of one table (docs: CONTRIBUTING, "Add or mend a site").
 */
export interface HostAdapter {
  readonly host: string;
  /** Selector that the page's root fits on this site alone. */
  readonly root?: string;
  /** Selectors of what only this site has; one is enough. Each alone, since a query for one id costs nothing. */
  readonly detect: readonly string[];
  /** Selectors of what rules this site out although `detect` fits. */
  readonly notHere?: readonly string[];
  /** Where to look, in this order. */
  readonly scopes: readonly HostScope[];
  /** What to look for in each scope, in this order. */
  readonly bodies: readonly HostBody[];
  /** A last resort where no selector fits any more. */
  readonly fallback?: (scope: Element) => Element | undefined;
  readonly titles: readonly string[];
  /** Selector of what else may change the answer when it comes, or says something else: what tells the id. */
  readonly clues: string;
  /** The document's id, from the page or its address; '' where neither tells. */
  readonly idOf: (page: Document, address: string, body: Element) => string;
  /** Key of the project or space that the document belongs to; '' where nothing tells. */
  readonly spaceOf: (page: Document, address: string, id: string) => string;
  readonly rules: BodyRules;
  readonly outline: OutlineRules;
}
