import { HOST_NAME } from './card-host.ts';
import { HIGHLIGHT_NAMES } from './mark-registry.ts';

/**
 * Takes away what an earlier instance of ours left on this page: after an update or reload of the extension,
 * Chromium lets the old script run on without its extension, and Firefox ends it but leaves its element.
 */
export function sweepLeftovers(): void {
  for (const host of document.querySelectorAll(HOST_NAME)) host.remove();
  for (const name of Object.values(HIGHLIGHT_NAMES)) CSS.highlights.delete(name);
  // Setting the list restyles the page, even to what it was.
  if (document.adoptedStyleSheets.some(isOurs)) {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !isOurs(sheet));
  }
}

function isOurs(sheet: CSSStyleSheet): boolean {
  const rule = sheet.cssRules[0];
  return rule instanceof CSSStyleRule && rule.selectorText.includes('::highlight(parlance-');
}
