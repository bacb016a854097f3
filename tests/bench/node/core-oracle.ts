import { foldText, standsAlone } from './core-task.ts';
import type { Span } from './core-task.ts';

/** Finds by the rules of `core-task.ts` in the plainest way: every piece of the text is looked up, longest first. */
export type CoreOracle = (text: string) => readonly Span[];

export function makeCoreOracle(terms: readonly string[]): CoreOracle {
  const folded = new Set(terms.map(foldText));
  const longest = Math.max(...terms.map(({ length }) => length));
  return (text) => {
    const lower = foldText(text);
    const found: Span[] = [];
    let start = 0;
    while (start < text.length) {
      const end = standsAlone(text, start, text.length) ? longestFrom(start) : undefined;
      if (end === undefined) {
        start += 1;
      } else {
        found.push({ start, end });
        start = end;
      }
    }
    return found;

    function longestFrom(from: number): number | undefined {
      for (let end = Math.min(text.length, from + longest); end > from; end -= 1) {
        if (folded.has(lower.slice(from, end)) && standsAlone(text, from, end)) return end;
      }
      return undefined;
    }
  };
}
