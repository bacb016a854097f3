import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { marked, type Token, type Tokens } from 'marked';
import { describe, expect, test } from 'vitest';
import { ROOT } from './source-files.ts';

/** What was installed, built or fetched: not ours to mend. */
const FOREIGN = /^(?:node_modules|\..*)$/;

function markdownFiles(folder = ROOT): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (FOREIGN.test(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownFiles(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Addresses of links and images, also those inside tables and lists. */
function linksIn(markdown: string): readonly string[] {
  const links: string[] = [];
  void marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    if (token.type === 'link' || token.type === 'image') links.push((token as Tokens.Link).href);
    if (token.type === 'html') {
      for (const [, address = ''] of (token as Tokens.HTML).text.matchAll(/\b(?:src|href)="([^"]*)"/g)) {
        links.push(address);
      }
    }
  });
  return links;
}

/** The names that GitHub gives to the headings of a document. */
function anchorsIn(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  void marked.walkTokens(marked.lexer(markdown), (token: Token) => {
    if (token.type !== 'heading') return;
    const plain = (token as Tokens.Heading).text.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replaceAll(' ', '-');
    let anchor = slug;
    for (let count = 1; anchors.has(anchor); count += 1) anchor = `${slug}-${count}`;
    anchors.add(anchor);
  });
  return anchors;
}

/** What is wrong with the links of a document at this place that lead to files of the repository. */
function brokenLinks(file: string, markdown: string): readonly string[] {
  return linksIn(markdown).filter((link) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(link) || link.startsWith('//')) return false;
    const [path = '', anchor] = link.split('#').map(decodeURIComponent);
    const target = path === '' ? file : resolve(dirname(file), path);
    if (path !== '' && !existsSync(target)) return true;
    if (anchor === undefined || !target.endsWith('.md')) return false;
    return !anchorsIn(path === '' ? markdown : readFileSync(target, 'utf8')).has(anchor);
  });
}

describe('links in documents', () => {
  test('lead somewhere', () => {
    const broken = markdownFiles().flatMap((file) =>
      brokenLinks(file, readFileSync(file, 'utf8')).map((link) => `${relative(ROOT, file)}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  test('are found broken where they are', () => {
    const markdown = [
      '# One & two',
      '| a [good](README.md) | a [bad](no/such.md) cell |',
      '| --- | --- |',
      '| ![picture](docs/no-such.png) | [here](#one--two) and [nowhere](#three) |',
      '',
      '- [elsewhere](https://example.com/no) [there](CONTRIBUTING.md#where-things-go) [not](CONTRIBUTING.md#nowhere)',
      '',
      '<img src="docs/neither.png">',
      '',
      '```md\n[an example](of/a/link.md)\n```',
    ].join('\n');
    expect(brokenLinks(join(ROOT, 'TEST.md'), markdown)).toEqual([
      'no/such.md',
      'docs/no-such.png',
      '#three',
      'CONTRIBUTING.md#nowhere',
      'docs/neither.png',
    ]);
  });
});
