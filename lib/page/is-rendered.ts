import { checkVisibility, closest } from './read-dom.ts';

/**
 * Whether text in `element` is laid out: no `display: none` or `visibility: hidden` above it, and none of the
 * site's ways of folding content away. Content far below that the browser has not laid out yet counts as rendered.
 */
export function isRendered(element: Element, collapsed: string): boolean {
  return (
    checkVisibility(element, { visibilityProperty: true, contentVisibilityAuto: false }) &&
    (collapsed === '' || closest(element, collapsed) === null)
  );
}
