import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import { err, ok, type Result } from '../../result.ts';
import { LIMITS } from '../limits.ts';
import type { Problem } from '../problem.ts';
import { nestingLimit } from './nesting-limit.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { LineIndex } from './text-position.ts';
import { YamlFault, YamlReader } from './yaml-reader.ts';

/**
 * A YAML text, one document, as the values that JSON has. Anchors, aliases and tags are refused: a glossary needs
 * none, and "billion laughs" do. An error tells line and character. Never throws.
 *
 * Keys are checked for repetition by `YamlReader`: the library's own check takes the square of their number.
 */
export function parseYaml(text: string): Result<ParsedDocument, Problem> {
  let lines: LineIndex | undefined;
  const positionAt = (offset: number) => (lines ??= new LineIndex(text)).positionAt(offset);
  try {
    const reader = new YamlReader(text);
    const value = reader.read(composeDocument(text)?.contents ?? null);
    return ok({
      value,
      depth: reader.depth,
      lineOf: (item) => {
        const offset = reader.offsetOf(item);
        return offset === undefined ? undefined : positionAt(offset).line;
      },
    });
  } catch (error) {
    // Anything else is an overflow of the stack: RangeError in Chromium, InternalError in Firefox.
    const { code, offset } = error instanceof YamlFault ? error : new YamlFault('too-deep', 0);
    const place = positionAt(Math.max(0, Math.min(offset, text.length)));
    const values = code === 'too-deep' ? { limit: nestingLimit(text) } : undefined;
    return err({ severity: 'error', code, place, ...(values !== undefined && { values }) });
  }
}

/** The one document of a text. Throws `YamlFault` for errors and for a second document. */
function composeDocument(text: string): Document.Parsed | undefined {
  const composer = new Composer({
    schema: 'core',
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const tokens = new TokenSource(text);
  let first: Document.Parsed | undefined;
  for (const document of composer.compose(tokens.read(), true, text.length)) {
    const [error] = document.errors;
    // Where reading stopped early, what is missing after that place is not the writer's fault.
    if (error !== undefined && error.pos[0] < tokens.end) {
      throw new YamlFault(error.code === 'RESOURCE_EXHAUSTION' ? 'too-deep' : 'broken-syntax', error.pos[0]);
    }
    if (tokens.isTooDeep) throw new YamlFault('too-deep', tokens.end);
    if (error !== undefined) throw new YamlFault('broken-syntax', error.pos[0]);
    if (first !== undefined) throw new YamlFault('several-documents', document.range[0]);
    first = document;
  }
  return first;
}

/** What the parser holds beside the objects and lists that are open: the document and the text at hand. */
const OTHER_OPEN_TOKENS = 3;

/**
 * The library's own loop over a text, which stops at the first error and where the parser is too deep: a million
 * errors or open brackets would take it minutes.
 */
class TokenSource {
  readonly #text: string;
  isTooDeep = false;
  /** How far the text was read. */
  end: number;

  constructor(text: string) {
    this.#text = text;
    this.end = text.length;
  }

  *read(): Iterable<CST.Token> {
    const parser = new Parser();
    for (const lexeme of new Lexer().lex(this.#text)) {
      for (const token of parser.next(lexeme)) {
        if (token.type === 'error') throw new YamlFault('broken-syntax', token.offset);
        yield token;
      }
      if (parser.stack.length > LIMITS.foreignNesting + OTHER_OPEN_TOKENS) {
        this.isTooDeep = true;
        this.end = parser.offset;
        break;
      }
    }
    yield* parser.end();
  }
}
