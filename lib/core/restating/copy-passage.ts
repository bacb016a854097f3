import type { CopyPayload } from '../card/copy-payload.ts';
import { escapeHtml } from '../escape-html.ts';
import type { Role } from '../role.ts';
import type { Insert, RestatedPassage, Segment } from './restated-passage.ts';

/** The few words of ours in a restated passage, from the catalogue. */
export interface InsertWords {
  /** Before a text that was not written for the role. */
  readonly general: string;
  /** Names a domain; `null`: nobody's in particular. */
  readonly domain: (domain: Role | null) => string;
}

/**
 * What stands in the brackets behind a term; '' for no inserts. Several meanings are told apart by their domains.
 */
function sayInserts(inserts: readonly Insert[], words: InsertWords): string {
  const [first] = inserts;
  if (first === undefined) return '';
  if (inserts.length > 1)
    return inserts.map(({ domain, text }) => `${words.domain(domain)}: ${text}`).join('; ');
  return first.kind === 'definition' ? `${words.general}: ${first.text}` : first.text;
}

/** What stands behind the words of `segment`, without the brackets; '' where nothing does. */
export function insertOf(segment: Segment, words: InsertWords): string {
  if (segment.kind === 'term') return sayInserts(segment.inserts, words);
  return segment.kind === 'defined' ? (segment.insert ?? '') : '';
}

/**
 * A restated passage for the clipboard, as plain text and as HTML, with `note` as its last line. The brackets are
 * round: square ones are links in the markup of Jira and Confluence. All text is escaped, so that what comes from
 * a glossary or a page stays text wherever it is pasted.
 */
export function copyPassage(passage: RestatedPassage, words: InsertWords, note: string): CopyPayload {
  const plain = passage.blocks.map((segments) => segments.map((one) => plainOf(one, words)).join(''));
  const html = passage.blocks
    .map((segments) => segments.map((one) => htmlOf(one, words)).join(''))
    // Empty lines: paragraphs have room between them anyway.
    .filter((block) => block.trim() !== '')
    .map((block) => `<p>${block}</p>`);
  return {
    plain: `${plain.join('\n')}\n\n${note}`,
    html: `${html.join('')}<p><em>${escapeHtml(note)}</em></p>`,
  };
}

function plainOf(segment: Segment, words: InsertWords): string {
  if (segment.kind === 'text') return segment.text;
  const insert = insertOf(segment, words);
  return insert === '' ? segment.original : `${segment.original} (${insert})`;
}

function htmlOf(segment: Segment, words: InsertWords): string {
  if (segment.kind === 'text') return escapeHtml(segment.text);
  const insert = insertOf(segment, words);
  const original = escapeHtml(segment.original);
  return insert === '' ? original : `<strong>${original}</strong> (<em>${escapeHtml(insert)}</em>)`;
}
