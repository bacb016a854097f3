/** What questions are called, after "no" or "any". */
const NOUN = '(?:questions?|issues?|points?|fragen|punkte|preguntas?|domande)';
const KIND = '(?:open|unresolved|outstanding|further|more|other|known|remaining|offenen?)';

/** "None", "No open questions at the moment", "n/a", "Keine offenen Fragen": a decision, not a gap. */
const NONE = new RegExp(
  String.raw`^(?:there (?:are|is) |we have |currently |at present |right now )?(?:none|no|nothing|n a|na|not applicable|nil|zero|keine?|aucune?|ninguna?|nessuna?)(?: ${KIND})?(?: ${NOUN})?(?: (?:open|left|remain(?:ing|s)?|known|identified|yet|so far|at (?:this|the) (?:time|moment|point|stage)|for now|right now|as of now|currently|today|at present|zurzeit|derzeit))*$`,
);
/** "We don’t have any open questions", "There aren’t any questions left". */
const NOT_ANY = new RegExp(
  String.raw`^(?:currently |at present |right now |so far )?(?:(?:we|i) (?:currently )?(?:do not|dont)(?: currently)? have|(?:there are|we have) (?:currently )?not|there (?:currently )?arent(?: currently)?) any (?:${KIND} )?${NOUN}(?: (?:left|yet|anymore|at (?:this|the) (?:time|moment|point|stage)|for now|right now|currently|today))?$`,
);
/** "All questions have been answered", "Everything was settled in the review". */
const ALL_ANSWERED = new RegExp(
  String.raw`^(?:everything|all(?: of)?(?: the| our)?(?: ${KIND})?(?: ${NOUN})?)(?: (?:is|are|was|were|has been|have been|got))?(?: (?:now|already))? (?:answered|resolved|settled|closed|clarified|decided)(?: (?:in|at|during|on) [\p{L}\p{N} ]{1,60})?$`,
  'u',
);
/** "None – all resolved in review": what follows explains it. A bare "no" before a comma begins another sentence. */
const BEFORE_REASON = new RegExp(String.raw`^(?:none|(?:no|keine) (?:${KIND} )?${NOUN}|n a|keine)\b`);
const REASON = /\s*(?:[,(–—]|\s-\s)/u;
const EXCEPTION = /^[\s,(–—-]*(?:except|apart|but|besides|other than|save for|beyond|außer|bis auf|aber)\b/iu;
/** Longer sentences say more than "none". */
const MAX_NONE = 90;
const LONE_WORD = /^(?:none|no|nothing|na|n a|not applicable|nil|zero|keine?|aucune?|ninguna?|nessuna?)$/;

/** `true` when a sentence of the text says that there is nothing. Linear. */
export function saysNone(text: string): boolean {
  return text.split(/[.!;:\n]/u).some(isNone);
}

/**
 * `true` when a row of a list or table says so. Beside other cells a lone "No" answers what its column asks
 * ("Blocking"), not whether there are questions.
 */
export function rowSaysNone(cells: readonly string[]): boolean {
  const said = cells.filter((cell) => toWords(cell) !== '');
  if (said.length > 1 && said.every(saysNone)) return true;
  return said.some((cell) => saysNone(cell) && (said.length === 1 || !LONE_WORD.test(toWords(cell))));
}

function isNone(sentence: string): boolean {
  if (sentence.length > MAX_NONE) return isNoneWithReason(sentence.slice(0, MAX_NONE));
  const words = toWords(sentence);
  return NONE.test(words) || NOT_ANY.test(words) || ALL_ANSWERED.test(words) || isNoneWithReason(sentence);
}

function isNoneWithReason(sentence: string): boolean {
  const reason = REASON.exec(sentence);
  if (reason === null || EXCEPTION.test(sentence.slice(reason.index))) return false;
  const claim = toWords(sentence.slice(0, reason.index));
  return BEFORE_REASON.test(claim) && NONE.test(claim);
}

function toWords(sentence: string): string {
  return sentence
    .toLowerCase()
    .replace(/['’‘]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
