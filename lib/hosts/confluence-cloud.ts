import { ATLASKIT_OUTLINE, ATLASKIT_RULES } from './atlaskit.ts';
import { eitherOf } from './body-rules.ts';
import { spaceKeyOf } from './confluence-space.ts';
import type { HostAdapter } from './host-adapter.ts';
import { eitherOutline } from './outline-rules.ts';
import { WIKI_MARKUP_OUTLINE, WIKI_MARKUP_RULES } from './wiki-markup.ts';

/** Most pages have the first; meta elements stand where a query finds them at once. */
const CLOUD_MARKS = [
  'meta[name="ajs-cloud-id"]',
  'meta[name="ajs-confluence-flavour"]',
  'meta[name="confluence-base-url"]',
  '[data-testid="pageContentRendererTestId"]',
  '[data-testid="pageContentRendererTinyRendererTestId"]',
];

/** Comments are rendered and edited by the same means as pages. */
const COMMENTS =
  '#comments-section, [data-testid="comment"], [data-testid^="comment-"], [data-testid*="omments-"]';

const TITLES = [
  'h1#heading-title-text',
  '[data-testid="title-text"]',
  'h1#title-text',
  'textarea[id^="livepages-title-"]',
  '[data-testid="editor-title-container"] textarea',
  'h1',
];

/** Address of a page: `/wiki/spaces/ENG/pages/65601/Title`, `/pages/edit-v2/65601`, `?pageId=65601`. */
const PAGE_ID = /\/pages\/(?:edit-v2\/)?(\d+)|[?&]pageId=(\d+)/;

/**
 * Confluence Cloud, on Atlassian's and on customers' domains: the new editor's pages, the legacy editor's, and
 * live docs, which are always in the editor. A renderer inside another one is an excerpt: the outermost is meant.
 */
export const confluenceCloud: HostAdapter = {
  host: 'confluence-cloud',
  detect: CLOUD_MARKS,
  notHere: ['#jira-frontend', 'body#jira'],
  scopes: [{ flavour: 'page', within: ':root' }],
  bodies: [
    {
      mode: 'read',
      selectors: [
        '#main-content[data-testid="pageContentRendererTestId"] .ak-renderer-document',
        '[data-testid="TinyMCEClientRendererTestId"] #main-content.wiki-content',
        '[data-testid="pageContentRendererTinyRendererTestId"] .wiki-content',
        '[data-testid="page-content-only"] .ak-renderer-document',
        'main[data-testid="page-content"] .ak-renderer-document',
      ],
      notWithin: COMMENTS,
    },
    {
      mode: 'edit',
      selectors: [
        '[data-testid="ak-editor-container"] .appearance-full-page .ProseMirror[contenteditable="true"]',
        '.ak-editor-content-area.appearance-full-page .ProseMirror[contenteditable="true"]',
        '[data-testid="ak-editor-container"] .ProseMirror[contenteditable="true"]',
      ],
      notWithin: COMMENTS,
    },
  ],
  titles: TITLES,
  clues: 'meta[name="ajs-page-id"]',
  idOf(page, address) {
    // The meta element lags behind on in-app navigation to a live doc; the address does not.
    const fromAddress = PAGE_ID.exec(address);
    return (
      fromAddress?.[1] ??
      fromAddress?.[2] ??
      page.querySelector('meta[name="ajs-page-id"]')?.getAttribute('content') ??
      ''
    );
  },
  spaceOf: spaceKeyOf,
  rules: eitherOf(ATLASKIT_RULES, WIKI_MARKUP_RULES),
  outline: eitherOutline(ATLASKIT_OUTLINE, WIKI_MARKUP_OUTLINE),
};
