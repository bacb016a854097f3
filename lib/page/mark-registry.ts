import type { MarkKind, MarkedRange } from './block.ts';

/** Highlight names are a public contract (docs): other people's style sheets and tests rely on them. */
export const HIGHLIGHT_NAMES = {
  term: 'parlance-term',
  ambiguous: 'parlance-ambiguous',
  unknown: 'parlance-unknown',
  current: 'parlance-current',
} as const;

/** The keyboard position is painted over the mark it stands on. */
const CURRENT_PRIORITY = 1;

/**
 * Our entries in the page's highlight registry. The registry is shared with the page, which can clear it: `assert`
 * puts back what is missing. Ranges are replaced as a whole, never deleted one by one and never iterated: in
 * Firefox a single deletion is linear, and iteration from a content script throws.
 */
export class MarkRegistry {
  readonly #highlights: { readonly [kind in keyof typeof HIGHLIGHT_NAMES]: Highlight } = {
    term: new Highlight(),
    ambiguous: new Highlight(),
    unknown: new Highlight(),
    current: new Highlight(),
  };
  /** What each highlight holds; the page can empty them. */
  readonly #ranges: Record<MarkKind | 'current', AbstractRange[]> = {
    term: [],
    ambiguous: [],
    unknown: [],
    current: [],
  };

  readonly #isAlive: () => boolean;

  /** `isAlive`: a script whose extension was reloaded under it shows nothing any more. */
  constructor(isAlive: () => boolean) {
    this.#isAlive = isAlive;
    this.#highlights.current.priority = CURRENT_PRIORITY;
  }

  /** Registers exactly `marks`, besides the keyboard position. */
  show(marks: Iterable<MarkedRange>): void {
    if (!this.#isAlive()) return;
    const { term, ambiguous, unknown } = this.#ranges;
    term.length = ambiguous.length = unknown.length = 0;
    for (const { found, range } of marks) this.#ranges[found.kind].push(range);
    for (const kind of MARK_KINDS) this.#fill(kind);
    this.assert();
  }

  /** Moves the keyboard position; `undefined` takes it away. */
  setCurrent(range: AbstractRange | undefined): void {
    if (!this.#isAlive()) return;
    this.#ranges.current = range === undefined ? [] : [range];
    this.#fill('current');
    this.assert();
  }

  /** Puts back what something removed or emptied. Nothing is registered on a page without marks. */
  assert(): void {
    for (const kind of KINDS) {
      const highlight = this.#highlights[kind];
      const name = HIGHLIGHT_NAMES[kind];
      if (highlight.size !== this.#ranges[kind].length) this.#fill(kind);
      if (highlight.size > 0) {
        if (CSS.highlights.get(name) !== highlight) CSS.highlights.set(name, highlight);
      } else if (CSS.highlights.get(name) === highlight) {
        CSS.highlights.delete(name);
      }
    }
  }

  /** Takes our highlights off the page; those of a newer instance that took our place stay. */
  remove(): void {
    for (const kind of KINDS) {
      this.#ranges[kind] = [];
      this.#fill(kind);
      if (CSS.highlights.get(HIGHLIGHT_NAMES[kind]) === this.#highlights[kind]) {
        CSS.highlights.delete(HIGHLIGHT_NAMES[kind]);
      }
    }
  }

  #fill(kind: MarkKind | 'current'): void {
    this.#highlights[kind].clear();
    for (const range of this.#ranges[kind]) this.#highlights[kind].add(range);
  }
}

const MARK_KINDS: readonly MarkKind[] = ['term', 'ambiguous', 'unknown'];
const KINDS: readonly (MarkKind | 'current')[] = [...MARK_KINDS, 'current'];
