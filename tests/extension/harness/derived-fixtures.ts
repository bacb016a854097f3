import { fixturePage, type HostPageId } from '../../fixtures/pages.ts';
import { renderFixture, type FixtureRoute } from './serve-fixture.ts';

const PREVIEW_PANEL = 'data-testid="preview-panels.preview-panel"';
const MODAL =
  'role="dialog" aria-modal="true" data-testid="issue.views.issue-details.issue-modal.modal-dialog"';

const APP_ROOT = '<div id="jira-frontend">';
/** An issue that the modal lies over: not the one to read. */
const OTHER_ISSUE =
  '<div data-testid="issue.views.field.rich-text.description"><div class="ak-renderer-document"><p>CSAT.</p></div></div>';

/** The board with the issue in a modal: where Jira shows no panel, it shows the same in this dialog. */
export function modalFixture(): FixtureRoute {
  const board = fixturePage('jira-cloud/prd.board-preview-panel');
  const modal = replaced(renderFixture(board), PREVIEW_PANEL, MODAL);
  return { address: board.address, body: replaced(modal, APP_ROOT, APP_ROOT + OTHER_ISSUE) };
}

/** A requirements document in which formatting splits the first terms over several text nodes. */
export function splitFixture(id: HostPageId): FixtureRoute {
  const page = fixturePage(id);
  return {
    address: page.address,
    body: replaced(
      renderFixture(page),
      'ARR, NRR and churn',
      '<strong>AR</strong>R, <em><strong>N</strong>R</em>R and c<b></b>hu<u>rn</u>',
    ),
  };
}

/** A fixture with something put into it, at the place of a text that stands in it. */
export function changedFixture(id: HostPageId, before: string, after: string): FixtureRoute {
  const page = fixturePage(id);
  return { address: page.address, body: replaced(renderFixture(page), before, after) };
}

/** Fails where the fixture has changed and there is nothing to replace. */
function replaced(html: string, before: string, after: string): string {
  if (!html.includes(before)) throw new Error(`The fixture has no ${before} any more`);
  return html.replaceAll(before, after);
}

/** What stands in the fixtures where nothing may be marked: navigation, mentions, lozenges, dates, names, controls. */
const NO_PROSE = [
  'For you Recent Spaces',
  'Dashboards Projects',
  'Pages Goals',
  'Goals Roadmap',
  '@Priya Raman',
  'Priya Raman',
  'IN REVIEW',
  'In Review',
  'Jan 1, 2027',
  'Sam Ortiz',
  'Add a comment',
  'RFC-112',
  'etcd',
] as const;

/** A fixture with a term planted wherever nothing may be marked. */
export function plantedFixture(id: HostPageId, term: string): FixtureRoute {
  const page = fixturePage(id);
  const html = renderFixture(page);
  const places = NO_PROSE.filter((text) => html.includes(text));
  if (places.length < 2) throw new Error(`The fixture ${id} has too few places to plant a term`);
  const planted = places.reduce((body, text) => body.replaceAll(text, term), html);
  if (page.host !== 'notion') return { address: page.address, body: planted };
  const mention = `<span class="notion-user-mention-token notion-text-mention-token">${term}</span>`;
  return { address: page.address, body: replaced(planted, 'Simplicity is', `${mention} is`) };
}
