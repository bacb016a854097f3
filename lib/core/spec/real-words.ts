/**
 * Words that are one letter from a word of the built-in templates' section names, and words of their own: "Contacts"
 * is no typing error for "Contracts". In the singular; found by comparing those names with words in use.
 */
const REAL_WORDS: ReadonlySet<string> = new Set(
  `auction clause contact content contest contrast diver driver derision faction factor fellow fraction impart interlace issuer
  litigation matter outcomes pause preference preview prospect provision rating reason relapse relation resign reviewer
  rollup season statue store treason valuation worker`
    .trim()
    .split(/\s+/),
);

/** `true` for a word that is no typing error of another one; in lower case, in the singular. */
export function isRealWord(word: string): boolean {
  return REAL_WORDS.has(word);
}
