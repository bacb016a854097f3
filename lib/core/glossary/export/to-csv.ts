import Papa from 'papaparse';
import type { Role } from '../../role.ts';
import type { Entry, Link, Sense } from '../entry.ts';
import { guardFormula } from '../formats/formula-guard.ts';
import { joinItems } from '../formats/table-cells.ts';
import { EXPORT_HEADERS } from '../formats/table-columns.ts';

/** Without it Excel takes UTF-8 for something else. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Entries as CSV for spreadsheets, one row a sense; the id stands in every row of a term and holds them together, the
 * other fields of the term in its first. No cell is one that a spreadsheet takes for a formula. `readCsv` gives the
 * same entries again, except that `<` and `>` in an address come back percent-encoded, and that a link's title has
 * its white space joined and `<https:` in it taken apart.
 */
export function toCsv(entries: readonly Entry[]): string {
  const rows = entries.flatMap((entry) =>
    entry.senses.map((sense, index) => toRow(entry, sense, index === 0).map(guardFormula)),
  );
  return BYTE_ORDER_MARK + Papa.unparse([[...EXPORT_HEADERS], ...rows], { newline: '\r\n' }) + '\r\n';
}

type Cells = Readonly<Record<(typeof EXPORT_HEADERS)[number], string>>;

function toRow(entry: Entry, sense: Sense, isFirst: boolean): string[] {
  const { product = '', engineering = '', ml = '', cx = '' } = sense.roles;
  const cells: Cells = {
    ...(isFirst ? toTermCells(entry) : NO_TERM_CELLS),
    term: entry.term,
    id: entry.id,
    domain: sense.domain ?? '',
    definition: sense.definition ?? '',
    product,
    engineering,
    ml,
    cx,
    ask: sense.ask ?? '',
    cues: joinItems(sense.cues),
    links: sense.links.map(toLinkLine).join('\n'),
  };
  return EXPORT_HEADERS.map((header) => cells[header]);
}

type TermCells = Omit<Cells, 'term' | 'id' | 'domain' | 'definition' | Role | 'ask' | 'cues' | 'links'>;

const NO_TERM_CELLS: TermCells = {
  aliases: '',
  'case sensitive': '',
  not: '',
  related: '',
  owner: '',
  updated: '',
  status: '',
  'replaced by': '',
  'needs cue': '',
};

function toTermCells(entry: Entry): TermCells {
  const { caseSensitive } = entry;
  return {
    aliases: joinItems(entry.aliases),
    'case sensitive': caseSensitive === undefined ? '' : caseSensitive ? 'yes' : 'no',
    not: joinItems(entry.not),
    related: joinItems(entry.related),
    owner: entry.owner ?? '',
    updated: entry.updated ?? '',
    status: entry.status,
    'replaced by': entry.replacedBy ?? '',
    'needs cue': entry.needsCue ? 'yes' : '',
  };
}

function toLinkLine({ title, url }: Link): string {
  const line = title.replace(/\s+/g, ' ').replace(/<(?=[a-z][a-z0-9+.-]*:)/gi, '< ');
  return `${line} <${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`;
}
