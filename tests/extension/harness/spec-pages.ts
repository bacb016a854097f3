import type { FixtureRoute } from './serve-fixture.ts';

/** The site on which the made-up pages stand. */
export const SITE = 'https://acme.atlassian.net';

export const addressOf = (id: number): string => `${SITE}/wiki/spaces/ENG/pages/${id}/Page`;

/** A body root as Confluence renders it, with `content` in it. */
export function confluenceBody(content: string): string {
  return `<div id="main-content" data-testid="pageContentRendererTestId"><div class="ak-renderer-document">${content}</div></div>`;
}

/** A Confluence page around `main`, which may hold a body root or not. `script` runs after everything else. */
export function confluencePage(id: number, main: string, script = '', head = ''): FixtureRoute {
  return {
    address: addressOf(id),
    body: [
      '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title>',
      `<meta name="ajs-cloud-id" content="0"><meta name="ajs-page-id" content="${id}">${head}</head>`,
      '<body id="com-atlassian-confluence"><h1 id="title-text">Page</h1>',
      `<main id="frame">${main}</main>${script === '' ? '' : `<script>${script}</script>`}</body></html>`,
    ].join(''),
  };
}

/** So many paragraphs of filler with one term each, the terms in turn; about 500 characters a paragraph. */
export function manyParagraphs(count: number, terms: readonly string[]): string {
  const filler =
    'The people who read this page every day would rather have it shorter than it is now. '.repeat(5);
  return Array.from(
    { length: count },
    (_, index) =>
      `${index % 20 === 0 ? `<h2>Part ${index / 20}</h2>` : ''}<p id="p${index}">Here is ${terms[index % terms.length]} once more. ${filler}</p>`,
  ).join('');
}
