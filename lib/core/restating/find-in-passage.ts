import { findAcronymDefinitions, findUnknownAcronyms } from '../matching/acronyms.ts';
import type { Matcher } from '../matching/matcher.ts';
import type { Role } from '../role.ts';
import { countDomains } from './count-domains.ts';
import type { Passage } from './passage.ts';

/** Something to be told about a piece of a block. Offsets are UTF-16 code units into the block's text. */
export type Place = PlaceExtent &
  (
    | {
        readonly kind: 'term';
        /** Position of the entry in the glossary that the matcher was compiled from. */
        readonly entry: number;
        /** What the passage or its page spells this short form out as. */
        readonly definedHere?: string;
      }
    /** An acronym that the page explains and the glossary does not have. */
    | { readonly kind: 'defined'; readonly acronym: string; readonly expansion: string }
    /** An acronym that nobody explains. */
    | { readonly kind: 'unknown'; readonly acronym: string }
  );

interface PlaceExtent {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface FoundBlock {
  readonly text: string;
  /** '' if there is none. */
  readonly heading: string;
  /** In order, without overlaps. */
  readonly places: readonly Place[];
}

/** What a passage holds, whoever it is restated for. */
export interface FoundPassage {
  readonly blocks: readonly FoundBlock[];
  /** Ordinals of all entries found, each once, in the order of their first places. */
  readonly entries: readonly number[];
  /** How many occurrences belong to terms of each domain alone. */
  readonly domains: { readonly [role in Role]?: number };
}

/** What is known of the page that a passage was taken from; absent for a pasted one. */
export interface PassageSurroundings {
  /** As `FoundPassage.domains`, for the whole page. */
  readonly domains?: { readonly [role in Role]?: number };
  /** Acronyms that the page spells out, with what it spells them out as. */
  readonly definitions?: ReadonlyMap<string, string>;
}

/**
 * Finds all terms and unexplained acronyms of a passage, by the rules by which pages are marked. What the passage
 * spells out itself goes before what its page does. Linear in the text.
 */
export function findInPassage(
  passage: Passage,
  matcher: Matcher,
  around: PassageSurroundings = {},
): FoundPassage {
  const definitions = new Map(around.definitions);
  for (const { text } of passage.blocks) {
    for (const { acronym, expansion } of findAcronymDefinitions(text)) definitions.set(acronym, expansion);
  }
  const blocks = passage.blocks.map(({ text, heading = '' }) => ({
    text,
    heading,
    places: findPlaces(text, heading, matcher, definitions),
  }));
  const terms = blocks.flatMap(({ places }) =>
    places.flatMap((place) => (place.kind === 'term' ? [place.entry] : [])),
  );
  const counted = terms.map((entry) => ({ ...matcher.entryInfo(entry), count: 1 }));
  return { blocks, entries: [...new Set(terms)], domains: around.domains ?? countDomains(counted) };
}

function findPlaces(
  text: string,
  heading: string,
  matcher: Matcher,
  definitions: ReadonlyMap<string, string>,
): readonly Place[] {
  const occurrences = matcher.find(text, { heading });
  const acronyms = findUnknownAcronyms(text, occurrences, (word) => matcher.knows(word));
  const places = [
    ...occurrences.map(({ start, end, entry }): Place => {
      const definedHere = definitionOf(text.slice(start, end), definitions);
      return { kind: 'term', start, end, entry, ...(definedHere !== undefined && { definedHere }) };
    }),
    ...acronyms.map(({ start, end, acronym }): Place => {
      const expansion = definitions.get(acronym);
      return expansion === undefined
        ? { kind: 'unknown', start, end, acronym }
        : { kind: 'defined', start, end, acronym, expansion };
    }),
  ];
  if (acronyms.length > 0) places.sort((one, other) => one.start - other.start);
  return places;
}

/** The page writes "MRR" where it defines it, and "MRRs" or "MRR’s" later on. */
function definitionOf(words: string, definitions: ReadonlyMap<string, string>): string | undefined {
  return definitions.get(words) ?? definitions.get(words.replace(/['’]?s?$/u, ''));
}
