import { LIMITS } from '../../../lib/core/glossary/limits.ts';

/** As long as real definitions and role texts are: about 30 MB for the largest glossary there can be. */
const DEFINITION_WORDS = 20;
const ROLE_WORDS = 13;

const SYLLABLES = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu'.split(' ');

/** Pseudo-random but the same every time (Lehmer, 1951). */
function makeWords(seed: number): (count: number) => string {
  let state = seed;
  const next = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const word = (): string =>
    Array.from({ length: 2 + next(2) }, () => SYLLABLES[next(SYLLABLES.length)] ?? '').join('');
  return (count) => Array.from({ length: count }, word).join(' ');
}

/** The n-th term, from 0; no two are the same. */
export const largeTerm = (index: number): string => `gauge${index.toString(36)} reading`;

/** The largest glossary that is allowed, as a JSON document, with an alias and all role texts in every entry. */
export function largeGlossary(terms: number = LIMITS.terms): string {
  const words = makeWords(7);
  const entries = Array.from({ length: terms }, (_, index) => ({
    term: largeTerm(index),
    aliases: index % 2 === 0 ? [words(2)] : [],
    definition: words(DEFINITION_WORDS),
    roles: {
      product: words(ROLE_WORDS),
      engineering: words(ROLE_WORDS),
      ml: words(ROLE_WORDS),
      cx: words(ROLE_WORDS),
    },
  }));
  return JSON.stringify({ parlance: 1, name: 'Large glossary', terms: entries });
}
