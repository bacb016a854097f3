/** What changed in the body since the last report. */
export interface BodyChanges {
  /** Nodes whose text or children changed. */
  readonly touched: ReadonlySet<Node>;
  readonly added: ReadonlySet<Element>;
  readonly removed: ReadonlySet<Element>;
  /** Elements that may have been folded or unfolded. */
  readonly restyled: ReadonlySet<Element>;
}

/** Attributes by which pages show and hide content. */
const VISIBILITY_ATTRIBUTES = ['hidden', 'open', 'class', 'style', 'aria-expanded', 'data-expanded'];

/** A hidden page has no frames; its changes are reported after this long, milliseconds. */
const HIDDEN_PAGE_MS = 250;

/**
 * Reports changes inside `body`, at most once a frame and before the frame is painted, so that marks in a text
 * that is being edited never lag behind it. Ends with `signal`.
 */
export function observeBody(
  body: Element,
  listener: (changes: BodyChanges) => void,
  signal: AbortSignal,
): void {
  let touched = new Set<Node>();
  let added = new Set<Element>();
  let removed = new Set<Element>();
  let restyled = new Set<Element>();
  let isScheduled = false;

  const report = (): void => {
    isScheduled = false;
    if (signal.aborted) return;
    const changes = { touched, added, removed, restyled };
    touched = new Set();
    added = new Set();
    removed = new Set();
    restyled = new Set();
    listener(changes);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      if (record.type === 'attributes') {
        if (record.target instanceof Element) restyled.add(record.target);
        continue;
      }
      touched.add(record.target);
      for (const node of record.addedNodes) if (node instanceof Element) added.add(node);
      for (const node of record.removedNodes) if (node instanceof Element) removed.add(node);
    }
    if (isScheduled) return;
    isScheduled = true;
    if (document.hidden) setTimeout(report, HIDDEN_PAGE_MS);
    else requestAnimationFrame(report);
  });
  observer.observe(body, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: VISIBILITY_ATTRIBUTES,
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}
