import { excluding, HTML_HEADINGS } from './body-rules.ts';
import type { HostAdapter } from './host-adapter.ts';
import { HTML_OUTLINE } from './outline-rules.ts';

/**
 * Any other site that the reader or the organisation added by hand: the one article or main part of a page. Whoever
 * adds a wiki of another make wants its pages read; a page with neither element has no document.
 */
export const generic: HostAdapter = {
  host: 'generic',
  detect: ['article', 'main', '[role="main"]'],
  scopes: [{ flavour: 'page', within: ':root' }],
  bodies: [
    {
      mode: 'read',
      selectors: ['main article', '[role="main"] article', 'article', 'main', '[role="main"]'],
      notWithin: 'nav, aside, footer',
    },
  ],
  titles: ['main h1', '[role="main"] h1', 'h1'],
  clues: '',
  idOf: (_page, address) => URL.parse(address)?.pathname ?? '',
  spaceOf: (_page, address) => URL.parse(address)?.host ?? '',
  rules: {
    exclude: excluding('nav', 'aside', 'footer', 'form'),
    collapsed: 'details:not([open]) > :not(summary)',
    headings: HTML_HEADINGS,
  },
  outline: HTML_OUTLINE,
};
