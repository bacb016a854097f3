import {
  invariantNouns,
  irregularNouns,
  nounsInOes,
  pluralsInUsIs,
  singularsInAsOs,
} from './irregular-nouns.ts';

/** Below this a word and its "plural" are usually different words: a/as, it/its, i/is. */
const MIN_LETTERS_FOR_PLURAL = 3;
const MIN_LETTERS_FOR_SINGULAR = 4;

// Loan words keep their accents and take an English ending: "résumés".
const latinWord = /^\p{Script=Latin}+$/u;
const lettersAndDigits = /^[a-z]+[0-9]+$/;
const acronymWord = /^(?=.*[A-Z])[A-Z0-9]+$/;
const pluralAcronym = /^((?=.*[A-Z])[A-Z0-9]{2,})s$/;

const singularOf = new Map<string, readonly string[]>();
for (const [singular, plurals] of irregularNouns) {
  for (const plural of plurals) singularOf.set(plural, [...(singularOf.get(plural) ?? []), singular]);
}

/**
 * The other number of an English noun: plurals of a singular, singulars of a plural, without `word` itself.
 * A spelling that does not exist ("cach" for "caches") does no harm in matching and is accepted; a different
 * word that exists ("new" for "news") is not. Acronyms take a small "s" or "es".
 * Own rules rather than the packages `pluralize` or `pluralize-esm`: see `docs/adr/0002-matching-index.md`.
 */
export function inflect(word: string): readonly string[] {
  const lower = word.toLowerCase();
  if (lower === word) return otherNumber(word);
  const plural = pluralAcronym.exec(word);
  if (plural !== null) return [plural[1] ?? word];
  if (acronymWord.test(word)) return /[SXZ]$/.test(word) ? [`${word}s`, `${word}es`] : [`${word}s`];
  return otherNumber(lower).map((form) => carryCase(word, lower, form));
}

function otherNumber(word: string): readonly string[] {
  if (lettersAndDigits.test(word)) return [`${word}s`];
  if (!latinWord.test(word) || invariantNouns.has(word)) return [];
  const singulars = word.length >= MIN_LETTERS_FOR_SINGULAR ? singularsOf(word) : [];
  if (singulars.length > 0) return singulars;
  return word.length >= MIN_LETTERS_FOR_PLURAL ? pluralsOf(word) : [];
}

function pluralsOf(word: string): readonly string[] {
  const irregular = irregularNouns.get(word);
  if (irregular !== undefined) return irregular;
  if (word.endsWith('sis')) return [`${word.slice(0, -2)}es`];
  if (/[^aeiou]y$/.test(word)) return [`${word.slice(0, -1)}ies`];
  // "epochs" and "batches": the letters do not tell how "ch" sounds.
  if (word.endsWith('ch')) return [`${word}es`, `${word}s`];
  if (/(?:s|x|z|sh)$/.test(word)) return [`${word}es`];
  return nounsInOes.has(word) ? [`${word}es`, `${word}s`] : [`${word}s`];
}

function singularsOf(word: string): readonly string[] {
  const irregular = singularOf.get(word);
  if (irregular !== undefined) return irregular;
  if (!word.endsWith('s') || word.endsWith('ss')) return [];
  if (/[ui]s$/.test(word)) return pluralsInUsIs.has(word) ? [word.slice(0, -1)] : [];
  if (/[ao]s$/.test(word)) return singularsInAsOs.has(word) ? [] : [word.slice(0, -1)];
  if (/(?:aly|the|cri|agno|paraly|nthe|pha|cataly)ses$/.test(word)) return [`${word.slice(0, -2)}is`];
  // "policies" and "cookies": both spellings, one of which does not exist.
  if (/[^aeiou]ies$/.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return [word.slice(0, -1)];
}

/** Writes `form` with the capitals that `word` has in the part they share. */
function carryCase(word: string, lower: string, form: string): string {
  let shared = 0;
  while (shared < form.length && shared < lower.length && form[shared] === lower[shared]) shared++;
  return word.slice(0, shared) + form.slice(shared);
}
