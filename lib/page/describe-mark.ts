import type { Subject } from '../core/card/protocol.ts';
import type { SenseContext } from '../core/restating/sense-choice.ts';
import { ROLES, type Role } from '../core/role.ts';
import type { Block, Found } from './block.ts';
import type { Marker } from './marker.ts';
import { surroundingsOf } from './surroundings.ts';

/** What the card is asked to explain, and what stands around it. */
export interface Description {
  readonly subject: Subject;
  readonly context: SenseContext;
}

/** Describes an occurrence for the card; `undefined` when the page changed under it. */
export function describeMark(
  marker: Marker,
  generation: number,
  { block, found }: { readonly block: Block; readonly found: Found },
): Description | undefined {
  const surroundings = surroundingsOf(marker, block, found);
  if (surroundings === undefined) return undefined;
  const { words: text, context: around } = surroundings;
  const context: SenseContext = { ...around, domains: countDomains(marker) };
  const acronym = marker.acronymOf(found);
  if (acronym !== undefined) return { subject: { kind: 'unknown', text: acronym }, context };
  const definedHere = marker.definitionOf(text);
  return {
    subject: {
      kind: 'term',
      generation,
      entry: found.entry,
      text,
      ...(definedHere !== undefined && { definedHere }),
    },
    context,
  };
}

/** How many occurrences of each domain's own terms the page holds; words with several senses count for none. */
function countDomains(marker: Marker): { [role in Role]?: number } {
  const counts: { [role in Role]?: number } = {};
  for (const block of marker.blocks) {
    for (const { kind, entry } of block.found) {
      if (kind !== 'term') continue;
      const { domainMask } = marker.matcher.entryInfo(entry);
      for (const [bit, role] of ROLES.entries()) {
        if ((domainMask & (1 << bit)) !== 0) counts[role] = (counts[role] ?? 0) + 1;
      }
    }
  }
  return counts;
}
