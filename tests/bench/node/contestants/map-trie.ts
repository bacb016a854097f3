import { foldText, isWordUnit, standsAlone } from '../core-task.ts';
import type { Span } from '../core-task.ts';
import type { Contestant } from './contestant.ts';

interface Branch {
  readonly next: Map<string, Branch>;
  isTerm: boolean;
}

/** The usual way by hand: a trie of words in `Map`s, as FlashText (Singh, 2017) has of characters. */
export const mapTrie: Contestant = {
  name: 'word trie in Maps',
  task: 'core',
  options: 'own; the folded text word by word, one slice and one Map a word',
  prepare: (terms) => {
    const root: Branch = { next: new Map(), isTerm: false };
    for (const term of terms) addTerm(root, foldText(term));
    return (text) => findInTrie(root, text);
  },
};

function addTerm(root: Branch, term: string): void {
  let branch = root;
  for (let start = 0; start < term.length;) {
    const end = pieceEnd(term, start);
    const piece = term.slice(start, end);
    let next = branch.next.get(piece);
    if (next === undefined) {
      next = { next: new Map(), isTerm: false };
      branch.next.set(piece, next);
    }
    branch = next;
    start = end;
  }
  branch.isTerm = true;
}

/** The end of the word that begins at `start`, or of the one character that is no part of a word. */
function pieceEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end += 1;
  return end === start ? start + 1 : end;
}

function findInTrie(root: Branch, text: string): readonly Span[] {
  const folded = foldText(text);
  const found: Span[] = [];
  for (let start = 0; start < folded.length;) {
    if (folded.charCodeAt(start) === SPACE) {
      start += 1;
      continue;
    }
    const end = pieceEnd(folded, start);
    const longest = longestFrom(root, text, folded, start, end);
    if (longest >= 0) found.push({ start, end: longest });
    start = longest >= 0 ? longest : end;
  }
  return found;
}

const SPACE = 0x20;

function longestFrom(root: Branch, text: string, folded: string, start: number, firstEnd: number): number {
  let end = firstEnd;
  let branch = root.next.get(folded.slice(start, end));
  let longest = -1;
  while (branch !== undefined) {
    if (branch.isTerm && standsAlone(text, start, end)) longest = end;
    if (end >= folded.length) break;
    const next = pieceEnd(folded, end);
    branch = branch.next.get(folded.slice(end, next));
    end = next;
  }
  return longest;
}
