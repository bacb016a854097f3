import { roleOfName } from './table-columns.ts';

const ON: ReadonlySet<string> = new Set(['yes', 'true', '1', 'x', 'y', '✓', '✔', '☑']);
const OFF: ReadonlySet<string> = new Set(['no', 'false', '0', 'n', '☐']);

const HAS_SEPARATOR = /[;|\r\n]/;
/** Ends an item of a list, unless a backslash stands before it; backslashes count in pairs there. */
const SEPARATOR = /[;|]|\r\n?|\n/g;

/**
 * The items of a list cell: split on `;`, `|` or new lines, trimmed, empty ones left out. A `;` or `|` that belongs to
 * an item is written with a backslash before it, as our export does.
 */
export function splitItems(cell: string): string[] {
  if (!HAS_SEPARATOR.test(cell)) return cell.trim() === '' ? [] : [cell.trim()];
  const items: string[] = [];
  let item = '';
  let from = 0;
  for (const match of cell.matchAll(SEPARATOR)) {
    const [sign] = match;
    const before = cell.slice(from, match.index);
    const backslashes = sign === ';' || sign === '|' ? countBackslashes(before) : 0;
    item += before.slice(0, before.length - Math.ceil(backslashes / 2));
    from = match.index + sign.length;
    if (backslashes % 2 === 1) {
      item += sign;
      continue;
    }
    items.push(item);
    item = '';
  }
  items.push(item + cell.slice(from));
  return items.map((text) => text.trim()).filter((text) => text !== '');
}

/** At the end of a text. */
function countBackslashes(text: string): number {
  let from = text.length;
  while (text.charAt(from - 1) === '\\') from -= 1;
  return text.length - from;
}

/** The inverse of `splitItems`, for items without new lines and white space around them. */
export function joinItems(items: readonly string[]): string {
  return items
    .map((item, index) => {
      const escaped = item.replace(/(\\*)([;|])/g, String.raw`$1$1\$2`);
      // A backslash at the end would stand before the separator that follows.
      return index === items.length - 1 ? escaped : escaped.replace(/\\+$/, '$&$&');
    })
    .join('; ');
}

/** A yes or no; anything else as it stands, for `readTerms` to complain about. */
export function readSwitch(cell: string): boolean | string {
  const text = cell.toLowerCase();
  if (ON.has(text)) return true;
  return OFF.has(text) ? false : cell;
}

/** The role whose jargon a cell names, else the cell as it stands. */
export function readDomain(cell: string): string {
  return roleOfName(cell) ?? cell;
}

/** A link as a table has it; one without a title is called by its host later. */
export interface RawLink {
  readonly title?: string;
  readonly url: string;
}

/** Whether an address says how to get there; one that does not leads nowhere outside of its page or file. */
export function hasScheme(address: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(address);
}

/** `title <url>` at the end of a text; the address must have a scheme, so that "a <b>" is no link. */
const ANGLE_LINK = /<((?:https?|mailto|[a-z][a-z0-9+.-]*):[^<>\s]*)>/gi;
const MARKDOWN_LINK = /\[([^[\]]*)\]\(\s*([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)[^()]{0,200}\)/g;
const BARE_LINK = /(?:https?:\/\/|mailto:)[^\s<>"|;,]+/gi;

/** Longer cells hold no list of links; the patterns above never see more. */
const MAX_LINKS_UNITS = 60_000;

/**
 * The links of a cell, one or more a line: `title <url>`, `[title](url)` or plain addresses. Text without any
 * address is no link.
 */
export function readLinks(cell: string): RawLink[] {
  return cell
    .slice(0, MAX_LINKS_UNITS)
    .split(/[\r\n]+/)
    .flatMap((line) => {
      const angled = readAngleLinks(line);
      if (angled.length > 0) return angled;
      const marked = [...line.matchAll(MARKDOWN_LINK)].map(([, title = '', url = '']) => toLink(title, url));
      if (marked.length > 0) return marked;
      return [...line.matchAll(BARE_LINK)].map(([url]) =>
        toLink('', url.endsWith('.') ? url.slice(0, -1) : url),
      );
    });
}

function readAngleLinks(line: string): RawLink[] {
  const links: RawLink[] = [];
  let from = 0;
  for (const match of line.matchAll(ANGLE_LINK)) {
    const before = line.slice(from, match.index);
    links.push(toLink(from === 0 ? before : before.replace(/^[\s;,|]+/, ''), match[1] ?? ''));
    from = match.index + match[0].length;
  }
  return links;
}

function toLink(title: string, url: string): RawLink {
  const trimmed = title.trim();
  return trimmed === '' ? { url } : { title: trimmed, url };
}
