import { hasWords } from '../../core/has-words.ts';
import { isBlockElement } from '../block-elements.ts';
import { firstChildOf, localNameOf, matches, nextSiblingOf, queryFirst, textContentOf } from '../read-dom.ts';
import { collapseText } from './collapse-text.ts';
import type { OutlineRules } from './outline-rules.ts';

/** What the text of a block holds. */
export interface CollectedText {
  readonly text: string;
  readonly mentions: number;
  readonly dates: number;
  /** Nothing but the editor's own prompt: `text` is the prompt then. */
  readonly placeholder: boolean;
  /** Pictures and the like between the words. */
  readonly media: readonly Element[];
  /** Blocks that were left out because they are content of their own. */
  readonly inner: readonly Element[];
  /** The first line, where it is wholly bold and others may follow; '' otherwise. */
  readonly boldLine: string;
  /** What follows the first line. */
  readonly afterLine: string;
}

/** Deeper than this the text is read as one: a page made to exhaust our stack gets no further. */
const DEEPEST = 200;

const BOLD =
  'strong,b,[style*="font-weight: 6"],[style*="font-weight:6"],[style*="font-weight: 7"],[style*="font-weight:7"],[style*="font-weight: bold"],[style*="font-weight:bold"]';

/** Selector of everything that makes reading a text more than reading `textContent`. */
export function specialIn({ skip, code, media, mention, date, placeholder }: OutlineRules): string {
  return ['br', BOLD, skip, code, media, mention, date, placeholder].filter((part) => part !== '').join(',');
}

/**
 * The text of `nodes`, blocks inside set apart by spaces. `stop`: selector of what is left out and handed back as
 * `inner`; '' for nothing. Linear in the nodes.
 */
export function collectText(nodes: Iterable<Node>, rules: OutlineRules, stop: string): CollectedText {
  const collector = new TextCollector(rules, stop);
  for (const node of nodes) collector.visit(node, false, 0);
  return collector.finish();
}

/** The same for a block in which nothing special stands: one native read. */
export function plainTextOf(element: Element, special: string): CollectedText | undefined {
  if (queryFirst(element, special) !== null) return undefined;
  return {
    text: collapseText(textContentOf(element) ?? ''),
    mentions: 0,
    dates: 0,
    placeholder: false,
    media: [],
    inner: [],
    boldLine: '',
    afterLine: '',
  };
}

export function* childNodesOf(parent: Node): Generator<Node> {
  for (let node = firstChildOf(parent); node !== null; node = nextSiblingOf(node)) yield node;
}

class TextCollector {
  readonly #rules: OutlineRules;
  readonly #stop: string;
  readonly #media: Element[] = [];
  readonly #inner: Element[] = [];
  #text = '';
  #prompt = '';
  #mentions = 0;
  #dates = 0;
  /** Where the first line ends; `undefined` while it goes on. */
  #lineEnd: number | undefined;
  #hasBold = false;
  #hasPlain = false;

  constructor(rules: OutlineRules, stop: string) {
    this.#rules = rules;
    this.#stop = stop;
  }

  visit(node: Node, isBold: boolean, depth: number): void {
    if (node instanceof Text) this.#add(node.data, isBold);
    else if (node instanceof Element) this.#visitElement(node, isBold, depth);
  }

  finish(): CollectedText {
    const text = collapseText(this.#text);
    const prompt = collapseText(this.#prompt);
    const isBold = this.#hasBold && !this.#hasPlain;
    const end = this.#lineEnd ?? this.#text.length;
    return {
      text: text === '' ? prompt : text,
      mentions: this.#mentions,
      dates: this.#dates,
      placeholder: text === '' && prompt !== '' && this.#mentions + this.#dates === 0,
      media: this.#media,
      inner: this.#inner,
      boldLine: isBold ? collapseText(this.#text.slice(0, end)) : '',
      afterLine: collapseText(this.#text.slice(end)),
    };
  }

  #add(text: string, isBold: boolean): void {
    this.#text += text;
    if (this.#lineEnd !== undefined || !hasWords(text)) return;
    if (isBold) this.#hasBold = true;
    else this.#hasPlain = true;
  }

  #breakLine(): void {
    if (this.#text.trim() !== '') this.#lineEnd ??= this.#text.length;
    this.#text += '\n';
  }

  #visitElement(element: Element, isBold: boolean, depth: number): void {
    const { skip, media, mention, date, placeholder } = this.#rules;
    const name = localNameOf(element);
    if (this.#stop !== '' && matches(element, this.#stop)) {
      this.#inner.push(element);
      this.#breakLine();
    } else if (name === 'br') this.#breakLine();
    else if (fits(element, media)) this.#media.push(element);
    else if (fits(element, skip)) return;
    else if (fits(element, placeholder)) this.#prompt += ` ${textContentOf(element) ?? ''}`;
    else {
      if (fits(element, mention)) this.#mentions += 1;
      if (fits(element, date)) this.#dates += 1;
      const isBlock = isBlockElement(element);
      if (isBlock) this.#breakLine();
      this.#visitChildren(element, isBold || matches(element, BOLD), depth + 1);
      if (isBlock) this.#breakLine();
    }
  }

  #visitChildren(element: Element, isBold: boolean, depth: number): void {
    if (depth > DEEPEST) this.#add(textContentOf(element) ?? '', isBold);
    else for (const child of childNodesOf(element)) this.visit(child, isBold, depth);
  }
}

/** Whether `element` matches; nothing matches ''. */
export function fits(element: Element, selector: string): boolean {
  return selector !== '' && matches(element, selector);
}
