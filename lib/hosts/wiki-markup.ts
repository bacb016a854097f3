import type { BodyRules } from '../page/spec-document.ts';
import { excluding, HTML_HEADINGS } from './body-rules.ts';

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
