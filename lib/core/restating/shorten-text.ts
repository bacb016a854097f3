/** Room for a reminder in the middle of a sentence, characters; a little more than one printed line. */
export const SHORT_TEXT = 90;

/** A clause shorter than this says too little to stand for the whole. */
const MIN_CLAUSE = 24;

/** The end of a sentence: white space and a capital, a digit or nothing follows, so that "e.g. this" goes on. */
const SENTENCE_END = /[.!?…]["'’”)\]]*(?=\s+[\p{Lu}\p{N}"'‘“(]|\s*$)/u;

/** Where a reader would pause. */
const CLAUSE_END = /[,;:](?=\s)|\s[–—](?=\s)/gu;

/**
 * The first sentence of `text` if it has at most `longest` characters, else the longest run of whole clauses that
 * has, else as many whole words. "…" stands where a sentence was broken off; white space is collapsed.
 */
export function shortenText(text: string, longest = SHORT_TEXT): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const end = SENTENCE_END.exec(plain);
  const sentence = end === null ? plain : plain.slice(0, end.index + end[0].length);
  if (sentence.length <= longest) return sentence;
  const room = sentence.slice(0, longest - 1);
  const clause = [...sentence.slice(0, longest).matchAll(CLAUSE_END)]
    .map(({ index }) => index)
    .findLast((index) => index >= MIN_CLAUSE && index < longest);
  if (clause !== undefined) return `${room.slice(0, clause)}…`;
  const space = room.lastIndexOf(' ');
  // A text without spaces is cut between characters, never inside a pair of surrogates.
  return `${(space > 0 ? room.slice(0, space) : room).toWellFormed().replace(/[\s\uFFFD]+$/u, '')}…`;
}

/**
 * `text` as it stands in brackets: on one line, and a single sentence without its full stop, which would end the
 * sentence around it. Otherwise as the glossary writes it: changing a first letter would spoil names and acronyms.
 */
export function asInsert(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  const end = SENTENCE_END.exec(plain);
  const isOneSentence = end?.[0] === '.' && end.index === plain.length - 1 && !plain.endsWith('..');
  return isOneSentence ? plain.slice(0, -1) : plain;
}
