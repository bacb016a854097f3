import type { OutlineRules } from '../page/outline/outline-rules.ts';
import type { BodyRules } from '../page/spec-document.ts';
import { excluding, HTML_HEADINGS } from './body-rules.ts';
import { anyOf, HTML_OUTLINE } from './outline-rules.ts';

/**
 * Documents of Atlassian's cloud products: `@atlaskit/renderer` for reading, ProseMirror with `@atlaskit/adf-schema`
 * for editing. Jira and Confluence share both.
 */
export const ATLASKIT_RULES: BodyRules = {
  exclude: excluding(
    '.code-block',
    '.heading-anchor-wrapper',
    '[data-testid="visually-hidden-heading-anchor"]',
    '.ak-renderer-tableHeader-sorting-icon__wrapper',
    '[data-mention-id]',
    '[data-emoji-id]',
    '[data-emoji-short-name]',
    '[data-node-type="status"]',
    '.status-lozenge-span',
    '.date-node',
    '[data-node-type="date"]',
    '[data-testid="inline-comment-marker"]:empty',
  ),
  collapsed: [
    '[data-node-type="expand"][data-expanded="false"]',
    '[data-node-type="nestedExpand"][data-expanded="false"]',
    // In the editor the content is clipped to a pixel, which counts as rendered.
    '.ak-editor-expand:not(.ak-editor-expand__expanded)',
  ].join(','),
  headings: HTML_HEADINGS,
};

/** Tables of contents repeat the headings. */
const CONTENTS = '[data-extension-key="toc"],[data-extension-key*="table-of-contents"]';

export const ATLASKIT_OUTLINE: OutlineRules = {
  ...HTML_OUTLINE,
  skip: anyOf(
    HTML_OUTLINE.skip,
    CONTENTS,
    '.heading-anchor-wrapper',
    '[data-testid="visually-hidden-heading-anchor"]',
    '.ak-renderer-tableHeader-sorting-icon__wrapper',
    '.ak-editor-panel__icon',
    '.ak-editor-expand__title-container',
    // Other people's carets hold their names.
    '.telepointer',
    '.ProseMirror-widget:not(.placeholder-decoration)',
  ),
  code: 'pre,.code-block',
  media: anyOf(
    HTML_OUTLINE.media,
    '.mediaSingleView-content-wrap',
    '.mediaGroupView-content-wrap',
    '.mediaInlineView-content-wrap',
    '[data-node-type^="media"]',
    '.embedCardView-content-wrap',
    '[data-embed-card]',
    '.blockCardView-content-wrap',
    '[data-block-card]',
    '.datasourceView-content-wrap',
    `.ak-renderer-extension:not(:has(${CONTENTS}))`,
    `[data-node-type="extension"]:not(${CONTENTS})`,
  ),
  item: '[data-task-local-id],[data-decision-local-id]:not(li)',
  innerBlock: '[data-task-local-id]',
  mention: '[data-mention-id]',
  status: '[data-node-type="status"],.status-lozenge-span',
  date: '[data-node-type="date"],.date-node',
  placeholder: anyOf(
    '[data-type="placeholder"]',
    '[data-node-type="placeholder"]',
    'span[data-placeholder]',
    '.placeholder-decoration',
  ),
  absent: '[data-ssr-placeholder]:empty',
};
