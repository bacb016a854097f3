import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

const words = new Intl.Segmenter('en', { granularity: 'word' });
/** The end of a sentence: its mark, closing quotes and brackets, and a blank or the end of the text. */
const sentenceEnd = /[.?!…][”’")\]]*(?=\s|$)/g;
const pureNumber = /^[\p{N}.,]+$/u;

/**
 * Flesch–Kincaid grade: the American school year in which a text is read with ease. Numbers in digits are left
 * out, since they have no syllables that could be counted.
 */
export function readingGrade(text: string): number {
  const counted = [...words.segment(text)]
    .filter(({ isWordLike, segment }) => isWordLike && !pureNumber.test(segment))
    .map(({ segment }) => Math.max(1, syllable(segment)));
  if (counted.length === 0) return 0;
  return fleschKincaid({
    sentence: Math.max(1, text.match(sentenceEnd)?.length ?? 0),
    word: counted.length,
    syllable: counted.reduce((sum, count) => sum + count, 0),
  });
}
