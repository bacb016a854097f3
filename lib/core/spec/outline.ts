/** What a section holds, in document order. Texts are plain, with white space collapsed. */
export type OutlineBlock =
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** People named with a mention, dates set with a date node: they count even where the text is a bare name. */
      readonly mentions: number;
      readonly dates: number;
      /** The editor's own prompt, which disappears when somebody types: no content. */
      readonly placeholder: boolean;
    }
  | {
      readonly kind: 'list';
      /** All items, those of nested lists too. */
      readonly items: readonly string[];
      readonly mentions: number;
      readonly dates: number;
    }
  | {
      readonly kind: 'table';
      /** Texts of the cells, row by row; the header row first where there is one. */
      readonly rows: readonly (readonly string[])[];
      readonly mentions: number;
      readonly dates: number;
    }
  /** Code counts as content and is never read for words. */
  | { readonly kind: 'code'; readonly text: string }
  /** A picture, a drawing, an embedded file, a macro that shows something. */
  | { readonly kind: 'media'; readonly label: string };

/** How a heading is known to be one. */
export type HeadingSource = 'heading' | 'bold' | 'row-label';

/** One heading and what stands below it up to the next heading, of whatever level. */
export interface OutlineSection {
  /** Stable while the document stays open, so that a row of the panel keeps its place. */
  readonly id: string;
  /** 1 to 6; bold paragraphs and row labels are one level below the heading above them. */
  readonly level: number;
  readonly heading: string;
  readonly source: HeadingSource;
  readonly blocks: readonly OutlineBlock[];
  /** Some of what belongs to it is not in the page: its toggle is closed, or not loaded yet. */
  readonly partial?: boolean;
}

/** A document as the spec check sees it. Plain JSON: it is sent from the page to the panel. */
export interface Outline {
  readonly title: string;
  /** What stands before the first heading. */
  readonly preamble: readonly OutlineBlock[];
  readonly sections: readonly OutlineSection[];
  /** Parts of the document are not in the page (closed toggles, unloaded blocks): what is missing may be there. */
  readonly partial: boolean;
}
