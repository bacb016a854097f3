import { closest, holds, matches, queryFirst } from '../page/read-dom.ts';
import type { SpecDocument } from '../page/spec-document.ts';
import type { DocumentFinder } from '../page/watch-document.ts';
import type { HostAdapter, HostBody } from './host-adapter.ts';
import { cluesOf, pickHost, WHOLE_PAGE } from './pick-host.ts';

/** Where a document's text was found. */
interface Found {
  readonly mode: SpecDocument['mode'];
  readonly body: Element;
  /** Selector that it fits; '' for one that only stands where the text should be. */
  readonly selector: string;
  readonly notWithin?: string | undefined;
}

/** The documents of a page on any of the sites, as a host adapter finds them. */
export class SiteDocuments implements DocumentFinder {
  readonly #page: Document;
  #clues = cluesOf(undefined);
  #found: (Found & { readonly within: string }) | undefined;

  constructor(page: Document) {
    this.#page = page;
  }

  /**
   * The document to read on this page right now, or `undefined`: not one of the sites, or the text is not there
   * (yet). A dozen native queries, of which those that find nothing go through the whole page.
   */
  find(address: string): SpecDocument | undefined {
    const page = this.#page;
    const adapter = pickHost(page, address);
    this.#clues = cluesOf(adapter);
    this.#found = undefined;
    if (adapter === undefined) return undefined;
    for (const { flavour, within } of adapter.scopes) {
      const scope = page.querySelector(within);
      const found = scope === null ? undefined : findBody(adapter, scope);
      if (scope === null || found === undefined) continue;
      this.#found = { ...found, within };
      const id = adapter.idOf(page, address, found.body);
      return {
        host: adapter.host,
        flavour,
        mode: found.mode,
        id,
        space: adapter.spaceOf(page, address, id),
        title: firstOf(scope, adapter.titles)?.element ?? null,
        body: found.body,
        rules: adapter.rules,
        outline: adapter.outline,
      };
    }
    return undefined;
  }

  isStill(): boolean {
    if (this.#found === undefined) return true;
    const { body, selector, notWithin, within } = this.#found;
    return (
      holds(this.#page, body) &&
      (selector === '' || matches(body, selector)) &&
      (notWithin === undefined || closest(body, notWithin) === null) &&
      (within === WHOLE_PAGE || closest(body, within) !== null)
    );
  }

  isClue(element: Element): boolean {
    return !this.#isEdited(element) && matches(element, this.#clues);
  }

  holdsClue(element: Element): boolean {
    if (this.#isEdited(element)) return false;
    return matches(element, this.#clues) || queryFirst(element, this.#clues) !== null;
  }

  /** Within what is being edited everything may come and go: it stays the document. */
  #isEdited(element: Element): boolean {
    const found = this.#found;
    return found?.mode === 'edit' && element !== found.body && holds(found.body, element);
  }
}

function findBody(adapter: HostAdapter, scope: Element): Found | undefined {
  for (const { mode, selectors, notWithin } of adapter.bodies) {
    const found = firstOf(scope, selectors, notWithin);
    if (found !== undefined) return { mode, body: found.element, selector: found.selector, notWithin };
  }
  const body = adapter.fallback?.(scope);
  if (body === undefined) return undefined;
  const mode: HostBody['mode'] = body.closest('[contenteditable="true"]') ? 'edit' : 'read';
  return { mode, body, selector: '' };
}

function firstOf(
  scope: Element,
  selectors: readonly string[],
  notWithin?: string,
): { readonly element: Element; readonly selector: string } | undefined {
  for (const selector of selectors) {
    const first = scope.querySelector(selector);
    if (first === null) continue;
    // Mostly the first one is meant, and what follows need not be looked for.
    const isMeant = (element: Element): boolean =>
      notWithin === undefined || element.closest(notWithin) === null;
    const element = isMeant(first) ? first : [...scope.querySelectorAll(selector)].find(isMeant);
    if (element !== undefined) return { element, selector };
  }
  return undefined;
}
