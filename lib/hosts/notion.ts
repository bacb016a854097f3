import { excluding, HTML_HEADINGS } from './body-rules.ts';
import type { HostAdapter } from './host-adapter.ts';

/** Before 2022 a heading's text was a plain leaf. What stands inside an open toggle heading is not its text. */
const OLD_HEADING =
  '[class*="header-block"] [data-content-editable-leaf="true"]:not([class*="header-block"] [data-block-id] *)';

/** Notion on notion.so, notion.com, notion.site and custom domains; pages, side peeks, editable and public. */
export const notion: HostAdapter = {
  host: 'notion',
  detect: 'html[data-notion-html], html.notion-html, #notion-app',
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
  idOf(_page, address, body) {
    const block = body.closest('[data-block-id]')?.getAttribute('data-block-id');
    return block ?? /([0-9a-f]{32})(?:[?#]|$)/.exec(address)?.[1] ?? '';
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
