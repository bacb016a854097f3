import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'htmlparser2';
import type { HeadingSource, Outline, OutlineBlock } from '../../../lib/core/spec/outline.ts';

type Node = ReturnType<typeof parseDocument>['children'][number];

export interface Element {
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}

export const SPEC_FIXTURES = join(import.meta.dirname, '../../fixtures/specs');

/** Where each host puts the document, from `hosts.md`: the first hit counts. */
const BODIES: readonly ((element: Element) => boolean)[] = [
  (element) => testId(element) === 'issue.views.field.rich-text.description',
  (element) => testId(element) === 'issue.views.field.rich-text.editor-container',
  (element) => testId(element) === 'ak-editor-container',
  (element) => hasClass(element, 'user-content-block'),
  (element) => element.attribs['id'] === 'main-content',
  (element) => hasClass(element, 'notion-page-content'),
];

const SKIPPED = new Set(['button', 'script', 'style', 'textarea', 'svg', 'input']);
const BLOCKS = new Set(
  'p,div,ul,ol,li,table,tbody,tr,td,th,pre,blockquote,h1,h2,h3,h4,h5,h6,figure'.split(','),
);
/** With fewer real headings, bold lines and row labels stand for them. */
const FEW_HEADINGS = 2;

interface Draft {
  readonly level: number;
  readonly heading: string;
  readonly source: HeadingSource;
  readonly blocks: OutlineBlock[];
}

/** Reads a fixture page as an outline: slow, obvious, and independent of the code that reads real pages. */
export function readFixture(html: string): Outline {
  const root = asElement({ type: 'root', children: parseDocument(html).children } as unknown as Node);
  const body = BODIES.map((isBody) => find(root, isBody)).find((found) => found !== undefined);
  if (body === undefined) throw new Error('No document on this page.');
  const title = textOf(find(root, isTitle) ?? root);
  const reader = new FixtureReader(body);
  reader.read(body);
  return {
    title,
    preamble: reader.preamble,
    sections: reader.drafts.map((draft, index) => ({ ...draft, id: `s${index + 1}` })),
    partial: find(body, isClosedToggle) !== undefined,
  };
}

/** The page of a fixture by its name. */
export function readFixtureFile(name: string): Outline {
  return readFixture(readFileSync(join(SPEC_FIXTURES, `${name}.html`), 'utf8'));
}

class FixtureReader {
  readonly preamble: OutlineBlock[] = [];
  readonly drafts: Draft[] = [];
  readonly #isPoor: boolean;
  #level = 0;

  constructor(body: Element) {
    this.#isPoor =
      count(body, (element) => /^h[1-6]$/.test(element.name) && textOf(element) !== '') < FEW_HEADINGS;
  }

  read(element: Element): void {
    if (SKIPPED.has(element.name) || isNoContent(element)) return;
    const level = levelOf(element);
    if (level !== undefined && textOf(element) !== '') {
      this.#level = level;
      this.#begin(level, textOf(element), 'heading');
    } else if (element.name === 'ul' || element.name === 'ol' || isTaskList(element)) {
      this.#addList(all(element, (item) => item.name === 'li' || 'data-task-local-id' in item.attribs));
    } else if (/notion-(?:bulleted_list|numbered_list|to_do)-block/.test(element.attribs['class'] ?? '')) {
      this.#addList([element]);
    } else if (
      element.name === 'table' &&
      find(element, (inner) => /^h[1-6]$/.test(inner.name)) === undefined
    ) {
      this.#addTable(element);
    } else if (element.name === 'pre' || element.name === 'code' || hasClass(element, 'code-block')) {
      this.#add({ kind: 'code', text: textOf(element) });
    } else if (element.name === 'img') {
      this.#add({ kind: 'media', label: element.attribs['alt'] ?? '' });
    } else if (isLeaf(element)) {
      this.#addParagraph(element);
    } else {
      for (const child of elementsIn(element)) this.read(child);
    }
  }

  #begin(level: number, heading: string, source: HeadingSource): void {
    this.drafts.push({ level, heading, source, blocks: [] });
  }

  #add(block: OutlineBlock): void {
    (this.drafts.at(-1)?.blocks ?? this.preamble).push(block);
  }

  #addParagraph(element: Element): void {
    for (const image of all(element, (inner) => inner.name === 'img')) this.read(image);
    const text = textOf(element);
    if (text === '') return;
    const bold = textOf(find(element, isBold) ?? { name: '', attribs: {}, children: [] });
    if (this.#isPoor && bold === text) {
      this.#begin(this.#level + 1, text, 'bold');
      return;
    }
    const placeholder = find(element, (inner) => inner.attribs['data-type'] === 'placeholder') !== undefined;
    this.#add({ kind: 'paragraph', text, ...countsIn(element), placeholder });
  }

  #addList(items: readonly Element[]): void {
    const texts = items.map(textOf).filter((text) => text !== '');
    if (texts.length === 0) return;
    const blocks = this.drafts.at(-1)?.blocks ?? this.preamble;
    const counts = items.map(countsIn);
    const block = {
      kind: 'list',
      items: texts,
      mentions: counts.reduce((sum, { mentions }) => sum + mentions, 0),
      dates: counts.reduce((sum, { dates }) => sum + dates, 0),
    } as const;
    const last = blocks.at(-1);
    if (last?.kind !== 'list') blocks.push(block);
    else blocks[blocks.length - 1] = { ...last, items: [...last.items, ...texts] };
  }

  #addTable(table: Element): void {
    const rows = all(table, (row) => row.name === 'tr').map((row) =>
      all(row, (cell) => cell.name === 'td' || cell.name === 'th'),
    );
    const isDetails = rows.every(([label, answer]) => label?.name === 'th' && answer?.name === 'td');
    if (!this.#isPoor || !isDetails) {
      this.#add({ kind: 'table', rows: rows.map((row) => row.map(textOf)), ...countsIn(table) });
      return;
    }
    for (const [label, ...answers] of rows) {
      this.#begin(this.#level + 1, label === undefined ? '' : textOf(label), 'row-label');
      for (const answer of answers) this.read(answer);
    }
  }
}

function isTitle(element: Element): boolean {
  return (
    element.name === 'h1' ||
    (element.name === 'textarea' && /livepages-title/.test(element.attribs['id'] ?? ''))
  );
}

/** Notion's headings are one level lower in HTML than on the screen; its page title is the `h1`. */
function levelOf(element: Element): number | undefined {
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  if (level === undefined) return undefined;
  return 'data-content-editable-leaf' in element.attribs ? Number(level) - 1 : Number(level);
}

function isNoContent(element: Element): boolean {
  return (
    hasClass(element, 'heading-anchor-wrapper') ||
    hasClass(element, 'expand-control') ||
    hasClass(element, 'notion-record-icon') ||
    hasClass(element, 'toc-macro') ||
    testId(element) === 'editor-primary-toolbar'
  );
}

function isTaskList(element: Element): boolean {
  return element.attribs['data-node-type'] === 'actionList';
}

function isClosedToggle(element: Element): boolean {
  return element.attribs['aria-expanded'] === 'false' && element.attribs['role'] === 'button';
}

function isBold(element: Element): boolean {
  return element.name === 'strong' || element.name === 'b';
}

function isLeaf(element: Element): boolean {
  return find(element, (inner) => inner !== element && BLOCKS.has(inner.name)) === undefined;
}

function countsIn(element: Element): { readonly mentions: number; readonly dates: number } {
  return {
    mentions: count(
      element,
      (inner) =>
        'data-mention-id' in inner.attribs || /user-(?:mention|hover)/.test(inner.attribs['class'] ?? ''),
    ),
    dates: count(element, (inner) => inner.name === 'time' || inner.attribs['data-node-type'] === 'date'),
  };
}

/** The text with spaces between blocks, without controls. */
function textOf(element: Element): string {
  const parts: string[] = [];
  const collect = (node: Node): void => {
    if (node.type === 'text') parts.push(node.data);
    const inner = asElement(node);
    if (!('children' in node) || (SKIPPED.has(inner.name) && inner.name !== 'textarea') || isNoContent(inner))
      return;
    const gap = BLOCKS.has(inner.name) ? ' ' : '';
    parts.push(gap);
    node.children.forEach(collect);
    parts.push(gap);
  };
  element.children.forEach(collect);
  return parts.join('').replaceAll(/\s+/g, ' ').trim();
}

function hasClass(element: Element, name: string): boolean {
  return (element.attribs['class'] ?? '').split(/\s+/).includes(name);
}

function testId(element: Element): string | undefined {
  return element.attribs['data-testid'];
}

function elementsIn(element: Element): readonly Element[] {
  return element.children.filter((child) => 'children' in child).map(asElement);
}

function asElement(node: Node): Element {
  const { name = '', attribs = {}, children = [] } = node as unknown as Partial<Element>;
  return { name, attribs, children };
}

function all(element: Element, isWanted: (element: Element) => boolean): readonly Element[] {
  return elementsIn(element).flatMap((child) => (isWanted(child) ? [child] : all(child, isWanted)));
}

function find(element: Element, isWanted: (element: Element) => boolean): Element | undefined {
  if (isWanted(element)) return element;
  for (const child of elementsIn(element)) {
    const found = find(child, isWanted);
    if (found !== undefined) return found;
  }
  return undefined;
}

function count(element: Element, isWanted: (element: Element) => boolean): number {
  return (
    (isWanted(element) ? 1 : 0) + elementsIn(element).reduce((sum, child) => sum + count(child, isWanted), 0)
  );
}
