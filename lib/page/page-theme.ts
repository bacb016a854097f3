import { isLightColour } from '../core/marking/is-light-colour.ts';

/**
 * Whether `element` shows light text on dark. The colour of text is asked and not that of the background, since
 * text always has one of its own, while backgrounds lie on any ancestor or in an image.
 */
export function isDarkPage(element: Element): boolean {
  return isLightColour(getComputedStyle(element).color);
}

/** Attributes by which sites switch between light and dark on their outermost elements. */
const THEME_ATTRIBUTES = ['class', 'style', 'data-theme', 'data-color-mode', 'data-mode'];

/** Calls `listener` whenever the page's or the system's colours may have changed, until `signal` aborts. */
export function watchTheme(listener: () => void, signal: AbortSignal): void {
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', listener, { signal });
  }
  const observer = new MutationObserver(listener);
  for (const element of [document.documentElement, document.body]) {
    observer.observe(element, { attributes: true, attributeFilter: THEME_ATTRIBUTES });
  }
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}
