import { ATLASKIT_OUTLINE, ATLASKIT_RULES } from './atlaskit.ts';
import type { HostAdapter } from './host-adapter.ts';
import { projectOf } from './project-of.ts';

/** Names of the description field, for the day its test ids change. */
const DESCRIPTION_LABELS: ReadonlySet<string> = new Set([
  'Description',
  'Beschreibung',
  'Descripción',
  'Descrição',
  'Opis',
  '説明',
  '描述',
]);

const TEXT = '.ak-renderer-document, .ProseMirror[contenteditable="true"]';
const COMMENTS =
  '[data-testid^="issue.activity"], [data-testid^="issue-activity-feed"], [data-testid*="ak-comment"]';

/** Rich-text fields that an organisation added. They are not part of the document (yet). */
const OTHER_FIELDS = '[data-testid^="issue.views.field.rich-text.customfield"]';

const CRUMB =
  'a[data-testid="issue.views.issue-base.foundation.breadcrumbs.current-issue.item"][href*="/browse/"]';

/** Jira Cloud: an issue on its own page, in the panel beside a board or in a modal; read or being edited. */
export const jiraCloud: HostAdapter = {
  host: 'jira-cloud',
  detect: ['#jira-frontend', 'body#jira [data-testid^="issue.views."]'],
  scopes: [
    {
      flavour: 'issue-modal',
      within: '[role="dialog"][data-testid="issue.views.issue-details.issue-modal.modal-dialog"]',
    },
    { flavour: 'preview-panel', within: '[data-testid="preview-panels.preview-panel"]' },
    { flavour: 'issue', within: ':root' },
  ],
  bodies: [
    // First what is read: while the description is being edited there is none, and while a comment or another
    // field is being edited, in the same editor, there is.
    {
      mode: 'read',
      selectors: [
        '[data-testid="issue.views.field.rich-text.description"] .ak-renderer-document',
        '[data-test-id="issue.views.field.rich-text.description"] .ak-renderer-document',
      ],
      notWithin: COMMENTS,
    },
    {
      mode: 'edit',
      selectors: [
        '[data-testid="issue.views.field.rich-text.editor-container"] .ProseMirror[contenteditable="true"]',
        '[data-testid="issue.component.editor.default-editor"] .ProseMirror[contenteditable="true"]',
      ],
      notWithin: COMMENTS,
    },
  ],
  fallback: textAfterLabel,
  titles: [
    'h1[data-testid="issue.views.issue-base.foundation.summary.heading"]',
    '[data-testid^="issue.views.issue-base.foundation.summary"] h1',
    'h1',
  ],
  clues: `${TEXT}, h2, h3, ${CRUMB}`,
  idOf(page, address, body) {
    const scope = body.closest('[data-testid="preview-panels.preview-panel"], [role="dialog"]') ?? page;
    const crumb = scope.querySelector(CRUMB);
    const fromAddress = /\/browse\/([^/?#]+)|[?&]selectedIssue=([^&#]+)/.exec(address);
    return crumb?.textContent?.trim() || (fromAddress?.[1] ?? fromAddress?.[2] ?? '');
  },
  spaceOf: (_page, _address, key) => projectOf(key),
  rules: ATLASKIT_RULES,
  outline: ATLASKIT_OUTLINE,
};

/** The first rendered text after a heading that says "Description", in a language we know. */
function textAfterLabel(scope: Element): Element | undefined {
  const label = [...scope.querySelectorAll('h2, h3')].find((heading) =>
    DESCRIPTION_LABELS.has(heading.textContent?.trim() ?? ''),
  );
  if (label === undefined) return undefined;
  return [...scope.querySelectorAll(TEXT)].find(
    (text) =>
      (label.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0 &&
      text.closest(`${COMMENTS}, ${OTHER_FIELDS}`) === null,
  );
}
