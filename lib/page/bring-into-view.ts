import { viewportSize } from './geometry.ts';
import { toLiveRange } from './hit-test.ts';
import { parentElementOf } from './read-dom.ts';

/** Words this close to the top or bottom may lie under a bar of the site's own, and leave no room for the card. */
const MARGIN_SHARE = 0.15;

/**
 * Scrolls words to the middle of the screen, unless they stand comfortably on it already: a page that jumps at
 * every step is hard to follow. All of the page's scrollers around them take part.
 */
export function bringIntoView(range: StaticRange): void {
  if (isComfortable(range)) return;
  const element = range.startContainer.parentElement;
  if (element)
    Element.prototype.scrollIntoView.call(element, {
      block: 'center',
      inline: 'nearest',
      behavior: 'instant',
    });
  // The middle of an element higher than the screen may be far from the words.
  const box = boxOf(range);
  if (box === undefined || isComfortable(range)) return;
  scrollerOf(element)?.scrollBy({ top: box.top - viewportSize().height / 2, behavior: 'instant' });
}

function isComfortable(range: StaticRange): boolean {
  const box = boxOf(range);
  const { width, height } = viewportSize();
  const margin = height * MARGIN_SHARE;
  if (box === undefined || box.top < margin || box.bottom > height - margin) return false;
  if (box.left < 0 || box.right > width) return false;
  // In sight of the window is not yet in sight: a scroller of the page's own may have cut it off.
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return top !== null && (top.contains(range.startContainer) || top.contains(range.endContainer));
}

function boxOf(range: StaticRange): DOMRect | undefined {
  const box = toLiveRange(range)?.getBoundingClientRect();
  return box === undefined || (box.width === 0 && box.height === 0) ? undefined : box;
}

function scrollerOf(element: Element | null): Element | null {
  for (let current = element; current !== null; current = parentElementOf(current)) {
    const isScroller = current.scrollHeight > current.clientHeight;
    if (isScroller && /auto|scroll|overlay/.test(getComputedStyle(current).overflowY)) return current;
  }
  return document.scrollingElement;
}
