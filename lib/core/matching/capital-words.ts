import { Tokens } from './tokens.ts';

/**
 * Where words with two capitals begin, remembered for the last text that was searched for terms: it learned that
 * in passing, and the search for acronyms need not read the text again.
 */
let lastText: string | undefined;
let lastStarts: readonly number[] = [];

const NONE: readonly number[] = [];
const ownTokens = new Tokens();

/** Remembers what `tokens` learned of `text`, which it has read last. */
export function rememberCapitalWords(text: string, tokens: Tokens): void {
  lastText = text;
  lastStarts = startsOf(tokens);
}

/** Starts of the words in `text` that may have two capitals, in order; some have fewer, none is missing. */
export function capitalWordStarts(text: string): readonly number[] {
  if (text === lastText) return lastStarts;
  ownTokens.read(text, true);
  return startsOf(ownTokens);
}

// A copy, as the arrays are in use again before the search for acronyms is through.
function startsOf({ capitalStarts, capitalCount }: Tokens): readonly number[] {
  if (capitalCount === 0) return NONE;
  const starts: number[] = [];
  for (let index = 0; index < capitalCount; index++) starts.push(capitalStarts[index] as number);
  return starts;
}
