/**
 * Limits of the glossary format, version 1 (docs/glossary-format.md). They keep a hostile or broken source
 * from exhausting memory, and keep the compiled index inside Chromium's 10 MB of `storage.local`.
 */
export const LIMITS = {
  /** Characters of a whole source; its decoded bytes, which are never fewer, are counted while they arrive. */
  document: 32 * 1024 * 1024,
  /** Objects and lists inside each other in a document of our own format, the document itself counted. */
  nesting: 8,
  /** The same for other people's formats, some of which keep terms in folders inside folders. */
  foreignNesting: 32,
  /** Entries in one merged glossary. */
  terms: 50_000,
  /** Terms and aliases together. */
  forms: 150_000,
  /** Bytes of the compiled index: as base64 it fits Chromium's 10 MB beside settings and statuses. */
  index: 7_000_000,
  /** Characters of a term or an alias. */
  form: 200,
  /** Characters of a definition or a restatement; longer ones are cut, with a note. */
  text: 4_000,
  aliasesPerTerm: 200,
  sensesPerTerm: 10,
  cuesPerSense: 100,
  linksPerSense: 20,
  /** Characters of an address. */
  url: 2_048,
} as const;
