import { Parser } from 'htmlparser2';
import { Lexer, type Token } from 'marked';
import { hasScheme, type RawLink } from './table-cells.ts';

export interface InlineText {
  readonly text: string;
  readonly links: readonly RawLink[];
}

/** Without any of these a text is what it looks like. */
const MARK = /[*_`~[\]<>&\\]|:\/\//;
const MARKS = /[*_`~[\]<>&]/g;
/** Far above what people write in a cell. The time for matching marks grows with the square of their number. */
const MAX_MARKS = 200;

/** The plain text of a piece of Markdown: marks off, `<br>` as a new line, other HTML as it stands, links listed. */
export function readInlineMarkdown(markdown: string): InlineText {
  if (!MARK.test(markdown) || (markdown.match(MARKS)?.length ?? 0) > MAX_MARKS)
    return { text: markdown, links: [] };
  const links: RawLink[] = [];
  return { text: plainText(Lexer.lexInline(markdown, { gfm: true }), links), links };
}

function plainText(tokens: readonly Token[], links: RawLink[]): string {
  return tokens.map((token) => plainTextOf(token, links)).join('');
}

function plainTextOf(token: Token, links: RawLink[]): string {
  const inner: readonly Token[] = 'tokens' in token && token.tokens !== undefined ? token.tokens : [];
  const written: string = 'text' in token ? token.text : token.raw;
  switch (token.type) {
    case 'br':
      return '\n';
    case 'html':
      return /^<br\s*\/?>$/i.test(token.raw.trim()) ? '\n' : token.raw;
    case 'escape':
    case 'codespan':
      return written;
    case 'link': {
      const title = plainText(inner, links);
      if ('href' in token && hasScheme(token.href))
        links.push({ ...(title !== '' && title !== token.href && { title }), url: token.href });
      return title;
    }
    default:
      return inner.length > 0 ? plainText(inner, links) : decodeEntities(written);
  }
}

/** HTML's character references, in Markdown's text. */
function decodeEntities(text: string): string {
  return text.replace(/&#?\w{1,32};/g, (reference) => {
    let decoded = '';
    const parser = new Parser({ ontext: (part) => (decoded += part) });
    parser.end(reference);
    return decoded;
  });
}
