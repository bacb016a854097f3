import { excluding, HTML_HEADINGS } from './body-rules.ts';
import type { HostAdapter } from './host-adapter.ts';
import { anyOf, HTML_OUTLINE } from './outline-rules.ts';

/** Before 2022 a heading's text was a plain leaf. What stands inside an open toggle heading is not its text. */
const OLD_HEADING =
  '[class*="header-block"] [data-content-editable-leaf="true"]:not([class*="header-block"] [data-block-id] *)';

const CLOSED_TOGGLES = ['.notion-toggle-block', '[class*="header-block"]'].map(
  (block) => `${block} [role="button"][aria-expanded="false"]`,
);

/** Notion on notion.so, notion.com, notion.site and custom domains; pages, side peeks, editable and public. */
export const notion: HostAdapter = {
  host: 'notion',
  root: '[data-notion-html], .notion-html',
  detect: ['#notion-app'],
  scopes: [
    { flavour: 'peek', within: '.notion-peek-renderer' },
    { flavour: 'page', within: '.notion-frame' },
    { flavour: 'page', within: ':root' },
  ],
  bodies: [
    {
      mode: 'edit',
      selectors: [
        '[data-content-editable-root="true"][contenteditable="true"] .notion-page-content',
        '.notion-page-content:has([data-content-editable-leaf="true"][contenteditable="true"])',
      ],
    },
    { mode: 'read', selectors: ['.notion-page-content'] },
  ],
  titles: ['.notion-page-block h1', 'h1.notranslate', '[placeholder="Untitled"]', 'h1'],
  clues: '[data-content-editable-leaf="true"][contenteditable="true"]',
  idOf(_page, address, body) {
    const block = body.closest('[data-block-id]')?.getAttribute('data-block-id');
    return block ?? /([0-9a-f]{32})(?:[?#]|$)/.exec(address)?.[1] ?? '';
  },
  spaceOf(_page, address) {
    // Published pages have a site of their own; in the app the workspace is the first part of the path.
    const { hostname, pathname } = new URL(address);
    const [first, second] = pathname.split('/').slice(1);
    return hostname.endsWith('.notion.site') || second === undefined ? hostname : (first ?? '');
  },
  outline: {
    ...HTML_OUTLINE,
    headings: `${HTML_HEADINGS},${OLD_HEADING}`,
    headingBlock: '[class*="header-block"]',
    // The title of the page is its h1, so that a heading of the first level is an h2.
    levels: [
      { selector: '.notion-header-block, h1, h2', level: 1 },
      { selector: '.notion-sub_header-block, h3', level: 2 },
      { selector: '.notion-sub_sub_header-block, h4', level: 3 },
      { selector: '[class*="header-block"], h5, h6', level: 4 },
    ],
    skip: anyOf(
      HTML_OUTLINE.skip,
      '[data-content-editable-void="true"]',
      '.notion-record-icon',
      '.notion-table_of_contents-block',
      '.notion-breadcrumb-block',
    ),
    code: 'pre,.notion-code-block',
    media: anyOf(
      HTML_OUTLINE.media,
      '.notion-image-block',
      '.notion-video-block',
      '.notion-audio-block',
      '.notion-file-block',
      '.notion-pdf-block',
      '.notion-embed-block',
      '.notion-bookmark-block',
      '.notion-drive-block',
      '.notion-figma-block',
      '.notion-miro-block',
      '.notion-equation-block',
      '.notion-collection_view-block',
      '.notion-collection_view_page-block',
    ),
    item: '.notion-bulleted_list-block,.notion-numbered_list-block,.notion-to_do-block',
    innerBlock: '[data-block-id]',
    mention: '[class*="mention-token"]:not([class*="date"],[class*="page-mention"],[class*="reminder"])',
    date: 'time,[class*="date-mention"],[class*="reminder"]',
    absent: anyOf(
      ...CLOSED_TOGGLES,
      // Of a long page, a block far away may be there without what is in it; even an empty line has a leaf.
      '[data-block-id]:empty',
    ),
    blockId: 'data-block-id',
  },
  rules: {
    exclude: excluding(
      '.notion-code-block',
      // Code within a line has no element or class of its own.
      'span[data-token-index][style*="monospace"]',
      '[data-content-editable-void="true"]',
      '.notion-record-icon',
      '[class*="mention-token"]',
      '.notion-text-equation-token',
      '.notion-equation-block',
      '.notion-collection_view-block',
      '.notion-table_of_contents-block',
      '.notion-breadcrumb-block',
    ),
    collapsed: '',
    headings: `${HTML_HEADINGS},${OLD_HEADING}`,
  },
};
