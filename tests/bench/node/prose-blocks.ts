import { lexer } from 'marked';
import type { Token } from 'marked';

/** Stands for inline code. In Latin-1, so that it does not make the block two bytes a character. */
const CODE = '\u00b7';

/** The paragraphs, headings, list items and cells of a Markdown text, without code and HTML. */
export function proseBlocks(markdown: string): readonly string[] {
  const blocks: string[] = [];
  const add = (tokens: readonly Token[] | undefined): void => {
    const text = inlineText(tokens ?? [])
      .replaceAll(/\s+/g, ' ')
      .trim();
    if (text !== '') blocks.push(text);
  };
  const visit = (tokens: readonly Token[]): void => {
    for (const token of tokens) {
      if (token.type === 'list') {
        for (const item of itemsOf(token)) visit(item.tokens ?? []);
      } else if (token.type === 'table') {
        for (const cell of cellsOf(token)) add(cell.tokens);
      } else if (token.type === 'blockquote') {
        visit(childrenOf(token));
      } else if (token.type === 'paragraph' || token.type === 'heading' || token.type === 'text') {
        add(childrenOf(token));
      }
    }
  };
  visit(lexer(markdown));
  return blocks;
}

interface WithTokens {
  readonly tokens?: readonly Token[];
}

function childrenOf(token: Token): readonly Token[] {
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
}

function itemsOf(token: Token): readonly WithTokens[] {
  return 'items' in token && Array.isArray(token.items) ? token.items : [];
}

function cellsOf(token: Token): readonly WithTokens[] {
  const header: readonly WithTokens[] = 'header' in token && Array.isArray(token.header) ? token.header : [];
  const rows: readonly (readonly WithTokens[])[] =
    'rows' in token && Array.isArray(token.rows) ? token.rows : [];
  return [...header, ...rows.flat()];
}

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'codespan') return CODE;
      if (token.type === 'html' || token.type === 'image') return '';
      if (token.type === 'br') return '\n';
      const children = childrenOf(token);
      if (children.length > 0) return inlineText(children);
      return 'text' in token && typeof token.text === 'string' ? token.text : '';
    })
    .join('');
}
