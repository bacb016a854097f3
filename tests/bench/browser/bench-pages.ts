import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Marked } from 'marked';
import type { Token } from 'marked';
import { escapeHtml } from '../../../lib/core/escape-html.ts';
import { confluenceBody } from '../../extension/harness/spec-pages.ts';
import { NO_PROSE } from '../node/corpus.ts';
import { makeRandom, shuffled } from '../node/random.ts';
import type { BenchPage } from './bench-page.ts';

/** Pictures and frames would be asked for, and raw HTML has layouts of its own: text in brackets and nothing. */
const marked = new Marked({
  renderer: {
    html: () => '',
    image: ({ text }) => text,
  },
});

/** As wide and as tall as text is in Confluence. */
const CSS = `body { font: 16px/1.5 sans-serif; margin: 40px; max-width: 760px; background: #fff; color: #172b4d }
table { border-collapse: collapse } td, th { border: 1px solid #ccc; padding: 4px 8px }
pre { background: #f4f5f7; padding: 8px; overflow: auto }`;

/** About half a screen. */
const PARTS_BETWEEN = 10;

/** What a reader reads a block at a time. */
const BLOCK = /<(?:p|h[1-6]|li|td|th)\b/g;

/**
 * Pages of so many bytes: the Markdown files of the packages that the lock file pins, one after the other in a mixed
 * order that is the same every time, as HTML with their headings, lists, tables, links and code, in the structure of
 * Confluence’s reading view. Where they do not suffice, they come again. One of the paragraphs `withTerms` stands at the
 * beginning and after every tenth part, so that there is something to mark on every screen.
 */
export function makeBenchPages(
  root: string,
  sizes: readonly { readonly name: string; readonly bytes: number }[],
  withTerms: readonly string[],
): readonly BenchPage[] {
  const parts = new Parts(withParagraphs(documentParts(root), withTerms));
  return sizes.map(({ name, bytes }) => {
    const html = pageAround(upTo(bytes, parts));
    return { name, html, bytes: Buffer.byteLength(html), blocks: html.match(BLOCK)?.length ?? 0 };
  });
}

interface Part {
  readonly html: string;
  readonly bytes: number;
}

/** Read only as far as they are needed; after the last one the first comes again. */
class Parts {
  readonly #read: Part[] = [];
  readonly #rest: Iterator<Part>;

  constructor(rest: Iterator<Part>) {
    this.#rest = rest;
  }

  at(index: number): Part {
    while (index >= this.#read.length) {
      const next = this.#rest.next();
      if (next.done === true) break;
      this.#read.push(next.value);
    }
    const part = this.#read[index % this.#read.length];
    if (part === undefined) throw new Error('No Markdown file to make pages of');
    return part;
  }
}

function upTo(bytes: number, parts: Parts): string {
  const taken: string[] = [];
  let total = 0;
  for (let index = 0; total < bytes; index += 1) {
    const part = parts.at(index);
    taken.push(part.html);
    total += part.bytes;
  }
  return taken.join('');
}

/** Headings, paragraphs, lists… of all documents. */
function* documentParts(root: string): Generator<Part, undefined> {
  const files = globSync('node_modules/**/*.md', { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !NO_PROSE.test(file))
    .sort();
  const seen = new Set<string>();
  for (const file of shuffled(files, makeRandom(2))) {
    for (const token of marked.lexer(readFileSync(path.join(root, file), 'utf8'))) {
      // The same README lies there more than once.
      if (token.type === 'html' || token.raw.trim() === '' || !isNew(seen, token)) continue;
      const html = marked.parser([token]);
      yield { html, bytes: Buffer.byteLength(html) };
    }
  }
  return undefined;
}

function* withParagraphs(parts: Iterable<Part>, texts: readonly string[]): Generator<Part, undefined> {
  let index = 0;
  for (const part of parts) {
    const text = index % PARTS_BETWEEN === 0 ? texts[(index / PARTS_BETWEEN) % texts.length] : undefined;
    if (text !== undefined) {
      const html = `<p>${escapeHtml(text)}</p>`;
      yield { html, bytes: Buffer.byteLength(html) };
    }
    yield part;
    index += 1;
  }
  return undefined;
}

function isNew(seen: Set<string>, { type, raw }: Token): boolean {
  const size = seen.size;
  // Headings repeat, and belong there.
  return type === 'heading' || seen.add(raw).size > size;
}

function pageAround(content: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,">',
    `<meta name="ajs-cloud-id" content="0"><meta name="ajs-page-id" content="1"><style>${CSS}</style></head>`,
    `<body id="com-atlassian-confluence"><h1 id="title-text">Page</h1><main>${confluenceBody(content)}</main></body></html>`,
  ].join('\n');
}
