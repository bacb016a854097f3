import type { OutlineRules } from '../page/outline/outline-rules.ts';
import type { BodyRules } from '../page/spec-document.ts';
import { excluding, HTML_HEADINGS } from './body-rules.ts';
import { anyOf, HTML_OUTLINE } from './outline-rules.ts';

/** Rendered wiki markup: Jira and Confluence Data Center, and Confluence Cloud's legacy editor pages. */
export const WIKI_MARKUP_RULES: BodyRules = {
  exclude: excluding(
    '.code.panel',
    '.preformatted.panel',
    '.toc-macro',
    '.status-macro',
    '.aui-lozenge',
    '.expand-control',
    'a.user-mention',
    'a.confluence-userlink',
    'a.user-hover',
    '.emoticon',
    '.overlay-icon',
  ),
  collapsed: '.expand-hidden',
  headings: HTML_HEADINGS,
};

export const WIKI_MARKUP_OUTLINE: OutlineRules = {
  ...HTML_OUTLINE,
  skip: anyOf(
    HTML_OUTLINE.skip,
    '.toc-macro',
    '[data-macro-name="toc"]',
    '.expand-control',
    '.overlay-icon',
    '.aui-icon',
  ),
  code: 'pre,.code.panel,.preformatted.panel',
  media: anyOf(
    HTML_OUTLINE.media,
    '.confluence-embedded-file-wrapper',
    '.confluence-embedded-file',
    '.drawio-macro',
    '.gliffy-container',
    '.jira-issues',
    '.output-block[data-hasbody="false"]:not([data-macro-name="toc"])',
  ),
  mention: 'a.user-mention,a.confluence-userlink,a.user-hover',
  status: '.status-macro,.aui-lozenge',
  placeholder: '.text-placeholder',
};
