import { bringIntoView } from '../bring-into-view.ts';
import { checkVisibility } from '../read-dom.ts';

/**
 * Scrolls to an element of the document and returns the range to mark, or `undefined` where the element has gone or
 * is folded away; in the latter case the page is scrolled to what it is folded into.
 */
export function showPlace(element: Element): StaticRange | undefined {
  if (!element.isConnected) return undefined;
  if (!checkVisibility(element, { visibilityProperty: true, contentVisibilityAuto: false })) {
    const shown = shownAround(element);
    if (shown !== undefined) bringIntoView(contentsOf(shown));
    return undefined;
  }
  const range = contentsOf(element);
  bringIntoView(range);
  return range;
}

function shownAround(element: Element): Element | undefined {
  let current = element.parentElement;
  while (current !== null && !checkVisibility(current, { visibilityProperty: true })) {
    current = current.parentElement;
  }
  return current ?? undefined;
}

/** What stands in `element`; the range begins at a text where there is one, since only text is highlighted. */
function contentsOf(element: Element): StaticRange {
  const live = document.createRange();
  live.selectNodeContents(element);
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const first = texts.nextNode();
  if (first !== null) live.setStart(first, 0);
  return new StaticRange(live);
}
