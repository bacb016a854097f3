import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { LIMITS } from '../limits.ts';
import type { ProblemCode } from '../problem.ts';

/** Something a glossary must not have, and where it stands in the text. */
export class YamlFault extends Error {
  readonly code: ProblemCode;
  readonly offset: number;

  constructor(code: ProblemCode, offset: number) {
    super(code);
    this.code = code;
    this.offset = offset;
  }
}

type Node = ParsedNode | null;

/** How far before a value its anchor or tag is looked for. */
const LONGEST_MARK = 200;

/** Turns the library's nodes into plain values, and remembers where the objects of lists stand. Throws `YamlFault`. */
export class YamlReader {
  readonly #text: string;
  readonly #offsets = new Map<unknown, number>();
  /** Objects and lists inside each other, at most, in what has been read. */
  depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Where an object of a list starts. */
  offsetOf(item: unknown): number | undefined {
    return this.#offsets.get(item);
  }

  read(node: Node, level = 1): unknown {
    if (node === null) return null;
    if (isScalar(node)) {
      this.#checkPlain(node);
      return scalarValue(node);
    }
    if (level > LIMITS.foreignNesting) throw new YamlFault('too-deep', node.range[0]);
    if (level > this.depth) this.depth = level;
    if (isMap(node)) return this.#readMap(node, level);
    if (isSeq(node)) return this.#readList(node, level);
    throw new YamlFault('broken-syntax', node.range[0]);
  }

  #readList(node: YAMLSeq.Parsed, level: number): unknown[] {
    this.#checkPlain(node);
    return node.items.map((item) => {
      const value = this.read(item, level + 1);
      if (isMap(item)) this.#offsets.set(value, item.range[0]);
      return value;
    });
  }

  #readMap(node: YAMLMap.Parsed, level: number): unknown {
    this.#checkPlain(node);
    const fields = new Map<string, unknown>();
    for (const { key, value } of node.items) {
      // The library's types promise a key; `? : value` has none.
      const offset: number = key?.range[0] ?? node.range[0];
      if (!isScalar(key)) throw new YamlFault('broken-syntax', offset);
      this.#checkPlain(key);
      const name = key.source ?? '';
      if (fields.has(name)) throw new YamlFault('broken-syntax', offset);
      fields.set(name, this.read(value, level + 1));
    }
    // Defines its fields, `__proto__` too, instead of assigning them.
    return Object.fromEntries(fields);
  }

  /** Anchors are refused even where nothing refers to them: what their writer meant does not work here. */
  #checkPlain(node: Scalar.Parsed | YAMLMap.Parsed | YAMLSeq.Parsed): void {
    if (node.anchor === undefined && node.tag === undefined) return;
    const [start] = node.range;
    const mark = node.anchor === undefined ? /!\S*\s*$/ : /&\S*\s*$/;
    const lead = mark.exec(this.#text.slice(Math.max(0, start - LONGEST_MARK), start))?.[0] ?? '';
    throw new YamlFault('broken-syntax', start - lead.length);
  }
}

/** Numbers that are not written as a computer would are texts to people: `1.0`, `007`, `0x10`, `1e3`. */
function scalarValue({ value, source }: Scalar.Parsed): unknown {
  return typeof value === 'number' && String(value) !== source ? source : value;
}
