import type { Result } from '../../result.ts';
import type { GlossaryFormat, GlossaryInput } from '../glossary-reading.ts';
import type { Place, Problem } from '../problem.ts';

/** One term as a format's parser found it; `readTerms` decides whether and how far it can be used. */
export interface RawTerm {
  /** Meant to be an object shaped like a term of the document format; anything may stand here. */
  readonly value: unknown;
  /** Where the term stands in its source. */
  readonly place: Place;
  /** Where a field (`aliases[2]`, `senses[1].ask`) came from, where the format knows better than the field's name. */
  readonly placeOf?: (field: string) => Place;
}

/** A glossary taken apart, whatever format it came in; nothing in it has been validated yet. */
export interface RawGlossary {
  readonly format: GlossaryFormat;
  readonly name?: unknown;
  readonly home?: unknown;
  readonly contribute?: unknown;
  readonly templates?: readonly unknown[];
  /** May be produced while it is read; it is walked once. */
  readonly terms: Iterable<RawTerm>;
  /** What the parser itself had to leave out, in document order. Read after `terms` has been walked. */
  readonly problems: readonly Problem[];
}

/** A format's parser. An error means that nothing of the source can be used, and says why. Never throws. */
export type ReadFormat = (input: GlossaryInput) => Result<RawGlossary, Problem>;
