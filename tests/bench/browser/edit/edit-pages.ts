import { confluenceBody } from '../../../extension/harness/spec-pages.ts';
import type { BenchPage } from '../bench-page.ts';

/** A page of so many paragraphs, the first of which is edited. */
export interface EditPage extends BenchPage {
  readonly paragraphs: number;
}

/** What the paragraph says in turn, and the one term in it that is then to be marked. */
export interface EditText {
  readonly text: string;
  readonly term: string;
}

export const EDITED = 'edited';

/** About as often as in a long document. */
const PARAGRAPHS_A_HEADING = 20;

/** The plainest of the terms: nothing around them makes them part of a longer one. */
const PLAIN = /^[a-z]{4,} [a-z]{4,}$/;

/** Two texts with a term each. Throws where the list has no two plain terms. */
export function editTexts(terms: readonly string[]): readonly [EditText, EditText] {
  const [one, other] = terms
    .filter((term) => PLAIN.test(term))
    .map((term) => ({ text: `Here is: ${term}. Nobody wrote of it before.`, term }));
  if (one === undefined || other === undefined) throw new Error('No two plain terms');
  return [one, other];
}

/** Real paragraphs, again and again where there are not enough of them. */
export function makeEditPage(paragraphs: number, prose: readonly string[], first: string): EditPage {
  const body = Array.from({ length: paragraphs }, (_, index) => {
    const heading =
      index % PARAGRAPHS_A_HEADING === 0 ? `<h2>Part ${index / PARAGRAPHS_A_HEADING + 1}</h2>\n` : '';
    const text = index === 0 ? first : (prose[index % prose.length] ?? '');
    return `${heading}<p${index === 0 ? ` id="${EDITED}"` : ''}>${escape(text)}</p>`;
  });
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">',
    '<meta name="ajs-cloud-id" content="0"><meta name="ajs-page-id" content="1">',
    '<style>body { font: 16px/1.5 sans-serif; margin: 40px; max-width: 760px }</style></head>',
    `<body id="com-atlassian-confluence"><h1 id="title-text">Page</h1><main>${confluenceBody(body.join('\n'))}</main></body></html>`,
  ].join('\n');
  return {
    name: `${paragraphs} paragraphs`,
    html,
    bytes: Buffer.byteLength(html),
    blocks: paragraphs,
    paragraphs,
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
