import { excerptAround } from './excerpt.ts';

/** A question mark that ends a word, in any script; in an address letters follow it. */
const MARK = /[\p{L}\p{N}\p{M})"'”’»%]\s?[?？؟](?![\p{L}\p{N}=&])/gu;
/** Notes of questions often go without the mark. */
const QUESTION_WORD =
  /^[^\p{L}]*(?:who|whom|whose|what|when|where|why|how|which|whether|wer|was|wann|wo|warum|wieso|wie|welche[rs]?|ob)(?=[\s’'])/iu;

/** "None", "No open questions at the moment", "n/a", "Keine offenen Fragen": a decision, not a gap. */
const NONE =
  /^(?:there (?:are|is) |we have |currently |at present |right now )?(?:none|no|nothing|n a|na|not applicable|nil|zero|all (?:questions )?(?:answered|resolved|settled)|keine?|aucune?|ninguna?|nessuna?)(?: (?:open|unresolved|outstanding|further|more|other|known|remaining|offenen?))?(?: (?:questions?|issues?|points?|fragen|punkte|question|preguntas?|domande))?(?: (?:open|left|remain(?:ing|s)?|known|identified|yet|so far|at (?:this|the) (?:time|moment|point|stage)|for now|right now|as of now|currently|today|at present|zurzeit|derzeit))*$/;
/** Longer sentences say more than "none". */
const MAX_NONE = 90;

/** The first question of a text. Linear. */
export function findQuestion(text: string): string | undefined {
  for (const match of text.matchAll(MARK)) {
    const start = Math.max(text.lastIndexOf('. ', match.index) + 1, match.index - 60, 0);
    return excerptAround(text, start, match.index + match[0].length - start);
  }
  return QUESTION_WORD.test(text.slice(0, 40))
    ? excerptAround(text, 0, Math.min(text.length, 60))
    : undefined;
}

/** `true` when a sentence of the text says that there is nothing. Linear. */
export function saysNone(text: string): boolean {
  return text
    .split(/[.!;:\n]/u)
    .some((sentence) => sentence.length <= MAX_NONE && NONE.test(toWords(sentence)));
}

function toWords(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
