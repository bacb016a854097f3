/** A selector and the level of the headings it fits. */
export interface HeadingLevel {
  readonly selector: string;
  readonly level: number;
}

/**
 * How a site's documents are built, as far as an outline needs to know; data, like `BodyRules`. All but `levels`
 * are selectors, '' where the site has nothing of the kind.
 */
export interface OutlineRules {
  /** Elements that hold a heading's text and nothing else. */
  readonly headings: string;
  /** Where the level of a heading is told by an element around it; '' where the heading tells it itself. */
  readonly headingBlock: string;
  /** The first that fits counts. */
  readonly levels: readonly HeadingLevel[];
  /** No content: controls, anchors, decorations, a table of contents. */
  readonly skip: string;
  readonly code: string;
  /** What shows something that is no text: pictures, embedded files, macros. */
  readonly media: string;
  /** Items of lists that are no `li`: tasks, decisions, the blocks of which Notion makes lists. */
  readonly item: string;
  /** Blocks inside an item that are content of their own, beside lists, tables and code. */
  readonly innerBlock: string;
  readonly mention: string;
  /** Lozenges that say how far something is; beside a heading's words they are none of them. */
  readonly status: string;
  readonly date: string;
  /** Prompts of the editor or of a template, which disappear when somebody types. */
  readonly placeholder: string;
  /** Parts whose content is not in the page: closed toggles, blocks that are not loaded yet. */
  readonly absent: string;
  /** Attribute that identifies a block beyond the life of its element; '' where there is none. */
  readonly blockId: string;
}
