import type { HostAdapter } from './host-adapter.ts';
import { projectOf } from './project-of.ts';
import { WIKI_MARKUP_OUTLINE, WIKI_MARKUP_RULES } from './wiki-markup.ts';

/** Jira Data Center and Server: an issue on its own page or beside a board. */
export const jiraServer: HostAdapter = {
  host: 'jira-server',
  detect: ['body#jira', 'meta[name="ajs-issue-key"]', 'meta[name="application-name"][content="JIRA"]'],
  notHere: ['#jira-frontend', '[data-testid^="issue.views."]'],
  scopes: [
    { flavour: 'board-detail', within: '#ghx-detail-view' },
    { flavour: 'issue', within: ':root' },
  ],
  bodies: [
    {
      mode: 'read',
      selectors: [
        '#descriptionmodule #description-val .user-content-block',
        '#description-val .user-content-block',
        '#descriptionmodule .user-content-block',
      ],
    },
  ],
  titles: ['h1#summary-val', '#summary-val', 'h1'],
  clues: '#key-val, meta[name="ajs-issue-key"]',
  idOf: (page) =>
    page.querySelector('#key-val')?.textContent?.trim() ||
    (page.querySelector('meta[name="ajs-issue-key"]')?.getAttribute('content') ?? ''),
  spaceOf: (_page, _address, key) => projectOf(key),
  rules: WIKI_MARKUP_RULES,
  outline: WIKI_MARKUP_OUTLINE,
};
