import { escapePattern, leftmostLongest } from '../core-task.ts';
import type { Span } from '../core-task.ts';
import type { Contestant, Find } from './contestant.ts';

const BEFORE = String.raw`(?<![\p{L}\p{N}\p{M}_])`;
const AFTER = String.raw`(?![\p{L}\p{N}\p{M}_])`;

export const regularExpressions: readonly Contestant[] = [
  {
    name: 'one RegExp, /gi \\b',
    task: 'core',
    options: 'all terms in one alternation, longest first, between \\b',
    prepare: (terms) => findAllOf(new RegExp(String.raw`\b(?:${alternatives(terms)})\b`, 'gi')),
  },
  {
    name: 'one RegExp, /giu',
    task: 'core',
    options: 'all terms in one alternation, longest first, between lookarounds for Unicode letters',
    prepare: (terms) => findAllOf(new RegExp(`${BEFORE}(?:${alternatives(terms)})${AFTER}`, 'giu')),
  },
  {
    name: 'one RegExp a term',
    task: 'core',
    options: '/giu with lookarounds, compiled once; overlaps settled at the end',
    prepare: (terms) => {
      const finders = terms.map((term) =>
        findAllOf(new RegExp(`${BEFORE}${escapePattern(term)}${AFTER}`, 'giu')),
      );
      return (text) => leftmostLongest(finders.flatMap((find) => find(text)));
    },
  },
];

function alternatives(terms: readonly string[]): string {
  return terms
    .toSorted((a, b) => b.length - a.length)
    .map(escapePattern)
    .join('|');
}

function findAllOf(pattern: RegExp): Find {
  return (text) => {
    const found: Span[] = [];
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
      found.push({ start: match.index, end: pattern.lastIndex });
    }
    return found;
  };
}
