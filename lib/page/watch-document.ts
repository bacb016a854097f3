import type { SpecDocument } from './spec-document.ts';

/** Finds a page's document, and tells which changes of the page are worth looking for another one. */
export interface DocumentFinder {
  /** The document to read right now; may go through the whole page. */
  find(address: string): SpecDocument | undefined;
  /** Whether what was last found is still there and still what it was. Looks at it and what stands above it. */
  isStill(): boolean;
  /** Whether an element itself says something of where or which the document is. */
  isClue(element: Element): boolean;
  /** Whether it or anything inside does. */
  holdsClue(element: Element): boolean;
}

/** After a burst of changes on the page: time for a framework to finish what it is rendering, milliseconds. */
const SETTLE_MS = 60;

/** Some in-app navigation changes nothing but the address, with no event we can see: looked at this often. */
const POLL_MS = 1_000;

/** Attributes by which an element becomes, or ceases to be, a place for a document. */
const TELLING_ATTRIBUTES = ['contenteditable', 'data-testid', 'id'];

/** Of more new elements, looking for the document costs less than looking at each. */
const FEW_ELEMENTS = 200;

/** Looking takes at most a tenth of the page's time, however large the page and however often it changes. */
const REST_FACTOR = 9;

/**
 * Calls `listener` with the page's document now and whenever another one takes its place: in-app navigation, late
 * and lazy content, a panel or modal that opens, reading turning into editing. Keyed on the element found, not on
 * the address, which changes before the content does.
 */
export function watchDocument(
  finder: DocumentFinder,
  listener: (spec: SpecDocument | undefined) => void,
  signal: AbortSignal,
): void {
  let current: SpecDocument | undefined;
  let address = location.href;
  let isDue = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let restUntil = Number.NEGATIVE_INFINITY;
  const news = new DocumentNews();

  const look = (): void => {
    timer = undefined;
    const start = performance.now();
    const mayDiffer = isDue || location.href !== address || !finder.isStill() || news.concerns(finder);
    news.clear();
    isDue = false;
    address = location.href;
    const found = mayDiffer ? finder.find(address) : current;
    const end = performance.now();
    restUntil = end + (end - start) * REST_FACTOR;
    if (isSame(found, current)) return;
    current = found;
    listener(found);
  };
  const lookLater = (): void => {
    if (signal.aborted) return;
    timer ??= setTimeout(look, Math.max(SETTLE_MS, restUntil - performance.now()));
  };
  const lookSoon = (): void => {
    isDue = true;
    lookLater();
  };

  const observer = new MutationObserver((records) => {
    news.add(records);
    lookLater();
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: TELLING_ATTRIBUTES,
  });
  const { navigation } = globalThis;
  navigation.addEventListener('navigatesuccess', lookSoon, { signal });
  navigation.addEventListener('currententrychange', lookSoon, { signal });
  addEventListener('pageshow', lookSoon, { signal });
  const poll = setInterval(() => {
    if (location.href !== address) lookSoon();
  }, POLL_MS);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(poll);
  });
  isDue = true;
  look();
}

/**
 * What has changed since the document was last looked for. Looking through a page of 5 MB takes 20 to 30 ms, so that a
 * clock that ticks in a corner must not be a reason.
 */
class DocumentNews {
  readonly #added = new Set<Element>();
  readonly #changed = new Set<Element>();

  add(records: readonly MutationRecord[]): void {
    for (const { target, addedNodes } of records) {
      // More are not looked at, and shall not be kept from being forgotten by the page.
      if (this.#isMany) return;
      for (const node of addedNodes) if (node instanceof Element) this.#added.add(node);
      if (target instanceof Element) this.#changed.add(target);
    }
  }

  /** Whether any of it may have to do with where the document is. */
  concerns(finder: DocumentFinder): boolean {
    if (this.#isMany) return true;
    for (const element of this.#changed) if (finder.isClue(element)) return true;
    for (const element of this.#added) if (finder.holdsClue(element)) return true;
    return false;
  }

  clear(): void {
    this.#added.clear();
    this.#changed.clear();
  }

  get #isMany(): boolean {
    return this.#added.size + this.#changed.size > FEW_ELEMENTS;
  }
}

function isSame(one: SpecDocument | undefined, other: SpecDocument | undefined): boolean {
  return one?.body === other?.body && one?.id === other?.id && one?.mode === other?.mode;
}
