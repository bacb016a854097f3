/** Shorter words lose too much: "as", "his", "api". */
const MIN_WORD = 4;
/** "success", "status", "analysis": an s that counts nothing. */
const SINGULAR = /(?:ss|us|is)$/;
/** Where one of a word is something else than several: a driver is a person, outcomes are what a project brings. */
const OWN_NUMBER: ReadonlySet<string> = new Set(['driver', 'outcomes']);

/** An English word in the singular, near enough to hold "Risk" and "Risks", "story" and "stories" for one word. */
export function stemOf(word: string): string {
  // No other word has a blank in it, so these are like no other.
  if (OWN_NUMBER.has(word)) return `${word} `;
  if (word.length < MIN_WORD || !word.endsWith('s') || SINGULAR.test(word)) return word;
  if (word.endsWith('ies') && word.length > MIN_WORD) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
