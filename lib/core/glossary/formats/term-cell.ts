import type { Role } from '../../role.ts';
import { roleOfName } from './table-columns.ts';

/** What a term cell says: "Service level objective (SLO)" is a term and an alias. */
export interface TermCell {
  readonly term: string;
  readonly alias?: string;
  /** "Feature (ML)": the role whose jargon is meant. */
  readonly domain?: Role;
}

/** One word with at least two capitals or digits, or a capital and digits: SLO, K8s, L2, CI/CD, R&D. */
const SHORT_FORM =
  /^(?=(?:[^\p{Lu}\p{N}]*[\p{Lu}\p{N}]){2})(?=.*\p{Lu})[\p{L}\p{N}][\p{L}\p{N}&/.+-]{1,14}$/u;
const MAX_UNITS = 400;

/**
 * Takes "long form (SHORT)" and "SHORT (long form)" apart. Other parentheses, as in "precision (metric)", say which
 * meaning is meant, and no page writes them; such a term stays as it stands.
 */
export function readTermCell(cell: string): TermCell {
  const open = cell.indexOf('(');
  if (open <= 0 || cell.length > MAX_UNITS || cell.indexOf(')') !== cell.length - 1) return { term: cell };
  const outside = cell.slice(0, open).trim();
  const inside = cell.slice(open + 1, -1).trim();
  if (outside === '' || inside === '' || inside.includes('(')) return { term: cell };
  const domain = roleOfName(inside);
  if (domain !== undefined && !abbreviates(inside, outside)) return { term: outside, domain };
  return SHORT_FORM.test(inside) || (SHORT_FORM.test(outside) && abbreviates(outside, inside))
    ? { term: outside, alias: inside }
    : { term: cell };
}

/** Whether the letters of a short form stand in a text, in their order. */
function abbreviates(short: string, text: string): boolean {
  const folded = text.toLowerCase();
  let from = 0;
  for (const letter of short.toLowerCase().replace(/[^\p{L}]/gu, '')) {
    const found = folded.indexOf(letter, from);
    if (found < 0) return false;
    from = found + 1;
  }
  return true;
}
