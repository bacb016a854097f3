import type { BodyRules } from '../page/spec-document.ts';
import { excluding, HTML_HEADINGS } from './body-rules.ts';

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
