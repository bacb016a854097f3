import type { Entry } from './entry.ts';
import type { Problem } from './problem.ts';

/** What a glossary was read as. */
export const GLOSSARY_FORMATS = [
  'json',
  'yaml',
  'csv',
  'tsv',
  'markdown',
  'html',
  'confluence',
  'tbx',
  'datahub',
  'glosario',
  'docusaurus',
] as const;

export type GlossaryFormat = (typeof GLOSSARY_FORMATS)[number];

/** What a source may be set to; `auto` goes by content first, then by type and name. */
export const FORMAT_CHOICES = ['auto', ...GLOSSARY_FORMATS] as const;

export type FormatChoice = (typeof FORMAT_CHOICES)[number];

/**
 * After so many problems the rest is only counted: a hostile file must not cost us a megabyte of messages. All
 * entries are read none the less.
 */
export const LISTED_PROBLEMS = 50;

/** What came out of reading one glossary, in whatever format. */
export interface GlossaryReading {
  readonly format: GlossaryFormat;
  /** What the document calls itself; tables have no name. */
  readonly name?: string;
  /** Where people read it; an `https:` address. */
  readonly home?: string;
  /** Address template for proposals, with `{term}` and `{entry}`. */
  readonly contribute?: string;
  readonly entries: readonly Entry[];
  /** The team's own spec templates, as they stand in the document: `lib/core/spec` checks them. */
  readonly templates: readonly unknown[];
  /** In document order, at most `LISTED_PROBLEMS`. */
  readonly problems: readonly Problem[];
  /** How many more there were. */
  readonly unlisted: number;
}

/** What to read, and what is known of it beside its text. */
export interface GlossaryInput {
  readonly text: string;
  /** Becomes the `origin` of every entry. */
  readonly origin: string;
  /** Default `auto`. */
  readonly format?: FormatChoice;
  /** Media type of the answer, with or without parameters. */
  readonly mediaType?: string;
  /** File name or last part of the address. */
  readonly name?: string;
}
