/** What changed in the body since the last report. */
export interface BodyChanges {
  /** Nodes whose text or children changed. */
  readonly touched: ReadonlySet<Node>;
  readonly added: ReadonlySet<Element>;
  readonly removed: ReadonlySet<Element>;
  /** Elements among whose own children words came or went: text that stands beside elements. */
  readonly reworded: ReadonlySet<Node>;
  /** Elements that may have been folded or unfolded. */
  readonly restyled: ReadonlySet<Element>;
}

/** Attributes by which pages show and hide content. */
const VISIBILITY_ATTRIBUTES = ['hidden', 'open', 'class', 'style', 'aria-expanded', 'data-expanded'];

/** All that can change what is read or marked. */
export const CONTENT: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributes: true,
  attributeFilter: VISIBILITY_ATTRIBUTES,
};

/** A hidden page has no frames; its changes are reported after this long, milliseconds. */
const HIDDEN_PAGE_MS = 250;

/** Gathers what changed from the browser's own records. */
export class GatheredChanges implements BodyChanges {
  readonly touched = new Set<Node>();
  readonly added = new Set<Element>();
  readonly removed = new Set<Element>();
  readonly reworded = new Set<Node>();
  readonly restyled = new Set<Element>();

  add(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes } of records) {
      if (type === 'attributes') {
        if (target instanceof Element) this.restyled.add(target);
        continue;
      }
      this.touched.add(target);
      for (const node of addedNodes) this.#note(node, target, this.added);
      for (const node of removedNodes) this.#note(node, target, this.removed);
    }
  }

  #note(node: Node, parent: Node, elements: Set<Element>): void {
    if (node instanceof Element) elements.add(node);
    else if (node instanceof Text && node.data.trim() !== '') this.reworded.add(parent);
  }
}

/**
 * Reports changes inside `body`, at most once a frame and before the frame is painted, so that marks in a text
 * that is being edited never lag behind it. Ends with `signal`.
 */
export function observeBody(
  body: Element,
  listener: (changes: BodyChanges) => void,
  signal: AbortSignal,
): void {
  let changes: GatheredChanges | undefined;

  const report = (): void => {
    if (changes === undefined || signal.aborted) return;
    // What changed earlier in this frame is not delivered yet: a report shall fit the page as it is read.
    changes.add(observer.takeRecords());
    const all = changes;
    changes = undefined;
    listener(all);
  };
  const observer = new MutationObserver((records) => {
    const isScheduled = changes !== undefined;
    changes ??= new GatheredChanges();
    changes.add(records);
    if (isScheduled) return;
    if (document.hidden) setTimeout(report, HIDDEN_PAGE_MS);
    else requestAnimationFrame(report);
  });
  observer.observe(body, CONTENT);
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}
