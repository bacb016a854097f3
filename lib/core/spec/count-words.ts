/** A word, or one character of a script that puts no spaces between words. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;
/** Words of such scripts are about two characters long. */
const UNSPACED_CHARACTERS_PER_WORD = 2;

/** The number of words in `text`, or `limit` as soon as there are so many. Linear in what is read. */
export function countWords(text: string, limit: number): number {
  let words = 0;
  let unspaced = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (word.length === 1 && UNSPACED.test(word)) unspaced++;
    else words++;
    if (words + Math.floor(unspaced / UNSPACED_CHARACTERS_PER_WORD) >= limit) return limit;
  }
  return words + Math.ceil(unspaced / UNSPACED_CHARACTERS_PER_WORD);
}
