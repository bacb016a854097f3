import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Window, type Element, type Node } from 'happy-dom';
import type { FixturePage } from '../../fixtures/pages.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures');

/** Where the hosts keep the document itself, the first that is there. */
const BODIES = [
  '.ProseMirror[contenteditable="true"]',
  '[data-testid="issue.views.field.rich-text.description"] .ak-renderer-document',
  '.notion-page-content',
  '#main-content .ak-renderer-document',
  '.ak-renderer-document',
  '#main-content.wiki-content',
  '.wiki-content',
  '.user-content-block',
  'main',
] as const;
const BLOCKS = new Set(
  'address article aside blockquote div dl dt dd details figure h1 h2 h3 h4 h5 h6 li ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);
const NOT_PROSE = 'pre, code, tt, kbd, button, style, script, textarea, [data-mention-id]';
const HEADING = /^h[1-6]$/;

/** A piece of text that a reader reads at once. */
export interface TextBlock {
  readonly text: string;
  /** The nearest heading above. */
  readonly heading: string;
  readonly isHeading: boolean;
}

/** The document on a fixture page, block by block, without the page around it. */
export function blocksOfPage(page: FixturePage): readonly TextBlock[] {
  const window = new Window();
  const { document } = window;
  document.write(readFileSync(join(FIXTURES, page.file), 'utf8'));
  const body = BODIES.map((selector) => document.querySelector(selector)).find((found) => found !== null);
  if (body === undefined) throw new Error(`${page.file}: no document found`);

  const blocks: TextBlock[] = [];
  let heading = '';
  let open = '';
  let isHeading = false;
  const close = (): void => {
    const text = open.replace(/\s+/g, ' ').trim();
    open = '';
    if (text === '') return;
    blocks.push({ text, heading, isHeading });
    if (isHeading) heading = text;
  };
  const visit = (node: Node): void => {
    if (node.nodeType === window.Node.TEXT_NODE) {
      open += node.textContent;
      return;
    }
    if (node.nodeType !== window.Node.ELEMENT_NODE) return;
    const element = node as Element;
    const isBlock = BLOCKS.has(element.localName);
    if (isBlock) close();
    if (element.matches(NOT_PROSE)) {
      open += '\uFFFC';
    } else {
      if (HEADING.test(element.localName)) isHeading = true;
      for (const child of element.childNodes) visit(child);
    }
    if (isBlock) close();
    if (HEADING.test(element.localName)) isHeading = false;
  };
  visit(body);
  close();
  return blocks;
}
