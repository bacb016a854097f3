import { excerptAround } from './excerpt.ts';

/** A question mark that ends a word, in any script; in an address letters follow it. */
const MARK = /[\p{L}\p{N}\p{M})"'”’»%]\s?[?？؟](?![\p{L}\p{N}=&])/gu;
/** Notes of questions often go without the mark. */
const QUESTION_WORD =
  /^[^\p{L}]*(?:who|whom|whose|what|when|where|why|how|which|whether|wer|was|wann|wo|warum|wieso|wie|welche[rs]?|ob)(?=[\s’'])/iu;

const AUXILIARY = '(?:will|shall|would|can|could|should|must|may|have|has|do|does|did|is|are|was|were)';
/**
 * "When the contract is signed we will decide", "What the customer needs is a refund": the clause is over and the
 * sentence proper follows. "When do we …" is a question, and "which regions we start with" the note of one.
 */
const MAIN_CLAUSE = new RegExp(
  [
    String.raw`^[^\p{L}]*(?:when|where)\s(?!${AUXILIARY}\s)(?:\S{1,30}[ \t]){1,12}?(?<=(?:,|ed|s|en|one|live|ready|over|ing)[ \t])(?<!(?:unless|as|this)[ \t])(?:we|they|it|i|you|he|she)[ \t](?:${AUXILIARY}|need|decide|start|stop|go|ship|tell|ask)(?!\p{L})`,
    String.raw`^[^\p{L}]*what\s(?!${AUXILIARY}\s)(?:\S{1,30}[ \t]){1,12}?(?<=\p{L}s[ \t])(?:is|was|will be)[ \t]`,
  ].join('|'),
  'iu',
);
/** A sentence that was ended as one is a statement. */
const FULL_STOP = /[.!;:…。]["'”’)\s]*$/u;
/** So much of a text without a mark is looked at. */
const MAX_NOTE = 240;

/**
 * The first question of a text. One without a mark is a note, as lists have them; `isNote` is false for a paragraph,
 * where it must not end like a statement. Linear.
 */
export function findQuestion(text: string, isNote = true): string | undefined {
  for (const match of text.matchAll(MARK)) {
    const start = Math.max(text.lastIndexOf('. ', match.index) + 1, match.index - 60, 0);
    return excerptAround(text, start, match.index + match[0].length - start);
  }
  if (!QUESTION_WORD.test(text.slice(0, 40))) return undefined;
  const isStatement =
    MAIN_CLAUSE.test(text.slice(0, MAX_NOTE)) || (!isNote && FULL_STOP.test(text.slice(-8)));
  return isStatement ? undefined : excerptAround(text, 0, Math.min(text.length, 60));
}
