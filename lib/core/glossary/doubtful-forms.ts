/** One character between word edges: it stands in texts in many other meanings. */
const ONE_LETTER = /^[\p{L}\p{N}]\p{M}*$/u;
/** Cheap first look: most forms have neither script. */
const HAS_MIXABLE = /[\p{Script=Greek}\p{Script=Cyrillic}]/u;
const WORDS = /[\p{L}\p{M}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const GREEK = /\p{Script=Greek}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Greek letters of everyday technical writing, which look like no Latin letter: "μs", "kΩ", "Δt", "πr". */
const TECHNICAL_GREEK = /[\u2126\u03BCΩΔΣΠΦΨΛΘΓβδεθλπσφψξ]/gu;

export function isOneLetter(form: string): boolean {
  return ONE_LETTER.test(form);
}

/**
 * Whether a word of the form mixes Latin, Greek and Cyrillic letters, so that it may be a look-alike of another word:
 * the single-script test of UTS #39, section 5.1, for the three scripts whose letters look the same.
 */
export function hasMixedScripts(form: string): boolean {
  if (!HAS_MIXABLE.test(form)) return false;
  return (form.match(WORDS) ?? []).some((word) => {
    const plain = word.replace(TECHNICAL_GREEK, '');
    return [LATIN, GREEK, CYRILLIC].filter((script) => script.test(plain)).length > 1;
  });
}
