/** A glossary term found in a text. Offsets are UTF-16 code units into the text that was searched. */
export interface Occurrence {
  readonly start: number;
  /** Exclusive. The words of the term, a plural or possessive ending included, and nothing else. */
  readonly end: number;
  /** Position of the entry in the list that was compiled. */
  readonly entry: number;
}

/** A short form spelled out on the page itself: "mean reciprocal rank (MRR)". */
export interface AcronymDefinition {
  readonly acronym: string;
  readonly expansion: string;
}

/** Something that looks like an acronym and is no occurrence of a glossary term. */
export interface AcronymCandidate {
  readonly start: number;
  readonly end: number;
  /** The acronym without a plural or possessive ending. */
  readonly acronym: string;
}
