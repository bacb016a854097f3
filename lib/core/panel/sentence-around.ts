import { lazyPattern } from '../lazy-pattern.ts';
import { LONGEST_SENTENCE } from './protocol.ts';

/** A full stop or the like that ends a sentence: white space follows, and it is not the stop of a single letter. */
const SENTENCE_END = lazyPattern(String.raw`(?<!(?:^|[\s(])\p{L})[.!?…]["'’”)\]]*(?=\s)|\n`, 'gu');

/**
 * The sentence of `text` in which the words from `start` to `end` stand, with white space collapsed. One that is
 * longer than `longest` is cut around the words, with "…" where something is left out.
 */
export function sentenceAround(text: string, start: number, end: number, longest = LONGEST_SENTENCE): string {
  // The sentence may begin far away, but no more than `longest` of it to either side can be shown.
  const from = Math.max(0, start - longest);
  const to = Math.min(text.length, end + longest);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  const lastEnd = [...before.matchAll(SENTENCE_END())].at(-1);
  const [firstEnd] = after.matchAll(SENTENCE_END());
  const isCutBefore = lastEnd === undefined && from > 0;
  const isCutAfter = firstEnd === undefined && to < text.length;
  const head = collapse(
    lastEnd === undefined ? before : before.slice(lastEnd.index + lastEnd[0].length),
  ).trimStart();
  const tail = collapse(
    firstEnd === undefined ? after : after.slice(0, firstEnd.index + firstEnd[0].length),
  ).trimEnd();
  return fit({ head, words: collapse(text.slice(start, end)), tail, isCutBefore, isCutAfter }, longest);
}

interface Parts {
  readonly head: string;
  readonly words: string;
  readonly tail: string;
  readonly isCutBefore: boolean;
  readonly isCutAfter: boolean;
}

function fit({ head, words, tail, isCutBefore, isCutAfter }: Parts, longest: number): string {
  const isWhole = !isCutBefore && !isCutAfter && head.length + words.length + tail.length <= longest;
  if (isWhole) return head + words + tail;
  const room = Math.max(0, longest - words.length - 2);
  // Half to either side, and what one side leaves to the other.
  const left = Math.min(head.length, Math.max(room >> 1, room - tail.length));
  const right = Math.min(tail.length, room - left);
  const cutBefore = isCutBefore || left < head.length ? '…' : '';
  const cutAfter = isCutAfter || right < tail.length ? '…' : '';
  return `${cutBefore}${head.slice(head.length - left)}${words}${tail.slice(0, right)}${cutAfter}`.slice(
    0,
    longest,
  );
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ');
}
