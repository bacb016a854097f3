import { AhoCorasick as Monyone } from '@monyone/aho-corasick';
import PlainAhoCorasick from 'ahocorasick';
import Modern from 'modern-ahocorasick';
import { foldText, leftmostLongest, standsAlone } from '../core-task.ts';
import type { Span } from '../core-task.ts';
import type { Contestant } from './contestant.ts';

const OPTIONS = 'folded text and terms; word edges and overlaps by us';

export const ahoCorasick: readonly Contestant[] = [
  {
    name: 'ahocorasick',
    task: 'core',
    options: OPTIONS,
    prepare: (terms) => {
      const search = new PlainAhoCorasick(foldAll(terms));
      return (text) => {
        const found: Span[] = [];
        for (const [last, words] of search.search(foldText(text))) {
          for (const word of words) keep(found, text, last + 1 - word.length, last + 1);
        }
        return leftmostLongest(found);
      };
    },
  },
  {
    name: '@monyone/aho-corasick',
    task: 'core',
    options: OPTIONS,
    prepare: (terms) => {
      const search = new Monyone(foldAll(terms));
      return (text) => {
        const found: Span[] = [];
        for (const { begin, end } of search.matchInText(foldText(text))) keep(found, text, begin, end);
        return leftmostLongest(found);
      };
    },
  },
  {
    name: 'modern-ahocorasick',
    task: 'core',
    options: `${OPTIONS}; strategy all, since its own choice is made before the edges are looked at`,
    prepare: (terms) => {
      const search = new Modern(foldAll(terms));
      return (text) => {
        const found: Span[] = [];
        for (const { start, end } of search.search(foldText(text))) keep(found, text, start, end);
        return leftmostLongest(found);
      };
    },
  },
];

function foldAll(terms: readonly string[]): string[] {
  return [...new Set(terms.map(foldText))];
}

function keep(found: Span[], text: string, start: number, end: number): void {
  if (standsAlone(text, start, end)) found.push({ start, end });
}
