const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4})/y;
const FIRST_PRINTABLE = 0x20;

/**
 * Offset of the first character that makes a text no JSON (RFC 8259), its length where it ends too early; undefined
 * for JSON. Browsers put this into their messages, each in its own words and not always, so it is worked out here.
 * Only for texts that `JSON.parse` refused; recursive, so only after `jsonDepth` was found to be small.
 */
export function findJsonError(text: string): number | undefined {
  const scan = new JsonScan(text);
  return scan.document() ? undefined : scan.offset;
}

/** Every method reads one part of the grammar, and answers whether it was there; `offset` stays where it was not. */
class JsonScan {
  readonly #text: string;
  offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  document(): boolean {
    return this.#value() && this.offset === this.#text.length;
  }

  #value(): boolean {
    this.#skip(SPACE);
    const found = this.#valueItself();
    if (found) this.#skip(SPACE);
    return found;
  }

  #valueItself(): boolean {
    switch (this.#text.charAt(this.offset)) {
      case '{':
        return this.#group('}', () => this.#member());
      case '[':
        return this.#group(']', () => this.#value());
      case '"':
        return this.#string();
      default:
        return this.#skip(WORD) || this.#skip(NUMBER);
    }
  }

  #group(end: string, item: () => boolean): boolean {
    this.offset += 1;
    this.#skip(SPACE);
    if (this.#take(end)) return true;
    do {
      if (!item()) return false;
    } while (this.#take(','));
    return this.#take(end);
  }

  #member(): boolean {
    this.#skip(SPACE);
    if (this.#text[this.offset] !== '"' || !this.#string()) return false;
    this.#skip(SPACE);
    return this.#take(':') && this.#value();
  }

  #string(): boolean {
    for (this.offset += 1; this.offset < this.#text.length; this.offset += 1) {
      const char = this.#text[this.offset];
      if (char === '"') {
        this.offset += 1;
        return true;
      }
      if (char === '\\') {
        if (!this.#skip(ESCAPE)) return false;
        this.offset -= 1;
      } else if (this.#text.charCodeAt(this.offset) < FIRST_PRINTABLE) return false;
    }
    return false;
  }

  #take(char: string): boolean {
    if (this.#text[this.offset] !== char) return false;
    this.offset += 1;
    return true;
  }

  #skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.#text);
    if (found === null) return false;
    this.offset += found[0].length;
    return true;
  }
}
