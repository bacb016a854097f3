import { Parser } from 'htmlparser2';
import { LIMITS } from '../limits.ts';
import { LineCounter } from './line-counter.ts';

/** An XML element with everything in it; names without their namespace prefix. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  /** Its own text and that of its children, in order. */
  text: string;
}

export interface TbxEntry {
  readonly node: XmlNode;
  readonly line: number;
}

export interface TbxFile {
  readonly title: string;
  readonly entries: readonly TbxEntry[];
  /** Entries that no glossary has room for. */
  readonly beyond: number;
  /** Line of the first element that was not closed, as in a file that breaks off. */
  readonly brokenOffAt?: number;
}

/** TBX nests to about 12. */
export const MAX_TBX_DEPTH = 100;

/** Elements in one entry; more say nothing about a term. */
const MAX_NODES = 10_000;
/** Ten languages for each of the terms that a glossary may hold; more entries are counted, not kept. */
const MAX_ENTRIES = 10 * LIMITS.terms;

const ROOTS: ReadonlySet<string> = new Set(['martif', 'tbx']);
const ENTRIES: ReadonlySet<string> = new Set(['termEntry', 'conceptEntry']);

/**
 * The entries of a TBX file, either version. No entity is known but XML's own five, whatever a DTD declares.
 * `no-root`: not TBX; `too-deep`: nested deeper than TBX is.
 */
export function readTbxTree(xml: string): TbxFile | 'no-root' | 'too-deep' {
  const reader = new TbxReader(xml);
  return reader.read();
}

class TbxReader {
  readonly #xml: string;
  readonly #parser: Parser;
  readonly #entries: TbxEntry[] = [];
  /** Open elements from the entry, or the title, inwards. */
  readonly #open: XmlNode[] = [];
  #depth = 0;
  #nodes = 0;
  #beyond = 0;
  #title = '';
  #isTbx = false;
  #tooDeep = false;
  #brokenOffAt: number | undefined;
  #startLine = 1;
  readonly #lines: LineCounter;

  constructor(xml: string) {
    this.#xml = xml;
    this.#lines = new LineCounter(xml);
    this.#parser = new Parser(
      {
        onopentag: (name, attributes) => this.#onOpen(localName(name), attributes),
        onclosetag: (_name, isImplied) => this.#onClose(isImplied),
        ontext: (text) => {
          for (const node of this.#open) node.text += text;
        },
      },
      { xmlMode: true },
    );
  }

  read(): TbxFile | 'no-root' | 'too-deep' {
    this.#parser.write(this.#xml);
    if (this.#tooDeep) return 'too-deep';
    this.#parser.end();
    if (!this.#isTbx) return 'no-root';
    const brokenOffAt = this.#brokenOffAt;
    return {
      title: this.#title,
      entries: this.#entries,
      beyond: this.#beyond,
      ...(brokenOffAt !== undefined && { brokenOffAt }),
    };
  }

  #onOpen(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#depth += 1;
    if (this.#depth > MAX_TBX_DEPTH) {
      this.#tooDeep = true;
      this.#parser.pause();
      return;
    }
    if (this.#depth === 1) this.#isTbx ||= ROOTS.has(name);
    if (this.#open.length === 0) {
      if (!ENTRIES.has(name) && name !== 'title') return;
      this.#startLine = this.#lineNow();
      this.#nodes = 0;
    }
    const node: XmlNode = { name, attributes, children: [], text: '' };
    this.#nodes += 1;
    if (this.#nodes <= MAX_NODES) this.#open.at(-1)?.children.push(node);
    this.#open.push(node);
  }

  #onClose(isImplied: boolean): void {
    this.#depth -= 1;
    const node = this.#open.pop();
    // The parser closes what was left open; an entry may then lack anything.
    if (isImplied) this.#brokenOffAt ??= this.#lineNow();
    if (node === undefined || this.#open.length > 0 || isImplied) return;
    if (node.name === 'title') this.#title ||= node.text.replace(/\s+/g, ' ').trim();
    else if (this.#entries.length >= MAX_ENTRIES) this.#beyond += 1;
    else if (this.#isTbx) this.#entries.push({ node, line: this.#startLine });
  }

  #lineNow(): number {
    return this.#lines.lineAt(this.#parser.startIndex);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
