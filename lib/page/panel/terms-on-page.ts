import { createHidingReason, type FilterSettings } from '../../core/marking/entry-filter.ts';
import {
  MOST_UNKNOWN,
  type DefinedOnPage,
  type TermOnPage,
  type TermsMessage,
  type UnknownOnPage,
} from '../../core/panel/protocol.ts';
import { sentenceAround } from '../../core/panel/sentence-around.ts';
import type { Block, Found } from '../block.ts';
import type { Marker } from '../marker.ts';
import { surroundingsOf } from '../surroundings.ts';
import { collectFlows } from '../text-flow.ts';

interface Places {
  count: number;
  readonly block: Block;
  readonly found: Found;
}

/**
 * All that was found on the page, marked or not, in the order of first places. Made of what the marker keeps for
 * each block: nothing is searched again, and only the first sentence of each unknown acronym is read, and what
 * stands around the first place of a term with several senses. Linear in the finds.
 */
export function termsOnPage(
  marker: Marker,
  settings: FilterSettings,
): Pick<TermsMessage, 'terms' | 'unknown' | 'defined'> {
  const places = countPlaces(marker);
  const { definitions, matcher } = marker;
  const reasonOf = createHidingReason(matcher, settings);
  const definedEntries = new Map<number, string>();
  const defined: DefinedOnPage[] = [];
  for (const [text, expansion] of definitions) {
    const [occurrence] = matcher.find(text);
    if (occurrence === undefined) defined.push({ text, expansion });
    else definedEntries.set(occurrence.entry, expansion);
  }
  const terms: TermOnPage[] = [];
  const unknown: UnknownOnPage[] = [];
  for (const [entry, { count, block, found }] of places) {
    const acronym = marker.acronymOf(found);
    if (acronym === undefined) {
      const { domainMask, ambiguous } = matcher.entryInfo(entry);
      const hidden = reasonOf(entry);
      const definedHere = definedEntries.get(entry);
      const around = ambiguous ? surroundingsOf(marker, block, found)?.context : undefined;
      terms.push({
        entry,
        count,
        domainMask,
        ambiguous,
        ...(hidden !== undefined && { hidden }),
        ...(definedHere !== undefined && { definedHere }),
        ...(around !== undefined && { around }),
      });
    } else if (!definitions.has(acronym) && unknown.length < MOST_UNKNOWN) {
      unknown.push({ entry, text: acronym, count, sentence: sentenceOf(marker, block, found) });
    }
  }
  return { terms, unknown, defined };
}

/** How often each thing stands in the body where it can be seen, and where first; in document order. */
function countPlaces(marker: Marker): ReadonlyMap<number, Places> {
  const places = new Map<number, Places>();
  for (const block of marker.blocks) {
    if (block.hidden) continue;
    for (const found of block.found) {
      const known = places.get(found.entry);
      if (known === undefined) places.set(found.entry, { count: 1, block, found });
      else known.count += 1;
    }
  }
  return places;
}

function sentenceOf(marker: Marker, block: Block, { flow, start, end }: Found): string {
  const text = collectFlows(block.element, marker.flowRules)[flow]?.text;
  // The page may have changed since: the observer has the block read again anyway.
  return text === undefined || end > text.length ? '' : sentenceAround(text, start, end);
}
