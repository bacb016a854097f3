/** What the starter glossary has to keep to; the reasons are in docs/adr/0008-starter-glossary.md. */
export const WORD_LIMITS = {
  /** Characters. */
  definition: 240,
  restatement: 320,
  ask: 200,
  /** Share of common letter trigrams, of the shorter text. */
  trigramShare: 0.7,
  /** Flesch–Kincaid grade of product and CX texts. */
  grade: 9,
  terms: 320,
  falseFriends: 40,
  senseSentences: 120,
  sentencesOfGroup: 80,
  senseAccuracy: 0.95,
  /** Words of everyday prose that the marks are counted on. */
  proseWords: 60_000,
  /** Marks per 1,000 words, everything marked. */
  proseMarks: 2,
  /** Mean number of words for each mark in the demo documents, everything marked, and with the default settings. */
  demoWordsPerMark: 10,
  demoWordsPerMarkByDefault: 12,
} as const;
