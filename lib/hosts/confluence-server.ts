import { spaceKeyOf } from './confluence-space.ts';
import type { HostAdapter } from './host-adapter.ts';
import { WIKI_MARKUP_OUTLINE, WIKI_MARKUP_RULES } from './wiki-markup.ts';

/** Confluence Data Center and Server, reading. (Its editor lives in a frame of its own and is left alone.) */
export const confluenceServer: HostAdapter = {
  host: 'confluence-server',
  detect: ['body#com-atlassian-confluence', 'meta[name="ajs-space-key"]', 'meta[name="ajs-page-id"]'],
  notHere: ['meta[name="ajs-cloud-id"]', '[data-testid="pageContentRendererTestId"]'],
  scopes: [{ flavour: 'page', within: ':root' }],
  bodies: [
    // Comments carry the class `wiki-content` too; only the page's own text has the id.
    { mode: 'read', selectors: ['#main-content.wiki-content', '#content.page #main-content'] },
  ],
  titles: ['h1#title-text', '#title-heading #title-text', '#title-heading', 'h1'],
  clues: 'meta[name="ajs-page-id"]',
  idOf: (page) => page.querySelector('meta[name="ajs-page-id"]')?.getAttribute('content') ?? '',
  spaceOf: spaceKeyOf,
  rules: WIKI_MARKUP_RULES,
  outline: WIKI_MARKUP_OUTLINE,
};
