import { ONE_CAPITAL } from './scan-words.ts';
import { Tokens } from './tokens.ts';

/**
 * The tokens of the last text that was searched for terms: they tell which words have two capitals, so that the
 * search for acronyms need not read the text again.
 */
let lastText: string | undefined;
let lastTokens = new Tokens();

const ownTokens = new Tokens();
const NONE = new Tokens();

/** Remembers that `tokens` hold what was read of `text`, until they read another one. */
export function rememberCapitalWords(text: string | undefined, tokens: Tokens): void {
  lastText = text;
  lastTokens = tokens;
}

/** The tokens of `text`, or none when no word has two capitals. */
export function capitalWords(text: string): Tokens {
  const isKnown = text === lastText;
  if (!isKnown) ownTokens.read(text, true);
  const tokens = isKnown ? lastTokens : ownTokens;
  return (tokens.allCapitals & ~ONE_CAPITAL) === 0 ? NONE : tokens;
}
