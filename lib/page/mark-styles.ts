import { HIGHLIGHT_NAMES } from './mark-registry.ts';

/** How marks are painted on this page. */
export interface MarkLook {
  readonly dark: boolean;
  /**
   * Underlines beside the tint. In Chromium an underline in a highlight makes every frame in which anything
   * changes recompute the whole paint layer (measured: +12 ms on a page of 1 MB, +2 ms on one of 50 kB).
   */
  readonly underline: boolean;
}

interface Tint {
  readonly background: string;
  readonly line: string;
}

/** Tints are translucent, so that they suit panels, table heads and selections as well as plain paper. */
const LIGHT = {
  term: { background: 'rgb(255 190 11 / 0.26)', line: 'dotted 1px rgb(122 84 0 / 0.9)' },
  ambiguous: { background: 'rgb(131 56 236 / 0.17)', line: 'double 1px rgb(96 32 190 / 0.9)' },
  unknown: { background: 'rgb(94 108 132 / 0.18)', line: 'dashed 1px rgb(66 82 110 / 0.9)' },
  current: { background: 'rgb(255 140 0 / 0.6)', line: 'solid 2px rgb(122 60 0)' },
} as const satisfies Record<string, Tint>;

const DARK = {
  term: { background: 'rgb(255 200 60 / 0.24)', line: 'dotted 1px rgb(255 214 120 / 0.9)' },
  ambiguous: { background: 'rgb(180 130 255 / 0.28)', line: 'double 1px rgb(205 175 255 / 0.9)' },
  unknown: { background: 'rgb(160 174 200 / 0.24)', line: 'dashed 1px rgb(190 202 224 / 0.9)' },
  current: { background: 'rgb(255 160 40 / 0.6)', line: 'solid 2px rgb(255 210 150)' },
} as const satisfies Record<string, Tint>;

/** In forced colours author tints become the canvas colour; system colours and underlines stay. */
const FORCED = {
  term: 'background-color: Mark; color: MarkText; text-decoration: underline dotted 1px LinkText;',
  ambiguous: 'background-color: Mark; color: MarkText; text-decoration: underline double 1px LinkText;',
  unknown: 'background-color: Mark; color: MarkText; text-decoration: underline dashed 1px LinkText;',
  current: 'background-color: Highlight; color: HighlightText; text-decoration: underline solid 2px;',
} as const;

/**
 * Where the rules stand. In Chromium the styles of highlights are inherited, so that the root's are everybody's;
 * rules for every element have each of them matched and given styles of its own (measured on a page of 1 MB with
 * 16,000 elements, thread time: 55 instead of 75–90 ms when the sheet is adopted, and 38 instead of 46 ms each time
 * the page restyles all of itself, which costs 37 ms without us). Firefox does not inherit them.
 */
const STYLED = CSS.supports('-moz-appearance', 'none') ? '' : 'html';

/** The style sheet for marks, as CSS text. */
export function markStyles({ dark, underline }: MarkLook): string {
  const tints = dark ? DARK : LIGHT;
  const selectorOf = (kind: keyof typeof HIGHLIGHT_NAMES): string =>
    `${STYLED}::highlight(${HIGHLIGHT_NAMES[kind]})`;
  const rules = KINDS.map((kind) => {
    const line = underline ? ` text-decoration: underline ${tints[kind].line};` : '';
    return `${selectorOf(kind)} { background-color: ${tints[kind].background};${line} }`;
  });
  const forced = KINDS.map((kind) => `${selectorOf(kind)} { ${FORCED[kind]} }`);
  return `${rules.join('\n')}\n@media (forced-colors: active) {\n${forced.join('\n')}\n}`;
}

const KINDS = ['term', 'ambiguous', 'unknown', 'current'] as const;

/** One constructed sheet on the document: no element is added to the page, and no page CSP applies to it. */
export class MarkStyleSheet {
  readonly #sheet = new CSSStyleSheet();
  #css = '';

  apply(look: MarkLook): void {
    const css = markStyles(look);
    if (css !== this.#css) {
      this.#css = css;
      this.#sheet.replaceSync(css);
    }
    this.assert();
  }

  /** Puts the sheet back where the page replaced the list of sheets. */
  assert(): void {
    if (this.#css !== '' && !document.adoptedStyleSheets.includes(this.#sheet)) {
      document.adoptedStyleSheets.push(this.#sheet);
    }
  }

  remove(): void {
    this.#css = '';
    if (!document.adoptedStyleSheets.includes(this.#sheet)) return;
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }
}
